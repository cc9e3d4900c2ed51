export {
  FORMAT_NAMES,
  GEXF_VERSIONS,
  type Exported,
  type ExportedFile,
  type Exporter,
  type ExportOptions,
  type FormatName,
  type GexfVersion,
  type SourceTexts,
  type ViewerFiles,
} from "./exporter.ts";
export { GraphFileMemory, writeGraphFile } from "./json/graph-file.ts";
export { exporterOf } from "./registry.ts";
