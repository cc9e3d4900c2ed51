/** A place in the plane; x grows to the right, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turn from one seed of a sunflower to the next, in radians. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Its cosine and sine: engines may differ in the last digit of those that they work out. */
const COS = -0.7373688780783197;
const SIN = 0.6754902942615238;

/** The point at distance 1 in the direction of the `index`-th seed of a sunflower. */
export function turned(index: number): Point {
  let [x, y] = [1, 0];
  let [cos, sin] = [COS, SIN];
  for (let left = index; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) [x, y] = [x * cos - y * sin, x * sin + y * cos];
    [cos, sin] = [cos * cos - sin * sin, 2 * cos * sin];
  }
  return { x, y };
}

/**
 * The `index`-th seed of a sunflower: points that fill a disc evenly, about one per `Math.PI`
 * square units (Vogel 1979, "A better way to construct the sunflower head").
 */
export function seed(index: number): Point {
  const radius = Math.sqrt(index + 0.5);
  const { x, y } = turned(index);
  return { x: radius * x, y: radius * y };
}
