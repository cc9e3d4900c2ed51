import { groupBy } from "../model/order.ts";

/**
 * Needles are looked for by a window of this many units; a shorter one by the next that fits. Long
 * windows are rare in a text and so lead to few comparisons that fail.
 */
const WINDOWS = [12, 4, 2, 1] as const;
/** Up to so many needles, one `indexOf` each is faster than a scan for all of them. */
const FEW = 8;
const BASE = 0x01000193;
/** Hashes that some needle has are marked in a table of this many bits, a power of two. */
const TABLE = 1 << 18;

/** Places of one needle that are kept. Who wants more goes on from the last one. */
export const MOST_FOUND = 64;

/**
 * Finds the first places of many needles in a text, overlapping ones included: needle to offsets,
 * ascending, at most `MOST_FOUND` of each. Takes time linear in the text, the needles and the places,
 * however many needles there are: a rolling hash over a window of each (Rabin and Karp 1987), and a
 * comparison where it fits.
 */
export function findAll(text: string, needles: Iterable<string>): Map<string, number[]> {
  const all = new Set(needles);
  all.delete("");
  const found = new Map(Array.from(all, (needle): [string, number[]] => [needle, []]));
  const byWindow = groupBy(all, ({ length }) => WINDOWS.find((window) => window <= length) ?? 1);
  for (const [window, group] of byWindow) {
    if (group.length <= FEW) for (const needle of group) found.set(needle, placesOf(text, needle));
    else scan(text, window, group, found);
  }
  return found;
}

function placesOf(text: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    places.push(at);
    if (places.length === MOST_FOUND) break;
  }
  return places;
}

/** A needle, and where in it the window is that is looked for. */
interface Anchored {
  readonly needle: string;
  readonly offset: number;
  readonly places: number[];
}

function scan(
  text: string,
  window: number,
  needles: readonly string[],
  found: ReadonlyMap<string, number[]>,
): void {
  const anchors = anchorsOf(needles, window, found);
  const marks = new Int32Array(TABLE / 32);
  for (const hash of anchors.keys()) {
    const bit = bitInTable(hash);
    marks[bit >>> 5] = (marks[bit >>> 5] ?? 0) | (1 << bit);
  }
  const lead = leadOf(window);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= window) hash = (hash - Math.imul(text.charCodeAt(at - window), lead)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    const bit = bitInTable(hash);
    // A shift counts by the last five bits of its right side.
    if (((marks[bit >>> 5] ?? 0) & (1 << bit)) === 0 || at < window - 1) continue;
    for (const { needle, offset, places } of anchors.get(hash) ?? []) {
      const start = at - window + 1 - offset;
      if (places.length === MOST_FOUND) continue;
      if (text.startsWith(needle, start) && start >= 0) places.push(start);
    }
  }
}

/**
 * Picks a window of each needle, one that the fewest needles before it have picked, so that no
 * place of the text leads to many of them though all begin alike.
 */
function anchorsOf(
  needles: readonly string[],
  window: number,
  found: ReadonlyMap<string, number[]>,
): Map<number, Anchored[]> {
  const anchors = new Map<number, Anchored[]>();
  for (const needle of needles) {
    let best = { hash: 0, offset: 0, size: Infinity };
    let offset = -1;
    for (const hash of hashesOf(needle, window)) {
      offset++;
      const size = anchors.get(hash)?.length ?? 0;
      if (size < best.size) best = { hash, offset, size };
      if (size === 0) break;
    }
    const anchored = { needle, offset: best.offset, places: found.get(needle) ?? [] };
    const group = anchors.get(best.hash);
    if (group) group.push(anchored);
    else anchors.set(best.hash, [anchored]);
  }
  return anchors;
}

/** The hash of every window of a text, from left to right. */
function* hashesOf(text: string, window: number): Generator<number> {
  const lead = leadOf(window);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= window) hash = (hash - Math.imul(text.charCodeAt(at - window), lead)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= window - 1) yield hash;
  }
}

/** What the first unit of a window counts for in its hash. */
function leadOf(window: number): number {
  let lead = 1;
  for (let count = 1; count < window; count++) lead = Math.imul(lead, BASE);
  return lead;
}

function bitInTable(hash: number): number {
  return (hash ^ (hash >>> 15)) & (TABLE - 1);
}
