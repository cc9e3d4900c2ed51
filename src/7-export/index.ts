import { bibtex } from "./bibliography/bibtex.ts";
import { cslJson } from "./bibliography/csl-json.ts";
import { bibliography } from "./bibliography/markdown.ts";
import { columns } from "./json/column-file.ts";
import { csv } from "./csv/csv.ts";
import type { Exporter, FormatName } from "./exporter.ts";
import { gexf } from "./gexf/gexf.ts";
import { graphml } from "./graphml.ts";
import { html, site } from "./html/html.ts";
import { json } from "./json/graph-file.ts";

export {
  FORMAT_NAMES,
  FORMULA_POLICIES,
  GEXF_VERSIONS,
  type Exported,
  type ExportedFile,
  type Exporter,
  type ExportOptions,
  type FormatName,
  type FormulaPolicy,
  type GexfVersion,
  type SourceTexts,
  type ViewerFiles,
} from "./exporter.ts";
export { GraphFileMemory, writeGraphFile } from "./json/graph-file.ts";

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
