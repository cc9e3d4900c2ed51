import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { coldCheck, corpusFolder } from "./bench-folder.js";
import { finding, median, ratio, time } from "./measure.js";

const ONCE = fileURLToPath(new URL("stages-once.js", import.meta.url));
const GROWTH = 2.2;
/** Times the YAML, and MB. */
const CHECK_MEMORY = { times: 10, fixed: 150 };
/** Times the YAML. */
const BUILD_MEMORY = 16;
/** MB of YAML; below this, most of a build's memory is that of any program that Node runs. */
const LEAST_YAML = 30;
/** Below this, start-up and noise are most of a stage. */
const SHORTEST = 0.1;

/**
 * What each stage takes, in processes of their own: medians, growth when the graph doubles, and the
 * most memory up to the end of the stage.
 *
 * @param {import("./run.js").Options} options
 */
export function stages({ entities, corpus }) {
  const runs = entities > 10_000 ? 1 : 3;
  const half = measured(corpusFolder(entities / 2, corpus).dir, runs);
  const all = measured(corpusFolder(entities, corpus).dir, runs);
  const findings = [];
  for (const [index, { stage, seconds, peak }] of all.entries()) {
    const before = half[index]?.seconds ?? 0;
    const growth = seconds / before;
    findings.push(
      time(stage, seconds),
      before < SHORTEST
        ? ratio("… to half as many", growth)
        : ratio("… to half as many", growth, GROWTH),
      finding("… peak memory so far", peak, "MB"),
    );
  }
  return [...findings, ...memory(corpusFolder(entities, corpus), all)];
}

/**
 * @param {{ dir: string, yaml: number }} corpus
 * @param {readonly Stage[]} all
 */
function memory({ dir, yaml: bytes }, all) {
  const yaml = bytes / 2 ** 20;
  const check = coldCheck(dir).peak;
  const most = Math.round(CHECK_MEMORY.times * yaml + CHECK_MEMORY.fixed);
  const peakOf = (/** @type {string} */ name) => all.find(({ stage }) => stage === name)?.peak ?? 0;
  return [
    finding("peak memory of a check", check, "MB", most),
    finding("peak memory of a build", peakOf("write"), "MB"),
    ratio("… of a check, to the YAML", check / yaml),
    yaml < LEAST_YAML
      ? ratio("… of a build, to the YAML", peakOf("write") / yaml)
      : ratio("… of a build, to the YAML", peakOf("write") / yaml, BUILD_MEMORY),
  ];
}

/** @typedef {{ stage: string, seconds: number, peak: number }} Stage */

/**
 * @param {string} dir
 * @param {number} runs
 * @returns {Stage[]}
 */
function measured(dir, runs) {
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
