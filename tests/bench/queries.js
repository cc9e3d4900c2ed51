import { writeFileSync } from "node:fs";
import { bidirectional } from "./graphology-path.js";
import { compile } from "../../dist/compile.js";
import { openGraph } from "../../dist/query/index.js";
import { corpusFolder, scratch } from "./bench-folder.js";
import { best, finding, once, ratio, time } from "./measure.js";
import { missing, peers } from "./peers.js";
import { randomFrom } from "./random.js";

const STARTS = 2_000;
const PAIRS = 200;
/** Of each question: programs that are compiled while they run are slow at first. */
const ROUNDS = 12;

/**
 * Neighbors and paths against bare graphs, which know no claims and cite nothing: the same questions, and
 * the full answer, with every claim and its citations, to which theirs is the nearest.
 *
 * @param {import("./run.js").Options} options
 */
export async function queries({ entities, corpus }) {
  const { dir } = corpusFolder(entities, corpus);
  const { graph } = await compile(dir, { layout: false });
  if (!graph) throw new Error("The corpus has errors.");
  const opened = once(() => openGraph(graph));
  const kg = opened.result;
  const random = randomFrom(7);
  const nodes = graph.nodes();
  const any = () => nodes[random(nodes.length)] ?? "";
  const starts = Array.from({ length: STARTS }, any);
  const pairs = Array.from({ length: PAIRS }, () => /** @type {const} */ ([any(), any()]));
  const task = {
    nodes,
    edges: graph.mapEdges((_key, _attributes, source, target) => [source, target]),
    starts: starts.map((start) => [start]),
    pairs,
  };
  const path = scratch("queries.json");
  writeFileSync(path, JSON.stringify(task));
  const ours = {
    one: each(starts, (id) => kg.neighborIds(id)),
    two: each(starts, (id) => kg.neighborIds(id, { depth: 2 })),
    fullOne: each(starts, (id) => kg.neighbors(id)),
    fullTwo: each(starts, (id) => kg.neighbors(id, { depth: 2 })),
    path: each(pairs, ([a, b]) => kg.path(a, b)),
  };
  const raw = {
    one: each(starts, (id) => graph.neighbors(id)),
    two: each(
      starts,
      (id) => new Set(graph.neighbors(id).flatMap((near) => graph.neighbors(near))),
    ),
    path: each(pairs, ([a, b]) => bidirectional(graph, a, b)),
  };
  return [
    time("open the graph for queries", opened.seconds),
    ...against("raw Graphology", ours, raw),
    ...others(ours, peers("queries", path)),
  ];
}

/**
 * Seconds for one question of each kind.
 *
 * @typedef {{ one: number, two: number, path: number }} Times
 * @typedef {Times & { fullOne: number, fullTwo: number }} OurTimes
 */

/**
 * @template T
 * @param {readonly T[]} questions
 * @param {(question: T) => unknown} ask
 */
function each(questions, ask) {
  const round = () => questions.forEach((question) => void ask(question));
  return best(round, ROUNDS).seconds / questions.length;
}

/**
 * @param {OurTimes} ours
 * @param {Record<string, Times | null>} measured
 */
function others(ours, measured) {
  return ["networkx", "igraph"].flatMap((name) => {
    const times = measured[name];
    return times ? against(name, ours, times, 1) : [missing(name)];
  });
}

/**
 * @param {string} name
 * @param {OurTimes} ours
 * @param {Times} theirs
 * @param {number} [limit]
 */
function against(name, ours, theirs, limit) {
  const kinds = /** @type {const} */ ([
    ["neighbors, ids, one step", "one", "one", limit],
    ["neighbors, ids, two steps", "two", "two", limit],
    ["neighbors, every claim cited, one step", "fullOne", "one", undefined],
    ["neighbors, every claim cited, two steps", "fullTwo", "two", undefined],
    ["shortest path, every claim cited", "path", "path", limit],
  ]);
  return kinds.flatMap(([what, mine, other, most]) => [
    finding(`${what}: ours`, ours[mine] * 1e6, "µs"),
    ratio(`… to ${name}`, ours[mine] / theirs[other], most),
  ]);
}
