import { fold } from "./fold.ts";
import { at } from "./graph-index.ts";
import { type Block, namesOf, scan } from "./name-block.ts";
import type { Match } from "./types.ts";

const MATCHES: readonly Match[] = ["exact", "prefix", "word", "part"];
const PART = 3;

export interface NameHit {
  readonly node: number;
  readonly matched: string;
  readonly match: Match;
}

export interface NameHits {
  readonly hits: readonly NameHit[];
  readonly total: number;
}

/** A name that matched: how well (a place in `MATCHES`), and its length when folded. */
interface Hit {
  readonly block: Block;
  readonly node: number;
  readonly name: number;
  readonly rank: number;
  readonly length: number;
}

/** A search that looks through one block of names after the other. */
export class NameSearch {
  readonly #wanted: string;
  readonly #admits: (node: number) => boolean;
  readonly #hits: Hit[] = [];

  /** @param admits which nodes to consider */
  constructor(text: string, admits: (node: number) => boolean) {
    this.#wanted = fold(text);
    this.#admits = admits;
  }

  /** Looks through the next block. Blocks are given in the order of their entities. */
  lookThrough(block: Block): void {
    const wanted = this.#wanted;
    if (wanted === "") return;
    const hits = holding(block, wanted, this.#admits);
    if (wanted.includes(" ")) addByWords(block, wanted.split(" "), this.#admits, hits);
    for (const hit of hits) this.#hits.push(hit);
  }

  best(limit: number): NameHits {
    const hits = this.#hits;
    const best = bestFirst(hits, limit);
    return { hits: best.map((place) => nameHit(hits[place])), total: hits.length };
  }
}

/** The best hit of each admitted node, in order of node. */
function holding(block: Block, wanted: string, admits: (node: number) => boolean): Hit[] {
  const hits: Hit[] = [];
  scan(block, wanted, (node, name, place) => {
    const last = hits.at(-1);
    if (last?.node !== node && !admits(node)) return;
    const length = at(block.starts, name + 1) - 1 - at(block.starts, name);
    const hit = { block, node, name, rank: rankOf(block, wanted, place, name), length };
    if (last?.node !== node) hits.push(hit);
    else if (order(hit) < order(last)) hits[hits.length - 1] = hit;
  });
  return hits;
}

/** Entities that hold every word, though not the words as one text, in one name or in several. */
function addByWords(
  block: Block,
  words: readonly string[],
  admits: (node: number) => boolean,
  hits: Hit[],
): void {
  const known = new Set(hits.map((hit) => hit.node));
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  for (const hit of holding(block, longest, (node) => !known.has(node) && admits(node))) {
    const all = namesOf(block, hit.node, hit.name);
    if (words.every((word) => all.includes(word))) hits.push({ ...hit, rank: PART });
  }
}

function nameHit(hit: Hit | undefined): NameHit {
  if (hit === undefined) return { node: 0, matched: "", match: "part" };
  const { block, node, name, rank } = hit;
  return { node, matched: block.written[name] ?? "", match: MATCHES[rank] ?? "part" };
}

function rankOf({ folded, starts }: Block, wanted: string, first: number, name: number): number {
  const start = at(starts, name);
  const end = at(starts, name + 1) - 1;
  if (first === start) return wanted.length === end - start ? 0 : 1;
  for (let place = first; place !== -1 && place < end;) {
    if (startsWord(folded, place)) return 2;
    place = folded.indexOf(wanted, place + 1);
  }
  return PART;
}

/** Smaller is better: first by rank, then by length. */
function order({ rank, length }: Hit): number {
  return rank * 2 ** 20 + Math.min(length, 2 ** 20 - 1);
}

/** Up to so many are picked out of the hits; for more, all are sorted. */
const PICKED = 64;

/** Places of the best hits, best first. Plain numbers sort much faster than objects. */
function bestFirst(hits: readonly Hit[], limit: number): number[] {
  const key = (place: number): number => {
    const hit = hits[place];
    return hit === undefined ? Infinity : order(hit) * 2 ** 30 + place;
  };
  const placeOf = (number: number): number => number % 2 ** 30;
  if (limit > PICKED) {
    const keys = Float64Array.from(hits, (_, place) => key(place));
    return Array.from(keys.sort().subarray(0, limit), placeOf);
  }
  const best: number[] = [];
  for (let place = 0; place < hits.length; place++) {
    const own = key(place);
    let at = best.length;
    while (at > 0 && own < (best[at - 1] ?? 0)) at--;
    if (at === limit) continue;
    best.splice(at, 0, own);
    if (best.length > limit) best.pop();
  }
  return best.map(placeOf);
}

/** Whether no letter or digit stands just before a place. */
function startsWord(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  if (before < 128) return !/[a-z0-9]/.test(String.fromCharCode(before));
  return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, place - 2), place));
}
