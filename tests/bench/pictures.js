import { execFileSync } from "node:child_process";
import { MultiGraph } from "graphology";
import { compile } from "../../dist/compile.js";
import { layout } from "../../dist/6-layout/index.js";
import { corpusFolder } from "./bench-folder.js";
import { finding, once, time } from "./measure.js";
import { missing } from "./peers.js";
import { qualityOf } from "./quality.js";

/** Entities: sfdp takes minutes for more. */
const LARGEST = 10_000;

/**
 * How good pictures are and how long they take, against graphviz sfdp on the same graphs.
 *
 * @param {import("./run.js").Options} options
 */
export async function pictures({ entities, corpus }) {
  const findings = [];
  for (const [name, graph] of [
    ...shapes(),
    ...(await corpora(Math.min(entities, LARGEST), corpus)),
  ]) {
    const { seconds } = once(() => layout(graph, new Map()));
    findings.push(time(`layout of ${name}`, seconds));
    findings.push(...told(qualityOf(graph)));
    findings.push(...sfdp(graph));
  }
  return findings;
}

/** @typedef {import("../../dist/model/compiled-graph.js").CompiledGraph} CompiledGraph */

/**
 * @param {number} entities
 * @param {import("./graph-corpus.js").CorpusKind} corpus
 * @returns {Promise<[string, CompiledGraph][]>}
 */
async function corpora(entities, corpus) {
  const { graph } = await compile(corpusFolder(entities, corpus).dir, { layout: false });
  if (!graph) throw new Error("The corpus has errors.");
  return [["the corpus", graph]];
}

/**
 * Graphs of which everybody knows what a good picture is.
 *
 * @returns {[string, CompiledGraph][]}
 */
function shapes() {
  const side = 30;
  const grid = shaped(side * side, (node) => [
    ...(node % side > 0 ? [node - 1] : []),
    ...(node >= side ? [node - side] : []),
  ]);
  return [
    ["a grid of 30 by 30", grid],
    ["a tree of 1,000", shaped(1_000, (node) => (node === 0 ? [] : [Math.floor((node - 1) / 3)]))],
  ];
}

/**
 * @param {number} order
 * @param {(node: number) => number[]} linksOf earlier nodes that a node is linked with
 */
function shaped(order, linksOf) {
  /** @type {CompiledGraph} */
  const graph = new MultiGraph({ type: "mixed" });
  for (let node = 0; node < order; node++) {
    graph.mergeNode(String(node), { x: 0, y: 0, size: 1 });
    for (const other of linksOf(node)) graph.addEdge(String(node), String(other));
  }
  return graph;
}

/** @param {ReturnType<typeof qualityOf>} quality */
function told({ preserved, variation, overlaps }) {
  return [
    finding("… neighbourhood preservation (1 is best)", preserved, ""),
    finding("… variation of edge lengths (0 is best)", variation, ""),
    finding("… overlapping pairs of nodes", overlaps, ""),
  ];
}

/** @param {CompiledGraph} graph */
function sfdp(graph) {
  const numbers = new Map(graph.nodes().map((key, index) => [key, index]));
  const edges = graph.mapEdges((_k, _a, from, to) => `${numbers.get(from)}--${numbers.get(to)}`);
  let out;
  const start = performance.now();
  try {
    const input = `graph{node[shape=circle,width=0.1];${[...numbers.values()].join(";")};${edges.join(";")}}`;
    out = execFileSync("sfdp", ["-Tplain", "-Goverlap=prism"], {
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
  } catch {
    return [missing("graphviz sfdp")];
  }
  const seconds = (performance.now() - start) / 1_000;
  const keys = graph.nodes();
  for (const [, number, x, y] of out.matchAll(/^node (\d+) (\S+) (\S+)/gm)) {
    const key = keys[Number(number)];
    if (key !== undefined)
      graph.mergeNodeAttributes(key, { x: Number(x), y: Number(y), size: 0.05 });
  }
  return [time("sfdp of the same", seconds), ...told(qualityOf(graph))];
}
