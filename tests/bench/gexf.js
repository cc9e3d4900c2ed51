import { writeFileSync } from "node:fs";
import { compile } from "../../dist/compile.js";
import { exporterOf } from "../../dist/7-export/index.js";
import { corpusFolder, scratch } from "./bench-folder.js";
import { best, finding, ratio, time } from "./measure.js";
import { missing, peers } from "./peers.js";

/**
 * GEXF with everything in it, against networkx writing the same graph with four attributes.
 * graphology-gexf is no dependency and is not measured: it writes files that expat refuses.
 *
 * @param {import("./run.js").Options} options
 */
export async function gexf({ entities, corpus }) {
  const { dir } = corpusFolder(entities, corpus);
  const { graph } = await compile(dir, { layout: false });
  if (!graph) throw new Error("The corpus has errors.");
  const ours = best(() => lengthOf(exporterOf("gexf").export(graph, {}).files[0]?.chunks), 2);
  const path = scratch("gexf.json");
  const edges = graph.mapEdges((_key, _attributes, source, target) => [source, target]);
  writeFileSync(path, JSON.stringify({ nodes: graph.nodes(), edges }));
  const { networkx } = peers("gexf", path);
  return [
    time("write GEXF", ours.seconds),
    finding("… its size", ours.result / 1e6, "MB"),
    networkx ? ratio("… to networkx", ours.seconds / networkx, 1) : missing("networkx"),
  ];
}

/** @param {Iterable<string> | undefined} chunks */
function lengthOf(chunks = []) {
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  return length;
}
