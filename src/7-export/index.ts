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
} from "./exporter.ts";
export { writeGraphFile } from "./json/graph-file.ts";
export { EXPORTERS, exporterOf } from "./registry.ts";
