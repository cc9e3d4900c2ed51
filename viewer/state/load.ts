import { GRAPH_FILE_VERSION, type GraphFile } from "../../src/model/graph-file.ts";

/** What came of reading a graph file: the graph, or words a person can act on. */
export type Loaded =
  | { readonly ok: true; readonly file: GraphFile }
  | { readonly ok: false; readonly reason: string };

/**
 * Fetches and checks a graph file.
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
  try {
    return readGraph(await response.json());
  } catch {
    return failed(`${url} is not JSON. Build the graph again.`);
  }
}

/** Checks that parsed JSON is a graph file this viewer understands and that its edges have ends. */
export function readGraph(json: unknown): Loaded {
  if (!isGraphFile(json)) return failed("The file is not a graph built by Graphwright.");
  if (json.attributes.version > GRAPH_FILE_VERSION) {
    return failed("The graph was built by a newer Graphwright. Update the viewer and reload.");
  }
  const ids = new Set(json.nodes.map((node) => node.key));
  const loose = json.edges.find((edge) => !ids.has(edge.source) || !ids.has(edge.target));
  if (loose !== undefined) {
    return failed(`The file is damaged: the claim “${loose.key}” ends at nothing. Build it again.`);
  }
  return { ok: true, file: json };
}

function isGraphFile(json: unknown): json is GraphFile {
  if (typeof json !== "object" || json === null) return false;
  if (!("attributes" in json && "nodes" in json && "edges" in json)) return false;
  const { attributes, nodes, edges } = json;
  if (typeof attributes !== "object" || attributes === null) return false;
  if (!("format" in attributes) || attributes.format !== "graphwright") return false;
  return Array.isArray(nodes) && Array.isArray(edges);
}

function failed(reason: string): Loaded {
  return { ok: false, reason };
}
