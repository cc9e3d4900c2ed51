import { distance } from "fastest-levenshtein";

/** Beyond this many candidates, only those that share a first letter are compared. */
const MANY = 5_000;

/**
 * The candidates nearest to `wanted`, best first: what a person may have meant.
 *
 * @param limit how many at most
 * @returns names within a third of the length of `wanted` by Levenshtein distance (two edits from
 *   four letters on, for a swap is two), or holding it whole
 */
export function near(wanted: string, candidates: Iterable<string>, limit = 3): string[] {
  const pool = [...candidates];
  const needle = wanted.toLowerCase();
  const reach = Math.max(needle.length < 4 ? 1 : 2, Math.floor(needle.length / 3));
  const first = needle.charAt(0);
  const scored: { name: string; score: number }[] = [];
  for (const name of pool) {
    const hay = name.toLowerCase();
    if (pool.length > MANY && hay.charAt(0) !== first) continue;
    const score = nearness(needle, hay, reach);
    if (score !== undefined) scored.push({ name, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1));
  return scored.slice(0, limit).map((entry) => entry.name);
}

function nearness(needle: string, hay: string, reach: number): number | undefined {
  if (needle.length >= 3 && (hay.includes(needle) || (hay.length >= 3 && needle.includes(hay)))) {
    return Math.min(reach, Math.abs(hay.length - needle.length));
  }
  if (Math.abs(hay.length - needle.length) > reach) return undefined;
  const edits = distance(needle, hay);
  return edits <= reach ? edits : undefined;
}
