import {
  DEPTH,
  DIRECTED,
  DIRECTION,
  FILTERS,
  FIND_LIMIT,
  K,
  LIMIT,
  MAX_DEPTH,
  type Parameter,
  SHARED,
  TYPE,
} from "./parameters.ts";
import type { KnowledgeGraph } from "./types.ts";

/** A question that every graph answers. */
export interface Operation<Options extends object = object, Result = unknown> {
  readonly words: string;
  readonly arguments: readonly Parameter[];
  readonly options: readonly Parameter[];
  /** What comes back, in words; the types are those of `KnowledgeGraph`. */
  readonly result: string;
  /** @throws UnknownNameError or ArgumentError, as the method of the graph does */
  ask(graph: KnowledgeGraph, given: readonly string[], options: Options): Result;
}

type Method = Exclude<keyof KnowledgeGraph, "graph">;
/** The one parameter of a method that is no text. */
type OptionsOf<M extends Method> = Extract<Parameters<KnowledgeGraph[M]>[number], object>;
type OperationOf<M extends Method> = Operation<
  [OptionsOf<M>] extends [never] ? object : OptionsOf<M>,
  ReturnType<KnowledgeGraph[M]>
>;

function entity(name: string, words: string): Parameter {
  return { name, type: "text", names: "entity", words };
}

const neighbors: OperationOf<"neighbors"> = {
  words: "entities around one, with the claims that lead there",
  arguments: [entity("id", "where to start")],
  options: [...FILTERS, DEPTH, DIRECTION, TYPE, LIMIT],
  result: "the entities by depth, then id, each with every claim that leads there",
  ask: (graph, [id = ""], options) => graph.neighbors(id, options),
};

const neighborIds: OperationOf<"neighborIds"> = {
  ...neighbors,
  words: "the ids of the entities around one",
  result: "their ids by depth, then id",
  ask: (graph, [id = ""], options) => graph.neighborIds(id, options),
};

const show: OperationOf<"show"> = {
  words: "everything about one entity",
  arguments: [entity("id", "its id, or one that it had before")],
  options: [],
  result: "its names, its facts and relations, and what it says, each with its citations",
  ask: (graph, [id = ""]) => graph.show(id),
};

const find: OperationOf<"find"> = {
  words: "entities by name, alias or id, in any script",
  arguments: [{ name: "text", type: "text", words: "what to look for" }],
  options: [TYPE, FIND_LIMIT],
  result: "the entities, best first, how many there are in all, and near names when there are none",
  ask: (graph, [text = ""], options) => graph.find(text, options),
};

const ENDS = [entity("from", "one end"), entity("to", "the other end")];

const path: OperationOf<"path"> = {
  words: "a shortest path between two entities",
  arguments: ENDS,
  options: [...FILTERS, DIRECTED, MAX_DEPTH],
  result: "the entities on the way and every claim of each hop; nothing when no path joins the two",
  ask: (graph, [from = "", to = ""], options) => graph.path(from, to, options),
};

const paths: OperationOf<"paths"> = {
  words: "shortest paths between two entities",
  arguments: ENDS,
  options: [...FILTERS, DIRECTED, K, MAX_DEPTH],
  result: "paths that visit no entity twice, by length, then ids, with every claim of each hop",
  ask: (graph, [from = "", to = ""], options) => graph.paths(from, to, options),
};

const between: OperationOf<"between"> = {
  words: "claims that join two entities, and what both are joined to",
  arguments: [entity("a", "one entity"), entity("b", "the other")],
  options: [...FILTERS, TYPE, LIMIT, SHARED],
  result: "the claims between the two, and the entities one step from both with the claims there",
  ask: (graph, [a = "", b = ""], options) => graph.between(a, b, options),
};

const source: OperationOf<"source"> = {
  words: "a source and every claim that cites it",
  arguments: [{ name: "id", type: "text", names: "source", words: "its id" }],
  options: [],
  result: "the source, and its claims in the order of its text, each with the passages cited",
  ask: (graph, [id = ""]) => graph.source(id),
};

/** Every question by its method of `KnowledgeGraph`: for command lines, other protocols and their help. */
export const OPERATIONS = {
  between,
  find,
  neighborIds,
  neighbors,
  path,
  paths,
  show,
  source,
} satisfies { readonly [M in Method]: OperationOf<M> };
