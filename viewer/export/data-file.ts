import { bibtex } from "../../src/7-export/bibliography/bibtex.ts";
import { cslJson } from "../../src/7-export/bibliography/csl-json.ts";
import { bibliography } from "../../src/7-export/bibliography/markdown.ts";
import { csv } from "../../src/7-export/csv/csv.ts";
import type { TextExporter } from "../../src/7-export/exporter.ts";
import { gexf } from "../../src/7-export/gexf/gexf.ts";
import { json } from "../../src/7-export/json/graph-file.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { openGraph } from "../../src/query/index.ts";
import type { DataFormat } from "./save.ts";

/** Writes a graph as the command line does; `ending` follows the name of the file: `-nodes.csv`. */
export function dataFile(file: GraphFile, format: DataFormat) {
  const [exporter, part] = WRITERS[format];
  const exported = exporter.export(openGraph(file).graph, {});
  const written = exported.files[part];
  // Read whole before the losses are asked for, which are complete only then.
  const blob = new Blob([...(written?.chunks ?? [])], { type: exporter.mediaType });
  const ending = `${written?.suffix ?? ""}.${exporter.extension}`;
  return { blob, ending, losses: exported.diagnostics() };
}

/** The exporter of each format, and which of its files it is: one download is one file. */
const WRITERS: Readonly<Record<DataFormat, readonly [TextExporter, number]>> = {
  json: [json, 0],
  gexf: [gexf, 0],
  "csv-nodes": [csv, 0],
  "csv-edges": [csv, 1],
  bibliography: [bibliography, 0],
  "csl-json": [cslJson, 0],
  bibtex: [bibtex, 0],
};
