import { MultiGraph } from "graphology";
import { GraphFileWriter } from "../../src/7-export/index.ts";
import { GraphVersions } from "../../src/cli/server/graph-versions.ts";
import type { CompiledGraph } from "../../src/model/compiled-graph.ts";

/** A graph of no nodes, as a server shows it. */
export function emptyGraph(): GraphVersions {
  const graph = new GraphVersions();
  const nothing = new MultiGraph({ type: "mixed" }) as unknown as CompiledGraph;
  graph.show(new GraphFileWriter().write(nothing));
  return graph;
}

/** Its `graph.json`. */
export const EMPTY_GRAPH = [...emptyGraph().text()].join("");
