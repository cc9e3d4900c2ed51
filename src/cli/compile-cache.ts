import { createHash } from "node:crypto";
import { readCacheFile, type TextFolder } from "../1-read/index.ts";
import { type Compilation, compile, type CompileOptions, placeUnplaced } from "../compile.ts";
import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { GraphFile, GraphFileNode } from "../model/graph-file.ts";
import { type GraphItems, NOWHERE } from "../model/graph-items.ts";
import { type KnowledgeGraph, openGraph } from "../query/index.ts";
import { type BuildRecord, type GraphRecord, recalled } from "../workspace/compiled.ts";
import { Workspace } from "../workspace/workspace.ts";
import { cacheFile, type CacheOption } from "./cache.ts";

/** A graph of which the text takes more is not kept, in bytes. */
const LARGEST = 256 * 2 ** 20;
/** So many nodes or edges are written at once. */
const PART = 1_000;

interface Asked extends CacheOption, Pick<CompileOptions, "layout" | "onLayout" | "workspace"> {
  readonly texts: readonly TextFolder[];
}

/** A compilation, open for queries. */
interface Opened extends Omit<Compilation, "items"> {
  readonly knowledge?: KnowledgeGraph;
}

/**
 * Compiles a graph folder, or takes the graph that another process compiled of the very same files and texts:
 * what comes out is the same. A cache that is no use only costs time.
 */
export async function compileWithCache(dir: string, options: Asked): Promise<Opened> {
  const { texts, layout = true, onLayout, workspace = new Workspace({ isKept: false }) } = options;
  const method = typeof layout === "string" ? [layout] : [];
  const file = await cacheFile("graph", options, dir, texts, method);
  const keep = async (graph: GraphFile, record: Omit<GraphRecord, "parts" | "isPlaced">) =>
    file?.write(graph.nodes.length, () => {
      const parts = partsOf(graph);
      return parts && { ...record, parts, isPlaced: layout !== false };
    });
  const record = file?.read();
  const again = record && (await recalled(record, dir, texts));
  if (!record || !again) {
    const compiled = await compile(dir, { ...options, workspace });
    const { items, diagnostics, tally, files, texts: read } = compiled;
    const outcome = { diagnostics, tally, files, texts: read };
    if (!items) return outcome;
    const graph = fileOf(items);
    await keep(graph, { inputs: workspace.inputs, diagnostics, tally });
    // A workspace that was given keeps its graph for the next build.
    return opened(outcome, graph, options.workspace && (() => compiled.graph));
  }
  const { diagnostics, tally, isPlaced } = record;
  const graph = JSON.parse(Buffer.concat(record.parts).toString()) as GraphFile;
  const outcome = { ...again, diagnostics, tally };
  if (isPlaced === (layout !== false)) return opened(outcome, graph);
  const nodes = layout ? placed(graph, onLayout) : graph.nodes.map(unplaced);
  const other = { ...graph, nodes };
  if (layout) await keep(other, record);
  return opened(outcome, other);
}

/** A Graphology graph is made when it is asked for: no query needs one. */
function opened(
  outcome: Omit<Compilation, "graph" | "items">,
  file: GraphFile,
  made?: () => CompiledGraph | undefined,
): Opened {
  const knowledge = openGraph(file);
  return {
    ...outcome,
    knowledge,
    get graph() {
      return made?.() ?? knowledge.graph;
    },
  };
}

function placed(file: GraphFile, onLayout: CompileOptions["onLayout"]): GraphFileNode[] {
  const { graph } = openGraph(file);
  placeUnplaced(graph, onLayout);
  return graph.mapNodes((key, attributes) => ({ key, attributes }));
}

function unplaced({ key, attributes }: GraphFileNode): GraphFileNode {
  return { key, attributes: { ...attributes, ...NOWHERE } };
}

function fileOf({ attributes, nodes, edges }: GraphItems): GraphFile {
  return {
    attributes,
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes: [...nodes()],
    edges: Array.from(edges(), ({ undirected, ...edge }) =>
      undirected ? { ...edge, undirected } : edge,
    ),
  };
}

/** The JSON text of a graph, which may be longer than any string; undefined when it is too long to be kept. */
function partsOf({ nodes, edges, ...rest }: GraphFile): Uint8Array[] | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const text of piecesOf(rest, { nodes, edges })) {
    const part = Buffer.from(text);
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return parts;
}

function* piecesOf(rest: object, lists: Readonly<Record<string, readonly unknown[]>>) {
  yield JSON.stringify(rest).slice(0, -1);
  for (const [name, list] of Object.entries(lists)) {
    yield `,${JSON.stringify(name)}:[`;
    for (let from = 0; from < list.length; from += PART) {
      const text = JSON.stringify(list.slice(from, from + PART)).slice(1, -1);
      yield from === 0 ? text : `,${text}`;
    }
    yield "]";
  }
  yield "}";
}

/** What a build told and wrote, when it would tell and write the same again; else undefined. */
export async function builtBefore(
  record: BuildRecord | undefined,
  output: string,
  dir: string,
  texts: readonly TextFolder[],
) {
  const bytes = record && readCacheFile(output);
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== record.sha256)
    return undefined;
  const again = await recalled(record, dir, texts);
  return again && { ...record, files: again.files };
}
