import { distance } from "fastest-levenshtein";
import { byCodeUnit } from "./order.ts";

/** Beyond this many candidates, only those that share most pairs of letters with a name are compared. */
const FEW = 500;
/** A longer name is a sentence that stands in the wrong place: nothing is near it. */
const LONGEST = 200;
/** Candidates that are looked up for one name, by the pairs of letters that they share with it. */
const MOST_READ = 10_000;
/** Candidates that are compared with one name. */
const MOST_COMPARED = 128;
/** Names of which the near ones are kept: one that is misspelt is so at every claim. */
const MOST_KEPT = 10_000;
/** A name of the greatest length has one pair more than letters. */
const MOST_SHARED = LONGEST + 1;
/** Pairs of letters are told apart by so many numbers, a power of two. */
const PAIRS = 1 << 12;

/**
 * The candidates nearest to `wanted`, best first: what a person may have meant.
 *
 * @param limit how many at most
 * @returns see {@link Spellings.near}
 */
export function near(wanted: string, candidates: Iterable<string>, limit?: number): string[] {
  return new Spellings(() => candidates).near(wanted, limit);
}

/**
 * Names that others may be misspellings of. What a search costs has a bound, however many names there are and
 * however alike: of many names only those are compared that share the most pairs of letters, rare ones
 * first. What is found depends on the set of names alone, not on their order.
 */
export class Spellings {
  readonly #list: () => Iterable<string>;
  readonly #found = new Map<string, readonly string[]>();
  #names: Names | undefined;
  #pairs: Pairs | undefined;

  /** @param list gives the names; asked once, when the first name is sought */
  constructor(list: () => Iterable<string>) {
    this.#list = list;
  }

  /**
   * The names nearest to `wanted`, best first.
   *
   * @param limit how many at most
   * @returns names within a third of the length of `wanted` by Levenshtein distance (two edits from
   *   four letters on, for a swap is two), or holding it whole
   */
  near(wanted: string, limit = 3): string[] {
    if (wanted.length > LONGEST) return [];
    const known = this.#found.get(wanted) ?? this.#search(wanted);
    if (this.#found.size < MOST_KEPT) this.#found.set(wanted, known);
    return known.slice(0, limit);
  }

  #search(wanted: string): string[] {
    const needle = wanted.toLowerCase();
    const reach = Math.max(needle.length < 4 ? 1 : 2, Math.floor(needle.length / 3));
    const names = (this.#names ??= namesFrom(this.#list()));
    const scored: { name: string; score: number }[] = [];
    for (const index of this.#compared(needle, names)) {
      const score = nearness(needle, names.lower[index] ?? "", reach);
      if (score !== undefined) scored.push({ name: names.written[index] ?? "", score });
    }
    scored.sort((a, b) => a.score - b.score || byCodeUnit(a.name, b.name));
    return scored.map(({ name }) => name);
  }

  #compared(needle: string, { lower }: Names): Iterable<number> {
    if (lower.length <= FEW) return lower.keys();
    return (this.#pairs ??= new Pairs(lower)).mostAlike(needle);
  }
}

/** Each name once, in code-unit order, as it is written and as it is compared. */
interface Names {
  readonly written: readonly string[];
  readonly lower: readonly string[];
}

function namesFrom(list: Iterable<string>): Names {
  const written = [...new Set(list)].filter(({ length }) => length <= LONGEST).sort(byCodeUnit);
  return { written, lower: written.map((name) => name.toLowerCase()) };
}

/** Which names hold a pair of letters. */
class Pairs {
  /** The names with each pair, one pair after the other; where those of a pair begin. */
  readonly #holders: Int32Array;
  readonly #starts: Int32Array;
  /** How many pairs each name shares with the one that is sought; zero between searches. */
  readonly #shared: Uint8Array;

  constructor(names: readonly string[]) {
    const counts = new Int32Array(PAIRS + 1);
    for (const name of names) for (const pair of pairsOf(name)) bump(counts, pair + 1);
    this.#starts = counts;
    for (let pair = 0; pair < PAIRS; pair++) bump(counts, pair + 1, counts[pair]);
    this.#holders = new Int32Array(counts[PAIRS] ?? 0);
    const next = counts.slice();
    for (const [index, name] of names.entries()) {
      for (const pair of pairsOf(name)) {
        this.#holders[next[pair] ?? 0] = index;
        bump(next, pair);
      }
    }
    this.#shared = new Uint8Array(names.length);
  }

  /** Indexes of the names that share the most pairs with a needle. */
  mostAlike(needle: string): number[] {
    const shared = this.#shared;
    const touched = this.#count(needle);
    const sizes = new Int32Array(MOST_SHARED + 1);
    for (const name of touched) bump(sizes, shared[name] ?? 0);
    let least = MOST_SHARED;
    let room = MOST_COMPARED;
    while (least > 1 && (sizes[least] ?? 0) <= room) room -= sizes[least--] ?? 0;
    const chosen: number[] = [];
    for (const name of touched) {
      const count = shared[name] ?? 0;
      if (count > least || (count === least && room-- > 0)) chosen.push(name);
      shared[name] = 0;
    }
    return chosen;
  }

  /** Counts the pairs that names share with a needle, rare pairs first, up to a bound; the names with any. */
  #count(needle: string): number[] {
    const shared = this.#shared;
    const sizeOf = (pair: number): number =>
      (this.#starts[pair + 1] ?? 0) - (this.#starts[pair] ?? 0);
    const touched: number[] = [];
    let left = MOST_READ;
    for (const pair of [...pairsOf(needle)].sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)) {
      const start = this.#starts[pair] ?? 0;
      const end = start + Math.min(sizeOf(pair), left);
      left -= end - start;
      for (let at = start; at < end; at++) {
        const name = this.#holders[at] ?? 0;
        if (shared[name] === 0) touched.push(name);
        bump(shared, name);
      }
    }
    return touched;
  }
}

/** The different pairs of letters of a name, its first and last letter paired with nothing. */
function pairsOf(name: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at <= name.length; at++) {
    const unit = at < name.length ? name.charCodeAt(at) : 0;
    pairs.add((Math.imul(before, 31) + unit) & (PAIRS - 1));
    before = unit;
  }
  return pairs;
}

function bump(counts: Int32Array | Uint8Array, at: number, by = 1): void {
  counts[at] = (counts[at] ?? 0) + by;
}

function nearness(needle: string, hay: string, reach: number): number | undefined {
  if (needle.length >= 3 && (hay.includes(needle) || (hay.length >= 3 && needle.includes(hay)))) {
    return Math.min(reach, Math.abs(hay.length - needle.length));
  }
  if (Math.abs(hay.length - needle.length) > reach) return undefined;
  const edits = distance(needle, hay);
  return edits <= reach ? edits : undefined;
}
