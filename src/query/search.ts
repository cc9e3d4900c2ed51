import type { ArcFilter } from "./filter.ts";
import { at, type GraphIndex } from "./graph-index.ts";
import type { Visits } from "./visits.ts";

/** Nodes and first steps that a search must leave out; Yen's algorithm needs both. */
export interface Bans {
  readonly nodes: ReadonlySet<number>;
  readonly second: ReadonlySet<number>;
}

const NO_BANS: Bans = { nodes: new Set(), second: new Set() };

/** What a search walks. `reversed` is the same filter seen from the far ends of the arcs. */
export interface Terrain {
  readonly index: GraphIndex;
  readonly filter: ArcFilter;
  readonly reversed: ArcFilter;
}

/**
 * The shortest path between two nodes, both included; of equally short ones, the first in order of its nodes.
 *
 * Breadth-first from both ends, the smaller frontier first. Rows are ordered by neighbor, so the queue of the
 * forward half is ordered by the best path to each node: its first node that the backward half meets lies on
 * the path wanted, and the rest is a walk down the backward levels.
 */
export function shortestPath(
  terrain: Terrain,
  start: number,
  end: number,
  most = Infinity,
  bans: Bans = NO_BANS,
): number[] | undefined {
  if (start === end) return [start];
  const search = new Search(terrain, start, end, bans);
  for (let hops = 1; hops <= most; hops++) {
    const meeting = search.step();
    if (meeting === "none") return undefined;
    if (meeting !== "not yet") return search.pathThrough(meeting);
  }
  return undefined;
}

class Search {
  readonly #terrain: Terrain;
  readonly #bans: Bans;
  readonly #start: number;
  /** Forward: each node's place in `#queue`. Backward: each node's distance to the end. */
  readonly #forward: Visits;
  readonly #backward: Visits;
  /** Forward nodes in the order found, and for each the node it was found from. */
  readonly #queue: number[];
  readonly #parents: number[] = [-1];
  #levelStart = 0;
  #backLevel: number[];
  #backDepth = 0;

  constructor(terrain: Terrain, start: number, end: number, bans: Bans) {
    this.#terrain = terrain;
    this.#bans = bans;
    this.#start = start;
    this.#forward = terrain.index.visits;
    this.#backward = terrain.index.otherVisits;
    this.#forward.begin();
    this.#backward.begin();
    this.#forward.mark(start, 0);
    this.#backward.mark(end, 0);
    this.#queue = [start];
    this.#backLevel = [end];
  }

  /** One hop further, from the smaller frontier; the forward node at which the halves meet. */
  step(): number | "none" | "not yet" {
    const frontier = this.#queue.length - this.#levelStart;
    if (frontier === 0 || this.#backLevel.length === 0) return "none";
    return frontier <= this.#backLevel.length ? this.#stepForward() : this.#stepBackward();
  }

  pathThrough(meeting: number): number[] {
    const path: number[] = [];
    for (let node = meeting; node !== -1; node = this.#parents[this.#forward.get(node)] ?? -1) {
      path.push(node);
    }
    path.reverse();
    let node: number | undefined = meeting;
    while ((node = this.#nextDown(node)) !== undefined) path.push(node);
    return path;
  }

  #stepForward(): number | "not yet" {
    const { index, filter } = this.#terrain;
    const levelEnd = this.#queue.length;
    for (let place = this.#levelStart; place < levelEnd; place++) {
      const from = this.#queue[place] ?? 0;
      const rowEnd = at(index.offsets, from + 1);
      for (let arc = at(index.offsets, from); arc < rowEnd; arc++) {
        const to = at(index.arcNode, arc);
        if (this.#forward.has(to) || !filter.admits(arc) || this.#banned(from, to)) continue;
        if (this.#backward.has(to)) return from;
        this.#forward.mark(to, this.#queue.length);
        this.#queue.push(to);
        this.#parents.push(from);
      }
    }
    this.#levelStart = levelEnd;
    return "not yet";
  }

  #stepBackward(): number | "not yet" {
    const { index, reversed } = this.#terrain;
    const next: number[] = [];
    let meeting: number | undefined;
    for (const to of this.#backLevel) {
      const rowEnd = at(index.offsets, to + 1);
      for (let arc = at(index.offsets, to); arc < rowEnd; arc++) {
        const from = at(index.arcNode, arc);
        if (this.#backward.has(from) || !reversed.admits(arc) || this.#banned(from, to)) continue;
        if (this.#forward.has(from)) meeting = this.#earlier(meeting, from);
        else if (meeting === undefined) {
          this.#backward.mark(from, this.#backDepth + 1);
          next.push(from);
        }
      }
    }
    if (meeting !== undefined) return meeting;
    this.#backLevel = next;
    this.#backDepth++;
    return "not yet";
  }

  #earlier(meeting: number | undefined, node: number): number {
    if (meeting === undefined) return node;
    return this.#forward.get(node) < this.#forward.get(meeting) ? node : meeting;
  }

  /** The first neighbor one level nearer to the end; from a forward node, one of the last level. */
  #nextDown(node: number): number | undefined {
    const { index, filter } = this.#terrain;
    const level = this.#backward.has(node) ? this.#backward.get(node) - 1 : this.#backDepth;
    const rowEnd = at(index.offsets, node + 1);
    for (let arc = at(index.offsets, node); arc < rowEnd; arc++) {
      const to = at(index.arcNode, arc);
      if (!this.#backward.has(to) || this.#backward.get(to) !== level) continue;
      if (filter.admits(arc) && !this.#banned(node, to)) return to;
    }
    return undefined;
  }

  #banned(from: number, to: number): boolean {
    const { nodes, second } = this.#bans;
    return nodes.has(to) || nodes.has(from) || (from === this.#start && second.has(to));
  }
}
