import { hash } from "node:crypto";
import { firstIndex, groupBy } from "../model/order.ts";
import { Haystack } from "./find.ts";
import { fold } from "./fold.ts";
import type { LockEntry } from "./lock-entry.ts";
import type { Quote } from "./quote.ts";
import { typesettingsOf } from "./typography.ts";
import { agreeInVowels } from "./vowel-marks.ts";
import {
  foldCharacter,
  LINE_END_HYPHEN,
  OWN_LINE_HYPHEN,
  UNSPACED_LINE_END,
} from "./characters.ts";

/**
 * What is wrong with an entry of a lock as far as that shows without the text: of an exact quote, the
 * length and the hash of the passage are those of its words; a range is no shorter than its ends; and
 * as many paragraphs as are said to come before a passage fit before it.
 *
 * @returns a sentence for people; undefined when nothing speaks against the entry
 */
export function contradictionIn(entry: LockEntry, quote: Quote): string | undefined {
  const { paragraph, page = 1, start, end } = entry.passage;
  // A paragraph is one character at least, and a line feed.
  if (start < 2 * (paragraph - 1)) {
    return `Paragraph ${paragraph} of a text cannot begin before character ${2 * (paragraph - 1)}.`;
  }
  if (start < page - 1) return `Page ${page} of a text cannot begin before character ${page - 1}.`;
  if (entry.wording !== undefined) {
    const areSame =
      areSameWords(entry.wording, quote) &&
      (!quote.isVocalized || agreeInVowels(entry.quote, entry.wording));
    if (!areSame) {
      return "The words of the passage are not those of the quote.";
    }
    return isPassage(entry, entry.wording) ? undefined : notOf("the words that it gives");
  }
  const words = entry.quote.trim();
  if (isPassage(entry, words)) return undefined;
  if (quote.ends) {
    const [first, last] = quote.ends;
    if (codePointsIn(first.text) + codePointsIn(last.text) <= end - start) return undefined;
    const least = shortestOriginal(first.text) + shortestOriginal(last.text);
    if (least <= end - start) return undefined;
    return `The first and the last words alone have ${least} characters, and the passage ${end - start}.`;
  }
  for (const typeset of typesettingsOf(words)) if (isPassage(entry, typeset)) return undefined;
  return notOf("the quote, in any usual way of typesetting it");
}

function notOf(words: string): string {
  return `The length and the hash of the passage are not those of ${words}.`;
}

function isPassage({ passage: { start, end, sha256 } }: LockEntry, words: string): boolean {
  return codePointsIn(words) === end - start && hash("sha256", words) === sha256;
}

function areSameWords(wording: string, { whole }: Quote): boolean {
  const folded = fold(wording);
  if (folded.text === whole.text) return true;
  for (const { start, end } of new Haystack(folded).find(whole)) {
    if (start === 0 && end === folded.text.length) return true;
  }
  return false;
}

function codePointsIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** An entry that cannot hold beside another. */
export interface Contradiction {
  readonly entry: LockEntry;
  readonly other: LockEntry;
  readonly reason: string;
}

/**
 * The fewest entries without which all others can hold together: in one text, a passage further on is in
 * no earlier paragraph, and what stands at one place is one passage.
 *
 * @param entries in the order of the lock; of two that differ about one place, the first counts
 */
export function contradictionsAmong(entries: Iterable<LockEntry>): Contradiction[] {
  const byText = groupBy(entries, ({ source, textSha256 }) => `${source}\n${textSha256}`);
  return [...byText.values()].flatMap((list) => [...twins(list), ...outOfOrder(list)]);
}

function twins(entries: readonly LockEntry[]): Contradiction[] {
  const known = new Map<string, LockEntry>();
  const found: Contradiction[] = [];
  for (const entry of entries) {
    const { start, end, sha256 } = entry.passage;
    const place = `${start}-${end}`;
    const other = known.get(place);
    if (!other) known.set(place, entry);
    else if (other.passage.sha256 !== sha256) found.push({ entry, other, reason: TWO_HASHES });
    else if (isOther(entry.sentenceSha256, other.sentenceSha256)) {
      found.push({ entry, other, reason: TWO_SENTENCES });
    }
  }
  return found;
}

const TWO_HASHES = "Both stand at the same place, and differ in their hash.";
const TWO_SENTENCES = "Both stand at the same place, and differ in the hash of its sentence.";

/** Of two hashes of sentences; one that an older lock does not have is no other. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Whether an entry says another thing of a text than what was found there; the hash of an exact quote is known to be right. */
export function isUntrue(
  { passage: a, sentenceSha256 }: LockEntry,
  found: Pick<LockEntry, "passage" | "sentenceSha256"> & { readonly omitted: object | undefined },
): boolean {
  const { passage: b } = found;
  const isThere =
    a.start === b.start &&
    a.end === b.end &&
    a.paragraph === b.paragraph &&
    a.page === b.page &&
    (!found.omitted || a.sha256 === b.sha256);
  return !isThere || isOther(sentenceSha256, found.sentenceSha256);
}

/** What is left when a longest part of the entries is taken whose paragraphs never go back. */
function outOfOrder(entries: readonly LockEntry[]): Contradiction[] {
  // At one place the later paragraph comes first, so that only one of two can be taken.
  const sorted = entries.toSorted(
    ({ passage: a }, { passage: b }) => a.start - b.start || b.paragraph - a.paragraph,
  );
  const taken = longestAscent(sorted.map(({ passage }) => passage.paragraph));
  if (taken.size === sorted.length) return [];
  const kept = sorted.filter((_, index) => taken.has(index));
  const found: Contradiction[] = [];
  let passed = 0;
  for (const [index, entry] of sorted.entries()) {
    if (taken.has(index)) {
      passed++;
      continue;
    }
    // It comes too late after the one before, or too early before the next.
    const before = kept[passed - 1];
    const isLate = before && before.passage.paragraph > entry.passage.paragraph;
    const other = isLate ? before : (kept[passed] ?? before);
    if (other) found.push({ entry, other, reason: OUT_OF_ORDER });
  }
  return found;
}

const OUT_OF_ORDER = "Their paragraphs and their places are in another order.";

/** The indexes of a longest part of some numbers that never descends (patience sorting). */
function longestAscent(numbers: readonly number[]): Set<number> {
  /** By length less one: the index at which the ascent of that length with the least end ends. */
  const ends: number[] = [];
  const before = new Int32Array(numbers.length);
  for (const [index, number] of numbers.entries()) {
    const low = firstIndex(0, ends.length, (at) => (numbers[ends[at] ?? 0] ?? 0) > number);
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const taken = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) taken.add(at);
  return taken;
}

/** What may stand for nothing. */
const JOINTS: ReadonlySet<string> = new Set(
  [LINE_END_HYPHEN, OWN_LINE_HYPHEN, UNSPACED_LINE_END].map((code) => String.fromCharCode(code)),
);
/** What one long dash folds to. */
const SPACED_DASH = " - ";

/** Of a longer text only so much is read: the number found is then lower, which is as true. */
const LONGEST = 10_000;

/**
 * A number of code points below which nothing can fold to a text: ligatures and signs such as ﬃ, … and ㎞ stand
 * for several, and a hyphen at a line end for none.
 */
function shortestOriginal(text: string): number {
  const folded = text.slice(0, LONGEST);
  const least = new Uint32Array(folded.length + 1).fill(folded.length);
  least[0] = 0;
  for (let at = 0; at < folded.length; at++) {
    const reached = least[at] ?? 0;
    const character = String.fromCodePoint(folded.codePointAt(at) ?? 0);
    lower(least, at + character.length, reached + (JOINTS.has(character) ? 0 : 1));
    if (folded.startsWith(SPACED_DASH, at)) lower(least, at + SPACED_DASH.length, reached + 1);
    for (const expanded of expansions().get(character) ?? []) {
      if (folded.startsWith(expanded, at)) lower(least, at + expanded.length, reached + 1);
    }
  }
  return least[folded.length] ?? 0;
}

function lower(least: Uint32Array, at: number, count: number): void {
  least[at] = Math.min(least[at] ?? 0, count);
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** What single characters fold to when that is more than one, by its first character. */
function expansions(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const byFirst = new Map<string, Set<string>>();
  for (let codePoint = 0xa0; codePoint < LAST; codePoint++) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const folded = foldCharacter(String.fromCodePoint(codePoint)).normalize("NFC");
    const first = String.fromCodePoint(folded.codePointAt(0) ?? 0);
    if (folded.length === first.length) continue;
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(folded));
  }
  known = new Map(Array.from(byFirst, ([first, all]) => [first, [...all]]));
  return known;
}

/** Beyond this plane no character decomposes. */
const LAST = 0x30000;
