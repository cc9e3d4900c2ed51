import { bibtex } from "./bibliography/bibtex.ts";
import { cslJson } from "./bibliography/csl-json.ts";
import { bibliography } from "./bibliography/markdown.ts";
import { columns } from "./json/column-file.ts";
import { csv } from "./csv/csv.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf/gexf.ts";
import { graphml } from "./graphml.ts";
import { html, site } from "./html/html.ts";
import { json } from "./json/graph-file.ts";

export { FORMULA_POLICIES, GEXF_VERSIONS } from "./exporter.ts";
export type * from "./exporter.ts";
export { isSameGraph, writeGraphChange } from "./json/graph-change.ts";
export {
  GraphFileWriter,
  textOf,
  writeGraphFile,
  writeItems,
  type WrittenGraph,
} from "./json/graph-file.ts";

const EXPORTERS = {
  bibliography,
  bibtex,
  columns,
  "csl-json": cslJson,
  csv,
  gexf,
  graphml,
  html,
  json,
  site,
} satisfies Readonly<Record<string, Exporter>>;

export type FormatName = keyof typeof EXPORTERS;

export const FORMAT_NAMES = Object.keys(EXPORTERS) as FormatName[];

export type ContentOf<F extends FormatName> =
  (typeof EXPORTERS)[F] extends Exporter<infer C> ? C : never;

export function exporterOf<F extends FormatName>(format: F): (typeof EXPORTERS)[F] {
  return EXPORTERS[format];
}
