import type { MultiGraph } from "graphology";
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from "./graph-file.ts";

/** A compiled graph in memory: Graphology's mixed multigraph with the attributes of `graph.json`. */
export type CompiledGraph = MultiGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
