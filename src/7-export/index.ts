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
export { isSameGraph, writeGraphChange } from "./json/graph-change.ts";
export { GraphFileWriter, textOf, writeGraphFile, type WrittenGraph } from "./json/graph-file.ts";
export { exporterOf } from "./registry.ts";
