/**
 * A seeded source of numbers, the same on every machine (mulberry32, Tommy Ettinger 2017).
 *
 * @param {number} seed
 * @returns {(below: number) => number} whole numbers from 0 on, below the one asked for
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
