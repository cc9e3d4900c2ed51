import { fileURLToPath } from "node:url";
import {
  isFolder,
  readJsonFile,
  ReadError,
  readPackageFiles,
  textFolders,
} from "./1-read/index.ts";
import {
  type ContentOf,
  exporterOf,
  type Exported,
  type ExportOptions,
  type FormatName,
  type ViewerFiles,
} from "./7-export/index.ts";
import { compile } from "./compile.ts";
import { CompileError } from "./compile-error.ts";
import type { ColumnFile } from "./model/column-file.ts";
import type { CompiledGraph } from "./model/compiled-graph.ts";
import type { GraphFile } from "./model/graph-file.ts";
import {
  GraphFileError,
  openGraph as openCompiled,
  type GraphNames,
  type KnowledgeGraph,
} from "./query/index.ts";

export type {
  Chunks,
  ContentOf,
  Exported,
  ExportedFile,
  ExportOptions,
  FormatName,
  SourceTexts,
  ViewerFiles,
} from "./7-export/index.ts";
export {
  check,
  type Checked,
  type CheckOptions,
  compile,
  type Compilation,
  type CompileOptions,
} from "./compile.ts";
export { CompileError } from "./compile-error.ts";
export { compareGraphs } from "./diff/index.ts";
export type * from "./diff/index.ts";
export type * from "./model/check-report.ts";
export type { CompiledGraph } from "./model/compiled-graph.ts";
export type { Diagnostic, Related, Severity } from "./model/diagnostic.ts";
export type * from "./model/graph-file.ts";
export type { SourceText } from "./model/source-text.ts";
export { ArgumentError, GraphFileError, OPERATIONS, UnknownNameError } from "./query/index.ts";
export type * from "./query/index.ts";
export { ReadError };

export interface OpenOptions {
  /** Folders with the texts of the sources; then come GRAPHWRIGHT_TEXTS and `texts/`. */
  readonly texts?: readonly string[];
  /**
   * False leaves out positions, sizes and communities, which queries do not need. Default true. A file
   * keeps what it has: a `graph.columns.json` may have none.
   */
  readonly layout?: boolean;
}

/**
 * Opens a graph for queries. Its names may be given as a type, such as `graphwright types` writes;
 * that they are those of the graph is taken on trust.
 *
 * @param input a graph folder, the path of a `graph.json` or `graph.columns.json`, the parsed
 *   content of either, or a Graphology instance made from one
 * @throws CompileError when the folder has errors; ReadError when the path cannot be read;
 *   GraphFileError when the data is not a graph
 */
export async function openGraph<G extends GraphNames = GraphNames>(
  input: string | GraphFile | ColumnFile | CompiledGraph,
  options: OpenOptions = {},
): Promise<KnowledgeGraph<G>> {
  if (typeof input !== "string") return openCompiled(input);
  if (!(await isFolder(input))) return openCompiled(await readGraphFile(input));
  const texts = textFolders(input, options.texts ?? [], process.env["GRAPHWRIGHT_TEXTS"]);
  const { graph, diagnostics } = await compile(input, { texts, layout: options.layout ?? true });
  if (!graph) throw new CompileError(input, diagnostics);
  return openCompiled(graph);
}

/**
 * Writes a graph in another format, in chunks of text or bytes that are made while they are read.
 *
 * @returns the files of the format, and afterwards a warning for everything that was lost
 * @throws Error when html or site is asked for without the option `viewer`
 */
export function exportGraph<F extends FormatName>(
  graph: CompiledGraph,
  format: F,
  options?: ExportOptions,
): Exported<ContentOf<F>>;
export function exportGraph(
  graph: CompiledGraph,
  format: FormatName,
  options: ExportOptions = {},
): Exported {
  return exporterOf(format).export(graph, options);
}

/** Where the viewer is in the package, seen from the compiled library and from its sources alike. */
const VIEWERS = { html: "../dist/viewer-single/", site: "../dist/viewer/" } as const;

/**
 * The viewer in the form that a format needs: `exportGraph(graph, "html", { viewer: await
 * viewerFiles("html") })`.
 *
 * @throws ReadError when the package is not whole
 */
export async function viewerFiles(format: "html" | "site"): Promise<ViewerFiles> {
  return readPackageFiles(fileURLToPath(new URL(VIEWERS[format], import.meta.url)));
}

async function readGraphFile(path: string): Promise<GraphFile | ColumnFile> {
  const text = await readJsonFile(path);
  try {
    // Opening checks that it is one.
    return JSON.parse(text) as GraphFile | ColumnFile;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new GraphFileError(`${path} is no JSON: ${why}`);
  }
}
