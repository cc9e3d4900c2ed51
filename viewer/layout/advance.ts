import type { Forces } from "./forces.ts";

/**
 * Lets forces act for a while, once at least.
 *
 * @param budget in milliseconds; the default leaves half a frame to what draws it
 * @returns whether they have come to rest
 */
export function advance(forces: Forces, budget = 8): boolean {
  const end = performance.now() + budget;
  do {
    forces.step();
    if (forces.isAtRest) return true;
  } while (performance.now() < end);
  return false;
}
