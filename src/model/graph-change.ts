import type { GraphAttributes, GraphFile, GraphFileEdge, GraphFileNode } from "./graph-file.ts";

/** What makes one `graph.json` the next. */
export interface GraphChange {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly Run<GraphFileNode>[];
  readonly edges: readonly Run<GraphFileEdge>[];
}

/** Part of a list: what stood in the list before, from an index on, or items that are new. */
type Run<T> = { readonly from: number; readonly count: number } | { readonly items: readonly T[] };

/** The next `graph.json`; nodes and edges that stay are the same objects. */
export function changedFile(file: GraphFile, change: GraphChange): GraphFile {
  return {
    attributes: change.attributes,
    options: file.options,
    nodes: changedList(file.nodes, change.nodes),
    edges: changedList(file.edges, change.edges),
  };
}

/** The items of a change that are new, as a file. */
export function addedBy(
  { attributes, nodes, edges }: GraphChange,
  { options }: GraphFile,
): GraphFile {
  return { attributes, options, nodes: nodes.flatMap(itemsOf), edges: edges.flatMap(itemsOf) };
}

/** Items of two lists that are given anew, by index, where all others stay in their places. */
export interface Replaced {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** What a change gives anew; undefined where anything changes its place. */
export function replacedBy(change: GraphChange, file: GraphFile): Replaced | undefined {
  const nodes = replacedIn(file.nodes.length, change.nodes);
  const edges = nodes && replacedIn(file.edges.length, change.edges);
  return edges && { nodes, edges };
}

function replacedIn<T>(length: number, runs: readonly Run<T>[]): number[] | undefined {
  const replaced: number[] = [];
  let next = 0;
  for (const run of runs) {
    if ("from" in run && run.from !== next) return undefined;
    if ("items" in run) for (const at of run.items.keys()) replaced.push(next + at);
    next += "items" in run ? run.items.length : run.count;
  }
  return next === length ? replaced : undefined;
}

function itemsOf<T>(run: Run<T>): readonly T[] {
  return "items" in run ? run.items : [];
}

function changedList<T>(before: readonly T[], runs: readonly Run<T>[]): T[] {
  const lists = runs.map((run) =>
    "items" in run ? run.items : before.slice(run.from, run.from + run.count),
  );
  return lists.reduce<T[]>((all, list) => all.concat(list), []);
}
