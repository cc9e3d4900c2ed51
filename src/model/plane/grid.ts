import type { Point } from "./point.ts";

export interface Disc extends Point {
  readonly node: number;
  readonly radius: number;
}

/** The width of a cell: discs whose cells do not touch are too far apart to overlap. */
const CELL = 56;
/** More rows than a picture has, so that column and row make one number. */
const ROWS = 2 ** 25;

/** Discs by the square cell of their centre, to find those near a point without looking at all. */
export class Grid {
  readonly #cells = new Map<number, Disc[]>();

  constructor(points: ReadonlyMap<number, Point>, radii: readonly number[]) {
    for (const [node, { x, y }] of points) this.#add({ x, y, node, radius: radii[node] ?? 0 });
  }

  /** Discs in the cell of a point and the eight around it. */
  *around({ x, y }: Point): Generator<Disc> {
    for (let dx = -CELL; dx <= CELL; dx += CELL) {
      for (let dy = -CELL; dy <= CELL; dy += CELL) {
        yield* this.#cells.get(cellOf({ x: x + dx, y: y + dy })) ?? [];
      }
    }
  }

  /** Whether a disc of `radius` at a point would touch none but `except`. */
  free(at: Point, radius: number, except: number): boolean {
    for (const disc of this.around(at)) {
      if (disc.node === except) continue;
      if (Math.hypot(at.x - disc.x, at.y - disc.y) < radius + disc.radius) return false;
    }
    return true;
  }

  /** Puts a node at another place. */
  move(node: number, from: Point, to: Point): void {
    const cell = this.#cells.get(cellOf(from)) ?? [];
    const index = cell.findIndex((disc) => disc.node === node);
    const disc = cell[index];
    if (!disc) return;
    cell.splice(index, 1);
    this.#add({ x: to.x, y: to.y, node, radius: disc.radius });
  }

  #add(disc: Disc): void {
    const cell = this.#cells.get(cellOf(disc));
    if (cell) cell.push(disc);
    else this.#cells.set(cellOf(disc), [disc]);
  }
}

function cellOf({ x, y }: Point): number {
  return Math.floor(x / CELL) * ROWS + Math.floor(y / CELL);
}
