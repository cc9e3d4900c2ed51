import { createHash } from "node:crypto";
import { parseFile } from "../../../dist/2-parse/index.js";
import { link } from "../../../dist/3-link/link.js";
import { coverageOf, verify } from "../../../dist/4-verify/index.js";
import { bounded } from "../../../dist/model/diagnostic.js";
import { mutate } from "../mutate.js";
import { insistOnReports } from "../report.js";
import { fixture, NAUGHTY } from "../seeds.js";

const GRAPH = { path: "graph.yaml", text: fixture("graphs/lighthouse/graph.yaml") };
const { graph: linked } = link([parseFile(GRAPH).records], true);
const TEXT = fixture("graphs/lighthouse/texts/log.txt");

/**
 * Mutated texts of sources: verification, repairs and coverage. Whatever is proven stands in the text
 * at the place that the proof names.
 *
 * @type {import("../targets.js").Target}
 */
export const text = {
  make: (random) => mutate(TEXT, random, { others: random(2) === 0 ? [TEXT] : NAUGHTY, most: 8 }),
  run: (/** @type {string} */ written) => {
    const sha256 = createHash("sha256").update(written).digest("hex");
    const source = { path: "texts/log.txt", text: written, sha256 };
    const texts = new Map([...linked.sources.keys()].map((id) => [id, source]));
    const verified = verify(linked, texts, undefined);
    const files = new Map(
      [source, GRAPH].map(({ path, text: held }) => [path, { path, text: held, shown: path }]),
    );
    const diagnostics = verified.diagnostics.map(bounded);
    insistOnReports(/** @type {any} */ ({ ...verified, diagnostics, files }));
    verified.repairs();
    coverageOf(linked, verified.proofs, texts);
    const characters = Array.from(written);
    for (const [citation, { passage }] of verified.proofs.of) {
      if (!passage) continue;
      const span = characters.slice(passage.start, passage.end).join("");
      const hash = createHash("sha256").update(span).digest("hex");
      if (span === "" || hash !== passage.sha256) {
        throw new Error(`“${citation.quote?.value}” is said to be ${JSON.stringify(span)}`);
      }
    }
  },
};
