import type { ColumnFile } from "../model/column-file.ts";
import type { GraphFile } from "../model/graph-file.ts";
import type { Context } from "./context.ts";
import { Vocabulary } from "./filter.ts";
import type { GraphIndex } from "./graph-index.ts";
import { type Known, load } from "./load.ts";
import { Spellings } from "../model/near.ts";
import { Mentions } from "./mentions.ts";
import { NameIndex } from "./name-index.ts";
import { OPERATIONS } from "./operations.ts";
import { checked } from "./parameters.ts";
import { between } from "./queries/between.ts";
import { find } from "./queries/find.ts";
import { neighborIds } from "./queries/neighbor-ids.ts";
import { neighbors } from "./queries/neighbors.ts";
import { path } from "./queries/path.ts";
import { paths } from "./queries/paths.ts";
import { show } from "./queries/show.ts";
import { source } from "./queries/source.ts";
import { Results } from "./results.ts";
import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { GraphNames } from "./options.ts";
import type { KnowledgeGraph } from "./types.ts";

/**
 * Opens a compiled graph for queries. That its names are those of the type is taken on trust.
 *
 * @param input a graph file as parsed, which is not copied and is to be left as it is, or a Graphology instance
 * @throws GraphFileError when the data is not a graph of this version; the message says what is wrong
 */
export function openGraph<G extends GraphNames = GraphNames>(
  input: GraphFile | ColumnFile | CompiledGraph,
): KnowledgeGraph<G>;
export function openGraph(input: GraphFile | ColumnFile | CompiledGraph): KnowledgeGraph {
  return openIndexed(input).graph;
}

/**
 * As `openGraph`, with the index that the queries ask, for whoever walks the graph by itself.
 *
 * @param known given for a file that is an earlier one with some parts changed
 * @throws GraphFileError
 */
export function openIndexed(
  input: GraphFile | ColumnFile | CompiledGraph,
  known?: Known,
): { readonly graph: KnowledgeGraph; readonly index: GraphIndex } {
  const { attributes, index, graph } = load(input, known);
  const sources = new Map(attributes.sources.map((source) => [source.id, source]));
  const results = new Results(index, sources);
  const context: Context = {
    index,
    vocabulary: new Vocabulary(attributes.schema, index),
    results,
    sources,
    names: once(() => {
      const names = new NameIndex(index);
      names.takeIn();
      return names;
    }),
    spellings: new Spellings(() => index.ids),
    mentions: once(() => new Mentions(index, results)),
  };
  const opened: KnowledgeGraph = {
    get graph() {
      return graph();
    },
    neighbors: (id, options = {}) => neighbors(context, id, checked(OPERATIONS.neighbors, options)),
    neighborIds: (id, options = {}) =>
      neighborIds(context, id, checked(OPERATIONS.neighborIds, options)),
    show: (id) => show(context, id),
    find: (text, options = {}) => find(context, text, checked(OPERATIONS.find, options)),
    path: (a, b, options = {}) => path(context, a, b, checked(OPERATIONS.path, options)),
    paths: (a, b, options = {}) => paths(context, a, b, checked(OPERATIONS.paths, options)),
    between: (a, b, options = {}) => between(context, a, b, checked(OPERATIONS.between, options)),
    source: (id) => source(context, id),
  };
  return { graph: opened, index };
}

function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
