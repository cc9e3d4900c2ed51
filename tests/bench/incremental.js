import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GraphFileWriter, textOf } from "../../dist/7-export/index.js";
import { check, compile } from "../../dist/compile.js";
import { Workspace } from "../../dist/workspace/workspace.js";
import { cachedCheck, coldCheck, corpusFolder, scratch } from "./bench-folder.js";
import { fileOf } from "./corpus-files.js";
import { median, processorSeconds, ratio, time } from "./measure.js";

const EDITS = 7;

/**
 * What an edit of one file costs while watching, against starting from nothing.
 *
 * @param {import("./run.js").Options} options
 */
export async function incremental({ entities, corpus }) {
  const { dir } = corpusFolder(entities, corpus);
  const workspace = new Workspace();
  const cold = coldCheck(dir);
  await check(dir, { workspace });
  const edited = await edits(dir, () => check(dir, { workspace }));
  const kept = await cachedChecks(dir);
  const writer = new GraphFileWriter();
  const first = await seconds(() => built(dir, { workspace, writer }, new Map()));
  const previous = first.result;
  const again = await edits(dir, () => built(dir, { workspace, writer }, previous));
  return [
    time("check from nothing", cold.seconds),
    time("… again, after an edit of one file", edited, 1),
    ratio("… to from nothing", edited / cold.seconds),
    time("check in a new process, with what the last left on disk", kept.unchanged, 1),
    time("… after an edit of one file", kept.edited, 1),
    ratio("… to from nothing", kept.edited / cold.seconds),
    time("build with a first picture, the check remembered", first.seconds),
    time("build again after an edit of one file, text of graph.json included", again, 2),
    ratio("… to check from nothing and a first build", again / (cold.seconds + first.seconds)),
  ];
}

/**
 * Checks in processes of their own with what each left on disk for the next: the median when nothing
 * has changed, and after edits of different files.
 *
 * @param {string} dir
 */
async function cachedChecks(dir) {
  const cache = scratch("cache");
  const check = async () => cachedCheck(dir, cache).seconds;
  await check();
  const unchanged = median([await check(), await check(), await check()]);
  /** @type {number[]} */
  const times = [];
  await edits(dir, async () => void times.push(await check()));
  return { unchanged, edited: median(times) };
}

/**
 * @param {string} dir
 * @param {{ workspace: Workspace, writer: GraphFileWriter }} kept
 * @param {ReadonlyMap<string, { x: number, y: number }>} previous
 */
async function built(dir, { workspace, writer }, previous) {
  const { graph } = await compile(dir, { workspace, previous });
  if (!graph) throw new Error("The corpus has errors.");
  let length = 0;
  for (const chunk of textOf(writer.write(graph))) length += chunk.length;
  /** @type {Map<string, { x: number, y: number }>} */
  const positions = new Map();
  graph.forEachNode((id, { x, y }) => positions.set(id, { x, y }));
  return positions;
}

/**
 * The median time after edits of different files, each undone before the next.
 *
 * @param {string} dir
 * @param {() => Promise<unknown>} work
 */
async function edits(dir, work) {
  const times = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const path = join(dir, fileOf(edit * 500));
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.replace(/summary: .*/, `summary: edited ${edit}`));
    times.push((await seconds(work)).seconds);
    writeFileSync(path, before);
  }
  return median(times);
}

/**
 * @template T
 * @param {() => Promise<T>} work
 */
async function seconds(work) {
  const start = processorSeconds();
  const result = await work();
  return { seconds: processorSeconds() - start, result };
}
