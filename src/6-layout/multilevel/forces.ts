import { BODY, Cells } from "./cells.ts";
import { degreeIn, type Level, orderOf } from "./level.ts";

/** What moves the nodes of a level. */
export interface Terms {
  /** By node: how strongly it pushes. */
  readonly mass: Float64Array;
  /** How strongly a link pulls for each unit of distance. */
  readonly far: number;
  /** How strongly besides, while its ends are near. */
  readonly near: number;
  /** Whether links pull as strongly from everywhere and nodes push far (Noack 2007, doi:10.7155/jgaa.00154). */
  readonly isLinLog: boolean;
  /** How strongly nodes are drawn to the middle, for each unit of mass and distance. */
  readonly gravity: number;
}

/** The share of the way to where the forces on a node would cancel out, were it alone to move. */
const PACE = 0.6;

/**
 * Moves nodes by forces, round by round. Nodes at distance d push each other with m·m·d / (1 + d²)², links pull with
 * w·d·(far + near / (1 + d²)): the t-force of Zhong et al. 2023, doi:10.1109/TVCG.2023.3238821. LinLog pushes with
 * m·m·d / (1 + d²) and pulls with w·d·far / (1 + d).
 *
 * Only sums, products, quotients and roots in a fixed order: the same in every engine.
 */
export class Forces {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #level: Level;
  readonly #terms: Terms;
  readonly #cells: Cells;
  /** By node: the force on it, and how much that grows for each unit of distance. */
  readonly #fx: Float64Array;
  readonly #fy: Float64Array;
  readonly #stiffness: Float64Array;

  /** @param x where the nodes are; changed in place, as `y` is */
  constructor(level: Level, terms: Terms, x: Float64Array, y: Float64Array) {
    this.#x = x;
    this.#y = y;
    this.#level = level;
    this.#terms = terms;
    this.#cells = new Cells(x.length);
    this.#fx = new Float64Array(x.length);
    this.#fy = new Float64Array(x.length);
    this.#stiffness = new Float64Array(x.length);
  }

  /**
   * One round.
   *
   * @param most how far a node may move, in mean lengths of links
   */
  step(most: number): void {
    this.#push();
    this.#move(most * this.#pull());
  }

  #push(): void {
    const { mass, isLinLog } = this.#terms;
    const cells = this.#cells;
    const { seen, nodes } = cells;
    cells.sort(this.#x, this.#y, mass);
    for (let bucket = 0; bucket < cells.buckets; bucket++) {
      const count = cells.look(bucket);
      const until = cells.startOf(bucket + 1);
      for (let place = cells.startOf(bucket); place < until; place++) {
        const node = nodes[place] ?? 0;
        const x = this.#x[node] ?? 0;
        const y = this.#y[node] ?? 0;
        const own = mass[node] ?? 0;
        let [fx, fy] = [0, 0];
        // It sees itself too, at no distance.
        let stiffness = -own;
        for (let body = 0; body < count; body += BODY) {
          const dx = x - (seen[body] ?? 0);
          const dy = y - (seen[body + 1] ?? 0);
          const spread = 1 + dx * dx + dy * dy;
          const force = (seen[body + 2] ?? 0) / (isLinLog ? spread : spread * spread);
          fx += force * dx;
          fy += force * dy;
          stiffness += force;
        }
        this.#fx[node] = own * fx;
        this.#fy[node] = own * fy;
        this.#stiffness[node] = own * stiffness;
      }
    }
  }

  /** @returns the mean length of links */
  #pull(): number {
    const { offsets, neighbors, weights } = this.#level;
    const { mass, far, near, isLinLog, gravity } = this.#terms;
    let lengths = 0;
    for (let node = 0; node < mass.length; node++) {
      const x = this.#x[node] ?? 0;
      const y = this.#y[node] ?? 0;
      let stiffness = gravity * (mass[node] ?? 0);
      let [fx, fy] = [-stiffness * x, -stiffness * y];
      const end = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < end; link++) {
        const other = neighbors[link] ?? 0;
        const dx = (this.#x[other] ?? 0) - x;
        const dy = (this.#y[other] ?? 0) - y;
        const square = dx * dx + dy * dy;
        const length = Math.sqrt(square);
        const force =
          (weights[link] ?? 0) * (isLinLog ? far / (1 + length) : far + near / (1 + square));
        fx += force * dx;
        fy += force * dy;
        stiffness += force;
        lengths += length;
      }
      this.#fx[node] = (this.#fx[node] ?? 0) + fx;
      this.#fy[node] = (this.#fy[node] ?? 0) + fy;
      this.#stiffness[node] = (this.#stiffness[node] ?? 0) + stiffness;
    }
    return lengths / neighbors.length;
  }

  #move(most: number): void {
    for (let node = 0; node < this.#x.length; node++) {
      const pace = PACE / (this.#stiffness[node] ?? 1);
      const dx = pace * (this.#fx[node] ?? 0);
      const dy = pace * (this.#fy[node] ?? 0);
      const way = Math.sqrt(dx * dx + dy * dy);
      const share = way > most ? most / way : 1;
      this.#x[node] = (this.#x[node] ?? 0) + dx * share;
      this.#y[node] = (this.#y[node] ?? 0) + dy * share;
    }
  }
}

/** A node with so many times the links of the mean is a hub. */
const HUB = 10;
/** Up to so many nodes a picture is one of hubs with names, to which LinLog gives the most room. */
const NAMED = 500;
/** Up to so many nodes with hubs, links pull as in other graphs. */
const FEW = 2_000;
/** Up to so many nodes, the whole unfolds without help. */
const UNFOLDS = 5_000;

/** What of a graph decides by which forces it is drawn. */
export interface Shape {
  readonly order: number;
  readonly hasHubs: boolean;
}

export function shapeOf(level: Level): Shape {
  const order = orderOf(level);
  let most = 0;
  for (let node = 0; node < order; node++) most = Math.max(most, degreeIn(level, node));
  return { order, hasHubs: most * order >= HUB * level.neighbors.length };
}

/**
 * The forces of a level.
 *
 * @param depth how many levels are finer
 */
export function termsOf({ order, hasHubs }: Shape, level: Level, depth: number): Terms {
  if (hasHubs && order <= NAMED) {
    const mass = level.sizes.map((size, node) => size + degreeIn(level, node));
    return { mass, far: 1, near: 0, isLinLog: true, gravity: 0.02 };
  }
  const near = (order > UNFOLDS ? 2 : 1) / (1 << Math.min(depth, 2));
  const far = 0.1 * (hasHubs ? Math.sqrt(Math.min(1, FEW / order)) : 1);
  return { mass: level.sizes, far, near, isLinLog: false, gravity: 0 };
}
