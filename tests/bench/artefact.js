import { MultiGraph } from "graphology";
import { compile } from "../../dist/compile.js";
import { writeGraphFile } from "../../dist/7-export/index.js";
import { openGraph } from "../../dist/query/index.js";
import { columnsOf, graphOfColumns } from "./columns.js";
import { corpusFolder } from "./bench-folder.js";
import { finding, once, ratio, time } from "./measure.js";

/**
 * Loading graph.json as it is, against the same content as one list per attribute.
 *
 * @param {import("./run.js").Options} options
 */
export async function artefact({ full }) {
  const { dir } = corpusFolder(full ? 100_000 : 10_000);
  const { graph } = await compile(dir, { layout: false });
  if (!graph) throw new Error("The corpus has errors.");
  const text = [...writeGraphFile(graph)].join("");
  const parse = once(() => JSON.parse(text));
  const load = once(() => MultiGraph.from(parse.result));
  const open = once(() => openGraph(parse.result));
  const columns = JSON.stringify(columnsOf(parse.result));
  const parseColumns = once(() => JSON.parse(columns));
  const loadColumns = once(() => graphOfColumns(parseColumns.result));
  if (loadColumns.result.size !== graph.size) throw new Error("Columns lost edges.");
  const [rows, cols] = [parse.seconds + load.seconds, parseColumns.seconds + loadColumns.seconds];
  return [
    finding("graph.json", text.length / 1e6, "MB"),
    time("… JSON.parse", parse.seconds),
    time("… into Graphology", load.seconds),
    time("… or opened for queries", open.seconds),
    finding("the same in columns", columns.length / 1e6, "MB"),
    time("… JSON.parse", parseColumns.seconds),
    time("… into Graphology", loadColumns.seconds),
    ratio("columns to graph.json, whole", cols / rows),
  ];
}
