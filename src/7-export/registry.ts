import { bibtex } from "./bibliography/bibtex.ts";
import { cslJson } from "./bibliography/csl-json.ts";
import { bibliography } from "./bibliography/markdown.ts";
import { columns } from "./columnar/columnar.ts";
import { csv } from "./csv/csv.ts";
import type { Exporter, FormatName } from "./exporter.ts";
import { gexf } from "./gexf/gexf.ts";
import { graphml } from "./graphml/graphml.ts";
import { html } from "./html/html.ts";
import { site } from "./html/site.ts";
import { json } from "./json/graph-file.ts";

const EXPORTERS: Readonly<Record<FormatName, Exporter>> = {
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
};

/** The exporter of a format. */
export function exporterOf(format: FormatName): Exporter {
  return EXPORTERS[format];
}
