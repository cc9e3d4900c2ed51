import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { auditOf } from "../../dist/4-verify/index.js";
import { check } from "../../dist/compile.js";
import { corruptions } from "./audit-corruptions.js";
import { randomFrom } from "./random.js";

/** @typedef {import("../../dist/4-verify/index.js").Audit} Audit */
/** @typedef {import("../../dist/model/linked.js").Claim} Claim */
/** @typedef {import("./audit-corruptions.js").Corruption} Corruption */

/** Every claim that can be corrupted so is, in rounds in which one claim of so many is. */
const ROUNDS = 20;
/** Rounds end when so many claims were corrupted. */
const ENOUGH = 100;
/** A facet with so much doubt is listed. */
const LISTED = 0.5;
const SEED = 20261130;

/** Graphs that are measured: the bundled one, and two of their own texts on which nothing is tuned. */
const GRAPHS = [
  { title: "bundled", dir: "graph", texts: undefined },
  { title: "lighthouse", dir: "tests/fixtures/audit/lighthouse", texts: "texts" },
  { title: "molkerei", dir: "tests/fixtures/audit/molkerei", texts: "texts" },
];

/**
 * How well audit tells claims that were made wrong from sound ones, for each way of making them wrong: the share of
 * corrupted claims in the first tenth of the list, and the share of sound claims that are listed.
 *
 * @param {string} [texts] folder with the texts of the bundled graph; without it, it is not measured
 */
export async function audit(texts) {
  const columns = [];
  for (const { title, dir, texts: own } of GRAPHS) {
    const folder = own === undefined ? texts : `${dir}/${own}`;
    process.stderr.write(`audit: ${title}\n`);
    columns.push({ title, findings: await measured(dir, folder) });
  }
  return columns;
}

/**
 * @param {string} dir
 * @param {string | undefined} texts
 * @returns {Promise<import("./measure.js").Finding[]>}
 */
async function measured(dir, texts) {
  if (texts === undefined || !existsSync(texts)) {
    return [{ what: "texts", value: "NOT MEASURED: give them with --texts" }];
  }
  const checked = await check(dir, { texts: [resolve(texts)] });
  const { linked: graph, proofs } = checked;
  const sound = auditOf(graph, proofs, checked.texts);
  /** @type {import("./measure.js").Finding[]} */
  const findings = [{ what: "claims read", value: `${sound.audited}` }];
  for (const corruption of corruptions(graph, proofs, checked.texts)) {
    const { name, facets, found, flagged } = corruption;
    const { made, first } = round(corruption, graph, proofs, checked.texts, sound.audited);
    const listed = share(
      sound.doubts.filter((doubt) => isListed(doubt, facets) && corruption.concerns(doubt.claim))
        .length,
      sound.audited,
    );
    const percent = (/** @type {number} */ part) => `${(100 * part).toFixed(1)} %`;
    findings.push({
      what: `${name}: in the first tenth of ${facets.join(", ")}`,
      value: `${percent(share(first, made))} of ${made}`,
      ...(found !== undefined && { limit: `${found} %`, over: share(first, made) < found / 100 }),
    });
    findings.push({
      what: "… sound claims listed there",
      value: percent(listed),
      ...(flagged !== undefined && { limit: `${flagged} %`, over: listed > flagged / 100 }),
    });
  }
  return findings;
}

/**
 * @param {Corruption} corruption
 * @param {import("../../dist/model/linked.js").LinkedGraph} graph
 * @param {import("../../dist/model/proof.js").Proofs} proofs
 * @param {ReadonlyMap<string, import("../../dist/model/source-text.js").SourceText>} texts
 * @param {number} audited
 */
function round({ name, facets, corrupt }, graph, proofs, texts, audited) {
  const random = randomFrom(SEED + name.length);
  const all = [...graph.facts, ...graph.relations];
  const turns = new Map(all.map((claim) => [claim, random(ROUNDS)]));
  let [made, first] = [0, 0];
  for (let turn = 0; turn < ROUNDS && made < ENOUGH; turn++) {
    /** @type {Set<Claim>} */
    const wrong = new Set();
    const replace = (/** @type {Claim} */ claim) => {
      const other = turns.get(claim) === turn ? corrupt(claim, random) : undefined;
      if (other) wrong.add(other);
      return other ?? claim;
    };
    const corrupted = /** @type {typeof graph} */ ({
      ...graph,
      facts: graph.facts.map(replace),
      relations: graph.relations.map(replace),
    });
    const doubts = auditOf(corrupted, proofs, texts).doubts.filter((doubt) =>
      isListed(doubt, facets),
    );
    const worst = (/** @type {(typeof doubts)[number]} */ doubt) =>
      Math.max(...doubt.findings.filter(({ facet }) => facets.includes(facet)).map((f) => f.doubt));
    const tenth = doubts
      .filter(({ explained }) => explained === undefined)
      .toSorted((a, b) => worst(b) - worst(a) || b.doubt - a.doubt)
      .slice(0, Math.ceil(audited / 10));
    made += wrong.size;
    first += tenth.filter(({ claim }) => wrong.has(claim)).length;
  }
  return { made, first };
}

/**
 * @param {Audit["doubts"][number]} doubt
 * @param {readonly string[]} facets
 */
function isListed({ findings, explained }, facets) {
  return (
    explained === undefined &&
    findings.some(({ facet, doubt }) => facets.includes(facet) && doubt >= LISTED)
  );
}

/**
 * @param {number} part
 * @param {number} whole
 */
function share(part, whole) {
  return whole === 0 ? 0 : part / whole;
}
