import type { GraphFile } from "../../src/model/graph-file.ts";
import { GraphFileError, type KnowledgeGraph, openGraph } from "../../src/query/index.ts";
import { type Catalog, catalogOf } from "./catalog.ts";

/** A graph that was loaded and checked, ready to be drawn and asked. */
export interface OpenedGraph {
  readonly catalog: Catalog;
  readonly graph: KnowledgeGraph;
}

/** What came of loading a graph: the graph, or words a person can act on. */
export type Loaded =
  | { readonly ok: true; readonly opened: OpenedGraph }
  | { readonly ok: false; readonly reason: string };

/** Checks and indexes parsed JSON. */
export function openLoaded(json: unknown): Loaded {
  // The query library checks every field it is given before it believes any.
  const file = json as GraphFile;
  try {
    const graph = openGraph(file);
    return { ok: true, opened: { graph, catalog: catalogOf(file) } };
  } catch (error) {
    if (error instanceof GraphFileError)
      return unloaded(`${sentence(error.message)} Build it again.`);
    throw error;
  }
}

/** A failure, told in a sentence. */
export function unloaded(reason: string): Loaded {
  return { ok: false, reason };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
