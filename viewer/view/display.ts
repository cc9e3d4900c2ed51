import type { Catalog } from "../graph/catalog.ts";
import type { Communities } from "../graph/communities.ts";
import type { Visible } from "./visible.ts";

/**
 * What the picture draws of a graph. Entities and claims keep their index; the disc of a community
 * comes after the entities, a line that stands for several claims after the claims. So what is in
 * the picture has the same index everywhere, and where nothing is gathered, it is the graph itself.
 */
export interface DisplayGraph {
  readonly catalog: Catalog;
  /** The communities whose members can be gathered in a disc; none where everything is drawn. */
  readonly communities: Communities | undefined;
  /** The ends of claims and lines, as they are drawn. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** What is drawn, unless it is hidden: entities, then discs; claims, then lines. */
  readonly nodes: Uint32Array;
  readonly edges: Uint32Array;
  /** By entity and by claim: what is drawn in its place; `INSIDE` for claims within a disc. */
  readonly standIn: Uint32Array | undefined;
  readonly lineOf: Uint32Array | undefined;
}

/** Stands for no line: both ends of the claim are in one disc. */
export const INSIDE = 2 ** 32 - 1;
/** Lines between discs: so many for each disc, the strongest first; all together would be a heap. */
const LINES_PER_DISC = 4;

/** The graph as it is; where `visible` is given, of that alone, and of nothing that is hidden. */
export function wholeDisplay(catalog: Catalog, visible?: Visible): DisplayGraph {
  const { from, to, nodes, edges } = catalog;
  return {
    catalog,
    communities: undefined,
    from,
    to,
    nodes: visible ? marked(visible.nodes) : upTo(nodes.length),
    edges: visible ? marked(visible.edges) : upTo(edges.length),
    standIn: undefined,
    lineOf: undefined,
  };
}

/**
 * The graph with each community as a disc, unless it is open, and with one line for all claims
 * between two of what is drawn where a disc is among them. Linear, but for sorting the lines.
 */
export function collapsedDisplay(
  catalog: Catalog,
  communities: Communities,
  opened: ReadonlySet<string>,
): DisplayGraph {
  const count = catalog.nodes.length;
  const isOpen = communities.list.map(({ id }) => opened.has(id));
  const standIn = Uint32Array.from(communities.of, (community, node) =>
    isOpen[community] === true ? node : count + community,
  );
  const lines = linesOf(catalog, standIn);
  const closed = upTo(communities.list.length).filter((disc) => isOpen[disc] !== true);
  const discs = closed.map((disc) => count + disc);
  const entities = standIn.filter((shown, node) => shown === node);
  const drawn = strongest(lines, count).map((line) => catalog.edges.length + line);
  return {
    catalog,
    communities,
    from: concat(catalog.from, lines.from),
    to: concat(catalog.to, lines.to),
    nodes: concat(entities, discs),
    edges: concat(lines.own, drawn),
    standIn,
    lineOf: lines.lineOf,
  };
}

/** The community whose disc is drawn at an index; undefined for an entity. */
export function communityAt({ catalog, communities }: DisplayGraph, node: number) {
  return communities?.list[node - catalog.nodes.length]?.id;
}

/** The communities of some entities that are closed, by id. */
export function closedOf({ communities, standIn }: DisplayGraph, nodes: Iterable<number>) {
  const closed = new Set<string>();
  for (const node of nodes) {
    if (!communities || !standIn || standIn[node] === node) continue;
    const community = communities.list[communities.of[node] ?? -1];
    if (community) closed.add(community.id);
  }
  return [...closed];
}

/**
 * The claims as they are drawn: `own` as they are; others in lines, by ends and number of claims. `lineOf`
 * says for each claim itself, its line, or `INSIDE`.
 */
function linesOf({ from, to, nodes }: Catalog, standIn: Uint32Array) {
  const lineOf = new Uint32Array(from.length);
  const known = new Map<number, number>();
  const [starts, ends, weights]: [number[], number[], number[]] = [[], [], []];
  for (let edge = 0; edge < from.length; edge++) {
    const start = standIn[from[edge] ?? 0] ?? 0;
    const end = standIn[to[edge] ?? 0] ?? 0;
    const isOwn = start < nodes.length && end < nodes.length;
    if (isOwn || start === end) {
      lineOf[edge] = isOwn ? edge : INSIDE;
      continue;
    }
    // Both numbers are below 2^26 in any graph a browser can hold, so the product is exact.
    const pair = Math.min(start, end) * 2 ** 26 + Math.max(start, end);
    const line = known.get(pair) ?? starts.length;
    if (line === starts.length) {
      known.set(pair, line);
      starts.push(start);
      ends.push(end);
    }
    weights[line] = (weights[line] ?? 0) + 1;
    lineOf[edge] = from.length + line;
  }
  const own = upTo(from.length).filter((edge) => lineOf[edge] === edge);
  return { from: Uint32Array.from(starts), to: Uint32Array.from(ends), weights, lineOf, own };
}

/** The lines that are drawn: all at entities, and between discs the strongest of each disc and of all. */
function strongest({ from, to, weights }: ReturnType<typeof linesOf>, count: number): Uint32Array {
  const isBetween = (line: number) => (from[line] ?? 0) >= count && (to[line] ?? 0) >= count;
  const between = upTo(weights.length).filter(isBetween);
  between.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const drawn = new Set<number>();
  const reached = new Set<number>();
  for (const line of between) {
    const ends = [from[line] ?? 0, to[line] ?? 0];
    if (ends.some((end) => !reached.has(end))) drawn.add(line);
    for (const end of ends) reached.add(end);
  }
  const most = reached.size * LINES_PER_DISC;
  for (const line of between.subarray(0, most)) drawn.add(line);
  return upTo(weights.length).filter((line) => !isBetween(line) || drawn.has(line));
}

function upTo(count: number): Uint32Array {
  return new Uint32Array(count).map((_, number) => number);
}

function marked(marks: Uint8Array): Uint32Array {
  return upTo(marks.length).filter((index) => marks[index] === 1);
}

function concat(first: Uint32Array, second: Uint32Array): Uint32Array {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
