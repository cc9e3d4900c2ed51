import type { Fallen } from "./sources.ts";
import type { Focus } from "./focus.ts";
import { INSIDE, type DisplayGraph } from "./display.ts";
import type { Visible } from "./visible.ts";

/** What of a display graph is visible. */
export type Seen = ReturnType<typeof seenIn>;

/** What filters leave of a display graph. Linear in the graph. */
export function seenIn(display: DisplayGraph, visible: Visible | undefined, fallen?: Fallen) {
  const { catalog, communities, nodes, edges, from, standIn, lineOf } = display;
  if (!communities || !standIn || !lineOf) {
    return { visible, members: new Uint32Array(), weights: new Uint32Array(), fallen };
  }
  const [entities, claims] = [catalog.nodes.length, catalog.edges.length];
  const members = new Uint32Array(communities.list.length);
  const weights = new Uint32Array(from.length - claims);
  for (let node = 0; node < entities; node++) {
    const at = communities.of[node] ?? 0;
    if (visible === undefined || visible.nodes[node] === 1) members[at] = (members[at] ?? 0) + 1;
  }
  for (let edge = 0; edge < claims; edge++) {
    const at = (lineOf[edge] ?? 0) - claims;
    const counts = at >= 0 && at < weights.length;
    if (counts && (visible === undefined || visible.edges[edge] === 1)) {
      weights[at] = (weights[at] ?? 0) + 1;
    }
  }
  const drawnNodes = nodes.filter((node) =>
    node < entities ? visible?.nodes[node] !== 0 : (members[node - entities] ?? 0) > 0,
  );
  const drawnEdges = edges.filter((edge) =>
    edge < claims ? visible?.edges[edge] !== 0 : (weights[edge - claims] ?? 0) > 0,
  );
  return {
    visible: {
      nodes: marksOf(drawnNodes, entities + members.length),
      edges: marksOf(drawnEdges, from.length),
      nodeCount: drawnNodes.length,
      edgeCount: drawnEdges.length,
    },
    /** By community: how many of its members are visible. */
    members,
    /** By line, from the first: how many visible claims it stands for. */
    weights,
    /** What has lost its proof: of lines, those of which every visible claim has. */
    fallen: fallen && fallenIn(fallen, lineOf, visible, weights, claims),
  };
}

function marksOf(indices: Uint32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const index of indices) marks[index] = 1;
  return marks;
}

/** By what is drawn: a line has fallen when every visible claim that it stands for has. */
function fallenIn(
  fallen: Fallen,
  lineOf: Uint32Array,
  visible: Visible | undefined,
  weights: Uint32Array,
  claims: number,
): Fallen {
  const edges = new Set<number>();
  const lost = new Map<number, number>();
  for (const edge of fallen.edges) {
    const line = lineOf[edge] ?? INSIDE;
    if (line < claims) edges.add(line);
    else if (line !== INSIDE && visible?.edges[edge] !== 0) {
      lost.set(line, (lost.get(line) ?? 0) + 1);
    }
  }
  for (const [line, count] of lost) if (count === weights[line - claims]) edges.add(line);
  return { nodes: fallen.nodes, edges };
}

/** What stands out, by what is drawn of it. Costs what the focus holds. */
export function focusIn(display: DisplayGraph, focus: Focus): Focus {
  const { standIn, lineOf } = display;
  if (standIn === undefined || lineOf === undefined) return focus;
  const nodes = (items: ReadonlySet<number>): Set<number> =>
    new Set(Array.from(items, (node) => standIn[node] ?? node));
  const edges = (items: ReadonlySet<number>): Set<number> =>
    new Set(Array.from(items, (edge) => lineOf[edge] ?? edge).filter((line) => line !== INSIDE));
  return {
    ...focus,
    nodes: nodes(focus.nodes),
    edges: edges(focus.edges),
    centres: nodes(focus.centres),
    strong: edges(focus.strong),
  };
}

/** A disc with the lines at it and what is at their other ends; nothing where it is not drawn. */
export function focusOnDisc(display: DisplayGraph, id: string, { visible }: Seen) {
  const { catalog, communities, from, to } = display;
  const index = communities?.list.findIndex((community) => community.id === id) ?? -1;
  const disc = catalog.nodes.length + index;
  if (index < 0 || !display.nodes.includes(disc)) return undefined;
  const edges = new Set<number>();
  const nodes = new Set([disc]);
  for (const edge of display.edges) {
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
    if ((start !== disc && end !== disc) || visible?.edges[edge] === 0) continue;
    edges.add(edge);
    nodes.add(start === disc ? end : start);
  }
  return { nodes, edges, centres: new Set([disc]), strong: new Set<number>() };
}
