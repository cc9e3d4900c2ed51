/**
 * Processor time of this process so far, in seconds, that of the garbage collector's threads
 * included. On a machine that does other work as well it tells what a program costs, which the
 * clock on the wall does not.
 */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * Runs something a few times and gives the least processor time: what noise adds is never work.
 *
 * @template T
 * @param {() => T} work
 * @param {number} [runs]
 * @returns {{ seconds: number, result: T }}
 */
export function best(work, runs = 3) {
  let seconds = Infinity;
  let result;
  for (let run = 0; run < runs; run++) {
    const start = processorSeconds();
    result = work();
    seconds = Math.min(seconds, processorSeconds() - start);
  }
  return { seconds, result: /** @type {T} */ (result) };
}

/**
 * Runs something that takes long a single time.
 *
 * @template T
 * @param {() => T} work
 */
export function once(work) {
  return best(work, 1);
}

/**
 * The middle one of some numbers, or the upper of two.
 *
 * @param {readonly number[]} values
 */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * What a benchmark has found: a number, and the limit that it must keep where there is one.
 *
 * @typedef {{ what: string, value: string, limit?: string, over?: boolean }} Finding
 */

/**
 * @param {string} what
 * @param {number} seconds
 * @param {number} [limit]
 * @returns {Finding}
 */
export function time(what, seconds, limit) {
  return finding(what, seconds, "s", limit);
}

/**
 * @param {string} what
 * @param {number} ratio
 * @param {number} [limit]
 * @returns {Finding}
 */
export function ratio(what, ratio, limit) {
  return finding(what, ratio, "×", limit);
}

/**
 * @param {string} what
 * @param {number} value
 * @param {string} unit
 * @param {number} [limit]
 * @returns {Finding}
 */
export function finding(what, value, unit, limit) {
  const shown = { what, value: `${value.toFixed(value < 100 ? 2 : 0)} ${unit}` };
  return limit === undefined ? shown : { ...shown, limit: `${limit} ${unit}`, over: value > limit };
}
