import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceText } from "../model/source-text.ts";
import { Losses } from "./losses.ts";

export const GEXF_VERSIONS = ["1.2", "1.3"] as const;
export type GexfVersion = (typeof GEXF_VERSIONS)[number];

/** Whether text that a spreadsheet would run gets an apostrophe in front, or stays as it is. */
export const FORMULA_POLICIES = ["escape", "raw"] as const;
export type FormulaPolicy = (typeof FORMULA_POLICIES)[number];

/** Files of the built viewer by path, with `/` between folders. */
export type ViewerFiles = ReadonlyMap<string, Uint8Array>;

export type SourceTexts = ReadonlyMap<string, SourceText>;

export interface ExportOptions {
  /** GEXF: default 1.3; 1.2 for readers such as networkx before 3.6. */
  readonly gexfVersion?: GexfVersion;
  /**
   * GEXF and CSV: whether all edges are written as directed, for readers that refuse mixed graphs;
   * default false. A symmetric relation is one edge, and the column “directed” is false for it.
   */
  readonly directed?: boolean;
  /** CSV: whether text that a spreadsheet would run gets an apostrophe in front: `escape`, the default, or `raw`. */
  readonly formulas?: FormulaPolicy;
  /** CSV: whether the files begin with a byte order mark, as Excel wants it; default false. */
  readonly bom?: boolean;
  /** HTML and site, which need it: the built viewer in the form of that name, its files by path. */
  readonly viewer?: ViewerFiles;
  /** HTML and site: texts of sources to go with the graph, to be read there; without, none does. */
  readonly texts?: SourceTexts;
}

/** The content of a file in parts, to be read once: text that never ends within a character, or bytes. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

export interface Exporter<C extends Chunks = Chunks> {
  /** Of the file name, without a dot; empty for a folder. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Suffixes of the files it writes, in order: `[""]` for one file `name.ext`, `["-nodes", …]` for
   * `name-nodes.ext` and so on. In a folder, the names of the files.
   */
  readonly suffixes: readonly string[];
  /** True for a format that is a folder of files with names of their own. */
  readonly folder?: true;
  /** Whether it writes positions, sizes and communities; for others, a graph need not be laid out. */
  readonly picture: boolean;
  /** @throws Error when an option that the format needs is missing */
  export(graph: CompiledGraph, options: ExportOptions): Exported<C>;
}

export type TextExporter = Exporter<Iterable<string>>;

/** A graph being written. Its chunks are made while they are read; nothing holds a whole file. */
export interface Exported<C extends Chunks = Chunks> {
  readonly files: readonly ExportedFile<C>[];
  /** What goes below a folder beside these, whatever the graph. */
  readonly assets?: ViewerFiles;
  /** One warning per kind of loss; complete once the chunks of every file have been read. */
  diagnostics(): Diagnostic[];
}

export interface ExportedFile<C extends Chunks = Chunks> {
  /** Between base name and extension; empty for a format of one file; in a folder, the whole name. */
  readonly suffix: string;
  /** Of some tens of kilobytes each. */
  readonly chunks: C;
}

/** A format of one text file, which `write` gives in pieces while it notes what is lost. */
export function textFormat(
  extension: string,
  mediaType: string,
  picture: boolean,
  write: (graph: CompiledGraph, losses: Losses, options: ExportOptions) => Iterable<string>,
): TextExporter {
  return {
    extension,
    mediaType,
    suffixes: [""],
    picture,
    export: (graph, options) => {
      const losses = new Losses();
      return {
        files: [{ suffix: "", chunks: chunked(write(graph, losses, options)) }],
        diagnostics: () => losses.diagnostics(),
      };
    },
  };
}

const CHUNK = 32 * 1024;

/** Gathers pieces of text into chunks of 32 Ki UTF-16 units or little more. */
export function* chunked(pieces: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield parts.join("");
    parts = [];
    length = 0;
  }
  if (length > 0) yield parts.join("");
}
