import { at } from "./skeleton.ts";

/** Nodes as points with masses. */
export interface Bodies {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly mass: Float32Array;
}

/** What is known of a square, as one number each at these places. */
const BODY = 0;
const CENTRE_X = 1;
const CENTRE_Y = 2;
const SIZE = 3;
/** The square to look at after this one, when its quarters are passed over. */
const NEXT = 4;
/** The first of four quarters, which follow one another. */
const QUARTERS = 5;
/** The mass within, and its centre; of divided squares only. */
const MASS = 6;
const MASS_X = 7;
const MASS_Y = 8;
const SQUARE = 9;

const NONE = -1;
/** Squares for each body that most graphs need. */
const USUAL = 3;
/** Times that a square is divided for two bodies in one place; then the second one repels nobody. */
const DIVISIONS = 4;
/** How wide a square looks, as a ratio of size to distance, that counts as one body. */
const THETA = 1.2;

/**
 * The plane divided into squares until each holds one body, so that far bodies count together (Barnes and
 * Hut 1986, doi:10.1038/324446a0). Built anew for every round in one array, for which a list would be
 * garbage of many megabytes each time.
 */
export class Quadtree {
  readonly #bodies: Bodies;
  #squares: Float64Array;
  #end = 0;

  constructor(bodies: Bodies) {
    this.#bodies = bodies;
    this.#squares = new Float64Array(SQUARE * (USUAL * bodies.x.length + 4));
  }

  /** Takes in where the bodies are. */
  build(): void {
    const { x, y } = this.#bodies;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let body = 0; body < x.length; body++) {
      left = Math.min(left, at(x, body));
      right = Math.max(right, at(x, body));
      top = Math.min(top, at(y, body));
      bottom = Math.max(bottom, at(y, body));
    }
    const [width, height] = [right - left, bottom - top];
    if (width > height) {
      top -= (width - height) / 2;
      bottom = top + width;
    } else {
      left -= (height - width) / 2;
      right = left + height;
    }
    this.#end = 0;
    const size = Math.max(right - left, bottom - top);
    this.#append((left + right) / 2, (top + bottom) / 2, size, NONE);
    for (let body = 0; body < x.length; body++) this.#add(body);
  }

  /** Adds to `dx` and `dy` how all others push a body. */
  repel(body: number, strength: number, dx: Float32Array, dy: Float32Array): void {
    const { x, y, mass } = this.#bodies;
    const squares = this.#squares;
    const [hereX, hereY, own] = [at(x, body), at(y, body), strength * at(mass, body)];
    let [pushX, pushY] = [at(dx, body), at(dy, body)];
    let square = 0;
    while (square >= 0) {
      const quarters = at(squares, square + QUARTERS);
      const other = at(squares, square + BODY);
      const isDivided = quarters >= 0;
      if (!isDivided && (other < 0 || other === body)) {
        square = at(squares, square + NEXT);
        continue;
      }
      const awayX = hereX - (isDivided ? at(squares, square + MASS_X) : at(x, other));
      const awayY = hereY - (isDivided ? at(squares, square + MASS_Y) : at(y, other));
      const distance = awayX * awayX + awayY * awayY;
      const size = at(squares, square + SIZE);
      if (isDivided && !((4 * size * size) / distance < THETA * THETA)) {
        square = quarters;
        continue;
      }
      if (distance > 0) {
        const others = isDivided ? at(squares, square + MASS) : at(mass, other);
        const factor = (own * others) / distance;
        pushX = Math.fround(pushX + awayX * factor);
        pushY = Math.fround(pushY + awayY * factor);
      }
      square = at(squares, square + NEXT);
    }
    dx[body] = pushX;
    dy[body] = pushY;
  }

  #add(body: number): void {
    const { x, y, mass } = this.#bodies;
    const [hereX, hereY, own] = [at(x, body), at(y, body), at(mass, body)];
    let square = 0;
    for (let left = DIVISIONS; left > 0;) {
      const squares = this.#squares;
      if (at(squares, square + QUARTERS) >= 0) {
        const within = at(squares, square + MASS);
        const all = within + own;
        squares[square + MASS_X] = (at(squares, square + MASS_X) * within + hereX * own) / all;
        squares[square + MASS_Y] = (at(squares, square + MASS_Y) * within + hereY * own) / all;
        squares[square + MASS] = all;
        square = this.#quarterOf(square, body);
        continue;
      }
      const other = at(squares, square + BODY);
      if (other < 0) {
        squares[square + BODY] = body;
        return;
      }
      this.#divide(square, other);
      const quarter = this.#quarterOf(square, body);
      if (at(this.#squares, quarter + BODY) < 0) {
        this.#squares[quarter + BODY] = body;
        return;
      }
      square = quarter;
      left--;
    }
  }

  /** Makes quarters of a square and puts its body into one of them. */
  #divide(square: number, body: number): void {
    const half = at(this.#squares, square + SIZE) / 2;
    const [x, y] = [at(this.#squares, square + CENTRE_X), at(this.#squares, square + CENTRE_Y)];
    const first = this.#end;
    this.#append(x - half, y - half, half, first + SQUARE);
    this.#append(x - half, y + half, half, first + 2 * SQUARE);
    this.#append(x + half, y - half, half, first + 3 * SQUARE);
    this.#append(x + half, y + half, half, at(this.#squares, square + NEXT));
    const squares = this.#squares;
    squares[square + QUARTERS] = first;
    squares[square + MASS] = at(this.#bodies.mass, body);
    squares[square + MASS_X] = at(this.#bodies.x, body);
    squares[square + MASS_Y] = at(this.#bodies.y, body);
    squares[square + BODY] = NONE;
    squares[this.#quarterOf(square, body) + BODY] = body;
  }

  #quarterOf(square: number, body: number): number {
    const squares = this.#squares;
    const isRight = !(at(this.#bodies.x, body) < at(squares, square + CENTRE_X));
    const isBelow = !(at(this.#bodies.y, body) < at(squares, square + CENTRE_Y));
    return at(squares, square + QUARTERS) + SQUARE * (Number(isRight) * 2 + Number(isBelow));
  }

  #append(x: number, y: number, size: number, next: number): void {
    if (this.#end + SQUARE > this.#squares.length) {
      const larger = new Float64Array(this.#squares.length * 2);
      larger.set(this.#squares);
      this.#squares = larger;
    }
    const squares = this.#squares;
    squares[this.#end + BODY] = NONE;
    squares[this.#end + CENTRE_X] = x;
    squares[this.#end + CENTRE_Y] = y;
    squares[this.#end + SIZE] = size;
    squares[this.#end + NEXT] = next;
    squares[this.#end + QUARTERS] = NONE;
    this.#end += SQUARE;
  }
}
