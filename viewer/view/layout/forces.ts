import iterate from "graphology-layout-forceatlas2/iterate.js";
import { spread } from "../../../src/model/plane/spread.ts";

/** The part of a graph that forces move. Nodes are numbers from 0; all positions are in graph units. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
  /** 1 for what stays where it is. */
  readonly fixed: Uint8Array;
  /** The ends of each link; a link of a node with itself counts for nothing. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export type Positions = Pick<Bodies, "x" | "y">;

/** The library keeps ten numbers of each node and three of each link, at these places. */
const NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const FIXED = 9;
const LINK = 3;

const REPULSION = 2;
const GRAVITY = 0.05;
/** How far nodes come to lie from the middle, as a share of what repulsion and gravity alone give. */
const REACH = 0.42;
/** Room of a node beyond its disc, in graph units. */
const ROOM = 12;
/** Rounds over which movement is measured, and the share of the whole below which it is rest. */
const WINDOW = 40;
const STILL = 0.003;
/** Large graphs tremble for ever: when movement has not become less for so many times, that is rest too. */
const PATIENCE = 5;

/** Milliseconds of a slice: half a frame is left to what draws it. */
const BUDGET = 8;
/** Steps in a millisecond, at most: small graphs would be at rest before anybody saw them move. */
const PACE = 0.36;

/**
 * ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) from given positions, step by
 * step, with the settings of the builder: LinLog, and gravity that grows with distance.
 *
 * The library's forces have a size of their own, so positions are divided by a scale that makes
 * the result as wide as its discs need.
 */
export class Forces {
  readonly #bodies: Bodies;
  readonly #scale: number;
  readonly #nodes: Float32Array;
  readonly #links: Float32Array;
  readonly #settings: Parameters<typeof iterate>[0];
  #round = 0;
  #before: Float32Array;
  #movement = Infinity;
  #least = Infinity;
  #waited = 0;
  #last = performance.now();

  constructor(bodies: Bodies) {
    this.#bodies = bodies;
    const pairs = pairsOf(bodies);
    this.#links = Float32Array.from(pairs.flatMap(([from, to]) => [from * NODE, to * NODE, 1]));
    const count = bodies.x.length;
    const mass = count + 2 * pairs.length;
    const natural = REACH * Math.sqrt((REPULSION * mass) / GRAVITY);
    this.#scale = count === 0 ? 1 : extentFor(bodies.radii) / natural;
    this.#nodes = matrixOf(bodies, this.#links, this.#scale);
    this.#before = this.#nodes.slice();
    this.#settings = {
      linLogMode: true,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 0,
      scalingRatio: REPULSION,
      strongGravityMode: true,
      gravity: GRAVITY,
      slowDown: 1 + Math.log(Math.max(1, count)),
      barnesHutOptimize: count > 500,
      barnesHutTheta: 1.2,
    };
  }

  /** True once nothing moves any more but for trembling. */
  get isAtRest(): boolean {
    return this.#bodies.x.length < 2 || this.#movement < STILL || this.#waited >= PATIENCE;
  }

  step(): void {
    iterate(this.#settings, this.#nodes, this.#links);
    if (++this.#round % WINDOW === 0) this.#measure();
  }

  /**
   * Lets the forces act for a slice of time, no faster than eyes can follow: once at least, more often
   * when the last slice was long ago. True when nothing moves any more.
   */
  advance(): boolean {
    const start = performance.now();
    const most = Math.max(1, Math.round((start - this.#last) * PACE));
    this.#last = start;
    for (let step = 0; step < most && performance.now() < start + BUDGET; step++) {
      this.step();
      if (this.isAtRest) return true;
    }
    return false;
  }

  /** Where the nodes are now. What is fixed is exactly where it was. */
  positions(): Positions {
    const { x, y, fixed } = this.#bodies;
    const at = (given: Float64Array, place: number): Float64Array =>
      given.map((each, node) =>
        fixed[node] === 1 ? each : (this.#nodes[node * NODE + place] ?? 0) * this.#scale,
      );
    return { x: at(x, 0), y: at(y, 1) };
  }

  /** The same with discs pushed apart until none covers another. */
  settled(): Positions {
    const { x, y } = this.positions();
    const { fixed, radii } = this.#bodies;
    const points = new Map(Array.from(x, (each, node) => [node, { x: each, y: y[node] ?? 0 }]));
    spread(points, [...radii], new Set([...x.keys()].filter((node) => fixed[node] !== 1)));
    for (const [node, point] of points) {
      x[node] = point.x;
      y[node] = point.y;
    }
    return { x, y };
  }

  /** How far nodes have come since the last time, on average, as a share of how far they lie out. */
  #measure(): void {
    let [moved, out] = [0, 0];
    const now = this.#nodes;
    for (let at = 0; at < now.length; at += NODE) {
      const [x = 0, y = 0] = [now[at], now[at + 1]];
      moved += Math.hypot(x - (this.#before[at] ?? 0), y - (this.#before[at + 1] ?? 0));
      out += Math.hypot(x, y);
    }
    this.#before = now.slice();
    this.#movement = moved / Math.max(out, 1e-9);
    this.#waited = this.#movement < this.#least * 0.95 ? 0 : this.#waited + 1;
    this.#least = Math.min(this.#least, this.#movement);
  }
}

/** Each pair of linked nodes once, however many links there are: a pair is not pulled harder for it. */
function pairsOf({ from, to, x }: Bodies): [number, number][] {
  const pairs = new Map<number, [number, number]>();
  for (const [link, start] of from.entries()) {
    const end = to[link] ?? 0;
    if (start === end) continue;
    pairs.set(Math.min(start, end) * x.length + Math.max(start, end), [start, end]);
  }
  return [...pairs.values()];
}

function matrixOf(bodies: Bodies, links: Float32Array, scale: number): Float32Array {
  const { x, y, radii, fixed } = bodies;
  const nodes = new Float32Array(x.length * NODE);
  for (const [node, each] of x.entries()) {
    const at = node * NODE;
    nodes[at] = each / scale;
    nodes[at + 1] = (y[node] ?? 0) / scale;
    nodes[at + MASS] = 1;
    nodes[at + CONVERGENCE] = 1;
    nodes[at + SIZE] = radii[node] ?? 1;
    nodes[at + FIXED] = fixed[node] ?? 0;
  }
  for (let link = 0; link < links.length; link += LINK) {
    for (const end of [links[link] ?? 0, links[link + 1] ?? 0]) {
      nodes[end + MASS] = (nodes[end + MASS] ?? 0) + 1;
    }
  }
  apart(nodes);
  return nodes;
}

/** Nodes on one spot push each other nowhere, so each is moved by a little of its own. */
function apart(nodes: Float32Array): void {
  const seen = new Set<string>();
  for (let at = 0; at < nodes.length; at += NODE) {
    const spot = `${nodes[at]} ${nodes[at + 1]}`;
    if (seen.has(spot)) {
      nodes[at] = (nodes[at] ?? 0) + Math.cos(at) / 10;
      nodes[at + 1] = (nodes[at + 1] ?? 0) + Math.sin(at) / 10;
    }
    seen.add(spot);
  }
}

/** The mean distance from the middle of discs that fill a circle with room about each. */
function extentFor(radii: Float64Array): number {
  const area = radii.reduce((sum, radius) => sum + (radius + ROOM) ** 2, 0);
  return Math.sqrt(area / 0.5) * (2 / 3);
}
