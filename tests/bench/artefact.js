import { MultiGraph } from "graphology";
import { compile } from "../../dist/compile.js";
import { exporterOf } from "../../dist/7-export/index.js";
import { openGraph } from "../../dist/query/index.js";
import { corpusFolder } from "./bench-folder.js";
import { best, finding, ratio, time } from "./measure.js";

/** @typedef {import("../../dist/model/compiled-graph.js").CompiledGraph} CompiledGraph */

/**
 * Loading graph.json from its bytes: by Graphology, for queries, and by columns.
 *
 * @param {import("./run.js").Options} options
 */
export async function artefact({ entities, corpus }) {
  const { dir } = corpusFolder(entities, corpus);
  const { graph } = await compile(dir, { layout: false });
  if (!graph) throw new Error("The corpus has errors.");
  const runs = entities > 10_000 ? 2 : 5;
  const [rows, columns] = [bytesOf(graph, "json"), bytesOf(graph, "columns")];
  const decode = best(() => rows.toString(), runs);
  const parse = best(() => JSON.parse(decode.result), runs);
  const load = best(() => MultiGraph.from(parse.result), runs);
  const open = best(() => openGraph(JSON.parse(rows.toString())), runs);
  const openColumns = best(() => openGraph(JSON.parse(columns.toString())), runs);
  const byGraphology = decode.seconds + parse.seconds + load.seconds;
  return [
    finding("graph.json", rows.length / 1e6, "MB"),
    time("… JSON.parse", parse.seconds),
    time("… and into Graphology, from bytes", byGraphology),
    time("… or opened for queries, from bytes", open.seconds),
    ratio("… to Graphology", open.seconds / byGraphology),
    finding("graph.columns.json", columns.length / 1e6, "MB"),
    time("… opened for queries, from bytes", openColumns.seconds),
    ratio("… to graph.json opened", openColumns.seconds / open.seconds),
    ratio("… to Graphology", openColumns.seconds / byGraphology),
  ];
}

/**
 * @param {CompiledGraph} graph
 * @param {"json" | "columns"} format
 */
function bytesOf(graph, format) {
  const { files } = exporterOf(format).export(graph, {});
  return Buffer.concat(Array.from(files[0]?.chunks ?? [], (chunk) => Buffer.from(chunk)));
}
