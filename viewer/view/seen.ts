import type { Fallen } from "./fallen.ts";
import type { Focus } from "./focus.ts";
import { INSIDE, type Scenery } from "./scenery.ts";
import type { Visible } from "./visible.ts";

/** What of a scenery is visible. */
export interface Seen {
  readonly visible: Visible | undefined;
  /** By community: how many of its members are visible. */
  readonly members: Uint32Array;
  /** By line, from the first: how many visible claims it stands for. */
  readonly weights: Uint32Array;
  /** What has lost its proof: of lines, those of which every visible claim has. */
  readonly fallen: Fallen | undefined;
}

/** What of a scenery filters leave. Linear in the graph. */
export function seenIn(scenery: Scenery, visible: Visible | undefined, fallen?: Fallen): Seen {
  const { catalog, communities, nodes, edges, from, standIn, lineOf } = scenery;
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
  const shown = {
    nodes: new Uint8Array(entities + members.length),
    edges: new Uint8Array(from.length),
  };
  let [nodeCount, edgeCount] = [0, 0];
  for (const node of nodes) {
    const isShown =
      node < entities ? visible?.nodes[node] !== 0 : (members[node - entities] ?? 0) > 0;
    if (isShown) shown.nodes[node] = 1;
    if (isShown) nodeCount++;
  }
  for (const edge of edges) {
    const isShown = edge < claims ? visible?.edges[edge] !== 0 : (weights[edge - claims] ?? 0) > 0;
    if (isShown) shown.edges[edge] = 1;
    if (isShown) edgeCount++;
  }
  return {
    visible: { ...shown, nodeCount, edgeCount },
    members,
    weights,
    fallen: fallen && fallenIn(fallen, lineOf, visible, weights, claims),
  };
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
export function focusIn(scenery: Scenery, focus: Focus): Focus {
  const { standIn, lineOf } = scenery;
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
export function focusOnDisc(scenery: Scenery, id: string, { visible }: Seen): Focus | undefined {
  const { catalog, communities, from, to } = scenery;
  const index = communities?.list.findIndex((community) => community.id === id) ?? -1;
  const disc = catalog.nodes.length + index;
  if (index < 0 || !scenery.nodes.includes(disc)) return undefined;
  const edges = new Set<number>();
  const nodes = new Set([disc]);
  for (const edge of scenery.edges) {
    const start = from[edge] ?? 0;
    const end = to[edge] ?? 0;
    if ((start !== disc && end !== disc) || visible?.edges[edge] === 0) continue;
    edges.add(edge);
    nodes.add(start === disc ? end : start);
  }
  return { nodes, edges, centres: new Set([disc]), strong: new Set() };
}
