import type { Forces } from "./forces.ts";

/** Milliseconds of a slice: half a frame is left to what draws it. */
const BUDGET = 8;
/** Steps in a millisecond, at most: small graphs would be at rest before anybody saw them move. */
const PACE = 0.36;

/** Lets forces act a slice at a time, no faster than eyes can follow. */
export class Pacer {
  readonly #forces: Forces;
  #last = performance.now();

  constructor(forces: Forces) {
    this.#forces = forces;
  }

  /**
   * Lets them act once at least; more often when it was long ago that they did.
   *
   * @returns whether they have come to rest
   */
  advance(): boolean {
    const start = performance.now();
    const most = Math.max(1, Math.round((start - this.#last) * PACE));
    this.#last = start;
    for (let step = 0; step < most && performance.now() < start + BUDGET; step++) {
      this.#forces.step();
      if (this.#forces.isAtRest) return true;
    }
    return false;
  }
}
