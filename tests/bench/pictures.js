import { execFileSync } from "node:child_process";
import { compile } from "../../dist/compile.js";
import { layout } from "../../dist/6-layout/index.js";
import { corpusFolder } from "./bench-folder.js";
import { finding, once, time } from "./measure.js";
import { missing } from "./peers.js";
import { qualityOf } from "./quality.js";

/**
 * How good pictures are and how long they take, against graphviz sfdp on the same graphs.
 *
 * @param {import("./run.js").Options} options
 */
export async function pictures({ full }) {
  const findings = [];
  for (const entities of full ? [1_000, 10_000] : [1_000]) {
    const { graph } = await compile(corpusFolder(entities).dir, { layout: false });
    if (!graph) throw new Error("The corpus has errors.");
    const { seconds } = once(() => layout(graph, new Map()));
    findings.push(time(`layout of ${entities.toLocaleString("en")} entities`, seconds));
    findings.push(...told(qualityOf(graph)));
    findings.push(...sfdp(graph));
  }
  return findings;
}

/** @param {ReturnType<typeof qualityOf>} quality */
function told({ preserved, variation, overlaps }) {
  return [
    finding("… neighbourhood preservation (1 is best)", preserved, ""),
    finding("… variation of edge lengths (0 is best)", variation, ""),
    finding("… overlapping pairs of nodes", overlaps, ""),
  ];
}

/** @param {import("../../dist/model/compiled-graph.js").CompiledGraph} graph */
function sfdp(graph) {
  const numbers = new Map(graph.nodes().map((key, index) => [key, index]));
  const edges = graph.mapEdges((_k, _a, from, to) => `${numbers.get(from)}--${numbers.get(to)}`);
  let out;
  const start = performance.now();
  try {
    const input = `graph{node[shape=circle,width=0.1];${[...numbers.values()].join(";")};${edges.join(";")}}`;
    out = execFileSync("sfdp", ["-Tplain", "-Goverlap=prism"], { input, encoding: "utf8" });
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
