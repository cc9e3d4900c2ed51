import { Grid } from "./grid.ts";
import { type Point, seed } from "./point.ts";

/** Free space between two nodes, in the units of positions: about a line of label. */
export const MARGIN = 24;
const ROUNDS = 60;
/** Spots tried for one disc, and for each disc on average, before the rest is left as it is: bounds the cost of crowds. */
const SPOTS = 3000;
const SPOTS_EACH = 20;
/** Each of two discs that overlap moves by so much of the overlap. */
const HALF = 0.55;

/**
 * Moves nodes apart until none overlap: pairs with too little space between them push each other away, and those that
 * still overlap after some rounds take the nearest free spot. Nodes that are not `movable` stay exactly.
 *
 * graphology-layout-noverlap does not serve: it draws on `Math.random`, cannot hold nodes in place,
 * and may stop with overlaps left.
 *
 * @param points one per node, changed in place
 * @param radii radius of every node
 */
export function spread(
  points: Map<number, Point>,
  radii: readonly number[],
  movable: ReadonlySet<number>,
): void {
  const nodes = [...points.keys()];
  const discs: Discs = {
    x: Float64Array.from(points.values(), ({ x }) => x),
    y: Float64Array.from(points.values(), ({ y }) => y),
    radii: Float64Array.from(nodes, (node) => radii[node] ?? 0),
    isFree: Uint8Array.from(nodes, (node) => (movable.has(node) ? 1 : 0)),
  };
  part(discs);
  for (const [disc, node] of nodes.entries()) {
    if (discs.isFree[disc] === 1)
      points.set(node, { x: discs.x[disc] ?? 0, y: discs.y[disc] ?? 0 });
  }
}

interface Discs {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
  /** 1 for what may move. */
  readonly isFree: Uint8Array;
}

function part(discs: Discs): void {
  const { x, y, radii, isFree } = discs;
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const grid = new Grid(x, y, 2 * largest + MARGIN);
  const pushes = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  let active: Uint32Array = Uint32Array.from(x.keys()).filter((disc) => isFree[disc] === 1);
  for (let round = 0; round < ROUNDS && active.length > 0; round++) {
    active = collide(discs, active, grid, pushes);
    for (const disc of active) {
      grid.move(
        disc,
        (x[disc] ?? 0) + (pushes.x[disc] ?? 0),
        (y[disc] ?? 0) + (pushes.y[disc] ?? 0),
      );
      pushes.x[disc] = 0;
      pushes.y[disc] = 0;
    }
  }
  let spots = SPOTS + SPOTS_EACH * x.length;
  for (const disc of active) spots -= settle(discs, disc, grid, Math.min(SPOTS, spots));
}

/**
 * Adds up how discs push each other: the active ones, and those that they run into.
 *
 * @returns the discs that are pushed
 */
function collide(
  discs: Discs,
  active: Uint32Array,
  grid: Grid,
  pushes: Pick<Discs, "x" | "y">,
): Uint32Array {
  const { x, y, radii, isFree } = discs;
  const isActive = new Set(active);
  const pushed = new Set<number>();
  const push = (disc: number, dx: number, dy: number): void => {
    pushes.x[disc] = (pushes.x[disc] ?? 0) + dx;
    pushes.y[disc] = (pushes.y[disc] ?? 0) + dy;
    pushed.add(disc);
  };
  for (const disc of active) {
    grid.around(x[disc] ?? 0, y[disc] ?? 0, (other) => {
      if (other === disc) return;
      let dx = (x[disc] ?? 0) - (x[other] ?? 0);
      let dy = (y[disc] ?? 0) - (y[other] ?? 0);
      let distance = Math.sqrt(dx * dx + dy * dy);
      const overlap = (radii[disc] ?? 0) + (radii[other] ?? 0) + MARGIN - distance;
      if (overlap <= 0) return;
      if (distance <= 1e-6) {
        ({ x: dx, y: dy } = seed(disc));
        distance = Math.sqrt(dx * dx + dy * dy);
      }
      const scale = ((isFree[other] === 1 ? HALF : 2 * HALF) * overlap) / distance;
      push(disc, dx * scale, dy * scale);
      if (isFree[other] === 1 && !isActive.has(other)) push(other, -dx * scale, -dy * scale);
    });
  }
  return Uint32Array.from(pushed);
}

/**
 * Puts a disc that lies on another at the nearest spot of a sunflower around it where it touches none.
 *
 * @param most how many spots to try
 * @returns how many were tried
 */
function settle({ x, y, radii }: Discs, disc: number, grid: Grid, most: number): number {
  const radius = radii[disc] ?? 0;
  const [fromX, fromY] = [x[disc] ?? 0, y[disc] ?? 0];
  for (let spot = 0; spot < most; spot++) {
    const offset = spot === 0 ? { x: 0, y: 0 } : seed(spot);
    const [toX, toY] = [fromX + offset.x * radius, fromY + offset.y * radius];
    let isFree = true;
    grid.around(toX, toY, (other) => {
      const [dx, dy] = [toX - (x[other] ?? 0), toY - (y[other] ?? 0)];
      const reach = radius + (radii[other] ?? 0);
      isFree &&= other === disc || dx * dx + dy * dy >= reach * reach;
    });
    if (!isFree) continue;
    grid.move(disc, toX, toY);
    return spot;
  }
  return most;
}
