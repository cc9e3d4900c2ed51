import { bibtex } from "../../src/7-export/bibliography/bibtex.ts";
import { cslJson } from "../../src/7-export/bibliography/csl-json.ts";
import { bibliography } from "../../src/7-export/bibliography/markdown.ts";
import { csv } from "../../src/7-export/csv/csv.ts";
import type { TextExporter } from "../../src/7-export/exporter.ts";
import { gexf } from "../../src/7-export/gexf/gexf.ts";
import { json } from "../../src/7-export/json/graph-file.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { openGraph } from "../../src/query/index.ts";
import type { DataFormat } from "./save.ts";

/** A file that is ready to be saved. */
export interface DataFile {
  readonly blob: Blob;
  /** What follows the name of the file, with the dot: `-nodes.csv`. */
  readonly ending: string;
  /** What the format could not hold. */
  readonly losses: readonly Diagnostic[];
}

/** Writes a graph as the command line does. */
export function dataFile(file: GraphFile, format: DataFormat): DataFile {
  const { exporter, part } = WRITERS[format];
  const exported = exporter.export(openGraph(file).graph, {});
  const written = exported.files[part];
  // Read whole before the losses are asked for, which are complete only then.
  const blob = new Blob([...(written?.chunks ?? [])], { type: exporter.mediaType });
  const ending = `${written?.suffix ?? ""}.${exporter.extension}`;
  return { blob, ending, losses: exported.diagnostics() };
}

/** One download is one file, so a format of several has an entry for each. */
const WRITERS: Readonly<
  Record<DataFormat, { readonly exporter: TextExporter; readonly part: number }>
> = {
  json: { exporter: json, part: 0 },
  gexf: { exporter: gexf, part: 0 },
  "csv-nodes": { exporter: csv, part: 0 },
  "csv-edges": { exporter: csv, part: 1 },
  bibliography: { exporter: bibliography, part: 0 },
  "csl-json": { exporter: cslJson, part: 0 },
  bibtex: { exporter: bibtex, part: 0 },
};
