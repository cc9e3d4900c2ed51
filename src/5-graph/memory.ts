import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { buildGraph, graphAttributes, type BuildContext } from "./build.ts";
import { change, stateOf, type State } from "./change.ts";

/**
 * Keeps the graph of one build and changes it into that of the next: what linking took over as it
 * was stays as it is, with its position. The graph then holds what one made from nothing would hold,
 * though not in the same order of nodes and edges.
 */
export class GraphMemory {
  #before: { readonly graph: CompiledGraph; readonly state: State } | undefined;
  #structure = {};

  /** Another object whenever nodes or edges came or went. */
  get structure(): object {
    return this.#structure;
  }

  /** The graph of what was linked: the same object as before where that could be changed into it. */
  build(linked: LinkedGraph, context: BuildContext): CompiledGraph {
    const state = stateOf(linked, context);
    const before = this.#before;
    // Should anything fail half way, the graph is one that nobody knows.
    this.#before = undefined;
    const graph = before && canChange(before.state, state) ? before.graph : undefined;
    if (before && graph) {
      graph.replaceAttributes(graphAttributes(linked, state.colors, context));
      if (change(graph, before.state, state, context)) this.#structure = {};
    } else this.#structure = {};
    const now = { graph: graph ?? buildGraph(linked, context), state };
    this.#before = now;
    return now.graph;
  }
}

/** Colours belong to all nodes of a type; special names are guarded when a graph is begun. */
function canChange(before: State, now: State): boolean {
  if (before.colors.size !== now.colors.size) return false;
  for (const [type, color] of now.colors) if (before.colors.get(type) !== color) return false;
  return ![...before.entities, ...now.entities].some(({ id }) => id in Object.prototype);
}
