import { join } from "node:path";
import { readGraphFolder, readSourceTexts } from "../../dist/1-read/index.js";
import { parseFile } from "../../dist/2-parse/index.js";
import { link } from "../../dist/3-link/link.js";
import { verify } from "../../dist/4-verify/index.js";
import { BuiltGraph } from "../../dist/5-graph/build.js";
import { picture, placeIn } from "../../dist/6-layout/index.js";
import { processorSeconds } from "./measure.js";
import { writeItems } from "../../dist/7-export/index.js";

/** Runs each stage once over a graph folder, in a process of its own, and prints what each took. */
const [dir = "graph", last = "write"] = process.argv.slice(2);
/** @type {{ stage: string, seconds: number, peak: number }[]} */
const stages = [];

/**
 * @template T
 * @param {string} stage
 * @param {() => T | Promise<T>} work
 */
async function timed(stage, work) {
  const start = processorSeconds();
  const result = await work();
  const seconds = processorSeconds() - start;
  stages.push({ stage, seconds, peak: process.resourceUsage().maxRSS / 1_024 });
  return result;
}

const read = await timed("read", () => readGraphFolder(dir));
const linked = await understood();
const wanted = new Map(
  [...linked.sources.values()].flatMap(({ id, text }) => (text ? [[id, text.file]] : [])),
);
const { texts } = await timed("texts", () => readSourceTexts(wanted, [join(dir, "texts")]));
const { proofs } = await timed("verify", () => verify(linked, texts, read.lock));
const built = new BuiltGraph(linked, {
  proofs,
  originOf: ({ file }) => ({ file, line: 1 }),
  fallbackTitle: "graph",
  textHashes: new Map(),
});
if (last !== "graph") {
  const placed = await timed("layout", () => picture(built.links, new Map()));
  built.place((entity) => placeIn(placed, entity));
}
await timed("write", () => {
  let length = 0;
  for (const chunk of writeItems(built.items)) length += chunk.length;
  return length;
});
// A single build makes no graph; whoever asks for one has it beside what it is made from.
await timed("graph", () => built.graph);
process.stdout.write(JSON.stringify(stages));

/** In a function of its own, so that what was parsed is let go, as in a check. */
async function understood() {
  const parsed = await timed("parse", () => read.files.map((file) => parseFile(file)));
  const records = parsed.map((file) => file.records);
  return (await timed("link", () => link(records))).graph;
}
