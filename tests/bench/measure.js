/**
 * Runs something a few times and gives the least time: what noise adds is never work.
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
    const start = performance.now();
    result = work();
    seconds = Math.min(seconds, (performance.now() - start) / 1_000);
  }
  return { seconds, result: /** @type {T} */ (result) };
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
 * @param {number | undefined} limit
 * @returns {Finding}
 */
function finding(what, value, unit, limit) {
  const shown = { what, value: `${value.toFixed(value < 100 ? 2 : 0)} ${unit}` };
  return limit === undefined ? shown : { ...shown, limit: `${limit} ${unit}`, over: value > limit };
}
