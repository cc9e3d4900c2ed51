import { COLUMN_FILE_FORMAT, COLUMN_FILE_VERSION } from "../../src/model/column-file.ts";
import {
  addedBy,
  changedFile,
  type GraphChange,
  replacedBy,
} from "../../src/model/graph-change.ts";
import { GRAPH_FILE_VERSION, type GraphFile } from "../../src/model/graph-file.ts";
import { GraphFileError, graphFileOf, type KnowledgeGraph } from "../../src/query/index.ts";
import { openIndexed } from "../../src/query/open.ts";
import { type Catalog, catalogOf } from "./catalog.ts";

/** A graph that was loaded and checked, ready to be drawn and asked. */
export interface OpenedGraph {
  readonly catalog: Catalog;
  readonly graph: KnowledgeGraph;
}

/**
 * Why there is no graph: the server does not answer, or refuses; a page finds no file beside it; a
 * file is not JSON, or no graph, or one of another version; the graph in the page is cut off.
 */
export type Reason =
  | "cut"
  | "missing"
  | "no-graph"
  | "not-json"
  | "other-version"
  | "refused"
  | "unanswered";

/** A failure that a person can be told of. */
export interface Failure {
  readonly reason: Reason;
  /** What is to be quoted: an address, an answer, or what is wrong with the file. */
  readonly detail: string;
}

/** What came of loading a graph. */
export type Loaded =
  | { readonly ok: true; readonly opened: OpenedGraph }
  | ({ readonly ok: false } & Failure);

/** Checks and indexes parsed JSON. */
export function openLoaded(json: unknown): Loaded {
  return orFailure(json, () => {
    // The query library checks every field it is given before it believes any.
    const file = graphFileOf(json) as GraphFile;
    const { graph, index } = openIndexed(file);
    return { graph, catalog: catalogOf(file, index) };
  });
}

/** Checks what is new and indexes the graph that a change makes of another. */
export function openChanged(before: Catalog, change: GraphChange): Loaded {
  return orFailure(change, () => {
    const file = changedFile(before.file, change);
    const replaced = replacedBy(change, before.file);
    const known = { added: addedBy(change, file), index: before.index, replaced };
    const { graph, index } = openIndexed(file, known);
    return { graph, catalog: catalogOf(file, index, replaced && { ...replaced, before }) };
  });
}

function orFailure(json: unknown, open: () => OpenedGraph): Loaded {
  try {
    return { ok: true, opened: open() };
  } catch (error) {
    if (!(error instanceof GraphFileError)) throw error;
    // The message itself says what it is, and so do the words about it.
    const detail = error.message.replace(/^not a graph[^:]*: /, "");
    return unloaded(isOtherVersion(json) ? "other-version" : "no-graph", detail);
  }
}

/** A load that failed. */
export function unloaded(reason: Reason, detail: string): Loaded {
  return { ok: false, reason, detail };
}

/** Whether data says that it is a graph of ours, of a version that is not the one read here. */
function isOtherVersion(json: unknown): boolean {
  if (!isRecord(json)) return false;
  if (json["format"] === COLUMN_FILE_FORMAT) return json["version"] !== COLUMN_FILE_VERSION;
  if (!isRecord(json["attributes"])) return false;
  const { format, version } = json["attributes"];
  return format === "graphwright" && version !== GRAPH_FILE_VERSION;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
