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

/**
 * Fetches, checks and indexes a graph file.
 *
 * @param url where it is served, relative to the page
 * @returns never rejects: a failure is a `reason`, a sentence for people
 */
export async function loadGraph(url: string): Promise<Loaded> {
  let response: Response;
  try {
    response = await fetch(url, { cache: "no-store" });
  } catch {
    return failed("The server does not answer. Is graphwright view still running?");
  }
  if (!response.ok) {
    return failed(`The server answered ${response.status} ${response.statusText} for ${url}.`);
  }
  let json: unknown;
  try {
    json = await response.json();
  } catch {
    return failed(`${url} is not JSON. Build the graph again.`);
  }
  return openLoaded(json);
}

/** Checks and indexes parsed JSON. */
export function openLoaded(json: unknown): Loaded {
  // The query library checks every field it is given before it believes any.
  const file = json as GraphFile;
  try {
    const graph = openGraph(file);
    return { ok: true, opened: { graph, catalog: catalogOf(file) } };
  } catch (error) {
    if (error instanceof GraphFileError)
      return failed(`${sentence(error.message)} Build it again.`);
    throw error;
  }
}

function failed(reason: string): Loaded {
  return { ok: false, reason };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
