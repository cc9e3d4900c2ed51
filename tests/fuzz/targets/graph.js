import { checkFolder } from "../../../dist/compile.js";
import { graphOf } from "../../../dist/compile.js";
import { layout } from "../../../dist/6-layout/index.js";
import { mutate } from "../mutate.js";
import { insistOnReports } from "../report.js";
import { GRAPHS, NAUGHTY, pick } from "../seeds.js";
import { useGraph } from "../use.js";

/**
 * Mutated YAML through every stage, and what it makes through every export and query.
 *
 * @type {import("../targets.js").Target}
 */
export const graph = {
  make: (random) =>
    Array.from({ length: 1 + random(2) }, () => {
      const others = random(4) === 0 ? NAUGHTY : GRAPHS;
      return mutate(pick(GRAPHS, random), random, { others });
    }),
  run: async (/** @type {string[]} */ texts) => {
    const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
    const checked = await checkFolder({ files, diagnostics: [] }, "fuzzed", { texts: [] });
    insistOnReports(checked);
    checked.repairs();
    const built = graphOf(checked, "fuzzed");
    layout(built, new Map());
    useGraph(built);
  },
};
