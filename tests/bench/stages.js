import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { coldCheck, corpusFolder } from "./bench-folder.js";
import { finding, median, ratio, time } from "./measure.js";

const ONCE = fileURLToPath(new URL("stages-once.js", import.meta.url));
const GROWTH = 2.2;
/** Below this, start-up and noise are most of a stage. */
const SHORTEST = 0.1;

/**
 * What each stage takes, in processes of their own: medians, growth when the graph doubles, and the
 * most memory up to the end of the stage.
 *
 * @param {import("./run.js").Options} options
 */
export function stages({ full }) {
  const [whole, runs] = full ? [100_000, 1] : [10_000, 3];
  const half = measured(whole / 2, runs);
  const all = measured(whole, runs);
  const findings = [];
  for (const [index, { stage, seconds, peak }] of all.entries()) {
    const before = half[index]?.seconds ?? 0;
    const growth = seconds / before;
    findings.push(
      time(`${stage} (${whole.toLocaleString("en")} entities)`, seconds),
      before < SHORTEST
        ? ratio("… to half as many", growth)
        : ratio("… to half as many", growth, GROWTH),
      finding("… peak memory so far", peak, "MB"),
    );
  }
  return [...findings, ...memory(whole, all)];
}

/**
 * @param {number} entities
 * @param {readonly Stage[]} all
 */
function memory(entities, all) {
  const yaml = corpusFolder(entities).yaml / 2 ** 20;
  const bound = Math.round(10 * yaml + 150);
  const check = coldCheck(corpusFolder(entities).dir).peak;
  const peakOf = (/** @type {string} */ name) => all.find(({ stage }) => stage === name)?.peak ?? 0;
  return [
    finding("peak memory of a check", check, "MB", bound),
    finding("peak memory of a build", peakOf("write"), "MB", bound),
    ratio("… of a check, to the YAML", check / yaml),
    ratio("… of a build, to the YAML", peakOf("write") / yaml),
  ];
}

/** @typedef {{ stage: string, seconds: number, peak: number }} Stage */

/**
 * @param {number} entities
 * @param {number} runs
 * @returns {Stage[]}
 */
function measured(entities, runs) {
  const { dir } = corpusFolder(entities);
  const all = Array.from({ length: runs }, () => {
    const out = execFileSync(process.execPath, [ONCE, dir], { encoding: "utf8" });
    return /** @type {Stage[]} */ (JSON.parse(out));
  });
  return (all[0] ?? []).map(({ stage }, index) => ({
    stage,
    seconds: median(all.map((run) => run[index]?.seconds ?? 0)),
    peak: median(all.map((run) => run[index]?.peak ?? 0)),
  }));
}
