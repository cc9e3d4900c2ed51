/** A place in the plane; x grows to the right, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turn from one seed of a sunflower to the next, in radians. */
export const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * The `index`-th seed of a sunflower: points that fill a disc evenly, about one per `Math.PI`
 * square units (Vogel 1979, "A better way to construct the sunflower head").
 */
export function seed(index: number): Point {
  const radius = Math.sqrt(index + 0.5);
  const angle = index * GOLDEN_ANGLE;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
