/**
 * A seeded source of numbers (mulberry32, Tommy Ettinger 2017).
 *
 * @returns whole numbers from 0 on, below the one asked for
 */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The seed of this run, printed so that it can be repeated: FAULT_SEED sets it. */
export function seedOfRun(): number {
  const seed = Number(process.env["FAULT_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`FAULT_SEED=${seed}\n`);
  return seed;
}
