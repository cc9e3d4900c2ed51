/** A place in the plane; x grows to the right, y upwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
