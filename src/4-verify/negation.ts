import { firstFrom } from "../model/order.ts";
import { SPACE } from "./characters.ts";
import { Dehyphenated, JOINT } from "./searchable.ts";
import type { Folded } from "./fold.ts";
import type { Stretch } from "./words.ts";

/**
 * Words that turn a statement round, in folded text. Compounds that do not are left out. A word before “n't” has a
 * bound, for it is read again from each of its letters.
 */
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not(?! only(?![\p{L}\p{N}]))|never|cannot|no longer|neither|nor)(?![\p{L}\p{N}])|[\p{L}\p{N}]{1,16}n't(?![\p{L}\p{N}])|不(?![仅僅但断斷同少过過久])|(?<![淹沉埋吞湮])[没沒]|未(?![来來])|[无無]法|[并並]非/giu;
/** Units of folded text around a place in which a negation and what follows it stand. */
const REACH = 16;

/** A word that turns a statement round, folded, and where it stands. */
interface Negation extends Stretch {
  readonly word: string;
}

/** A stretch of a text at whose ends a word may be parted from what stands beside it; of twice as many units. */
const EDGE = 2 * REACH;

/** The negations of a folded text, found once however many stretches of it are asked about. */
export class Negations {
  readonly #text: string;
  readonly #hyphenated: boolean;
  readonly #whole: Occurrences;
  #dehyphenated: { readonly text: Dehyphenated; readonly occurrences: Occurrences } | undefined;
  #joints: readonly number[] | undefined;

  constructor({ text, hyphenated }: Folded) {
    this.#text = text;
    this.#hyphenated = hyphenated;
    this.#whole = new Occurrences(text);
  }

  /** The first negation in a stretch, what stands around it left out of account; undefined when there is none. */
  firstIn(stretch: Stretch): Negation | undefined {
    const found = this.#whole.firstIn(stretch);
    if (found) return { ...found, word: this.#text.slice(found.start, found.end) };
    return this.#hyphenated && this.#isBroken(stretch) ? this.#brokenIn(stretch) : undefined;
  }

  /** The same where a line end may part a word. */
  #brokenIn({ start, end }: Stretch): Negation | undefined {
    this.#dehyphenated ??= dehyphenatedOf(this.#text);
    const { text, occurrences } = this.#dehyphenated;
    const found = occurrences.firstIn({ start: text.atOrAfter(start), end: text.atOrAfter(end) });
    if (!found) return undefined;
    return {
      word: text.text.slice(found.start, found.end),
      start: text.toFolded(found.start),
      end: text.toFolded(found.end - 1) + 1,
    };
  }

  #isBroken({ start, end }: Stretch): boolean {
    this.#joints ??= jointsOf(this.#text);
    return (this.#joints[firstFrom(this.#joints, start)] ?? Infinity) < end;
  }
}

function dehyphenatedOf(folded: string) {
  const text = new Dehyphenated(folded);
  return { text, occurrences: new Occurrences(text.text) };
}

function jointsOf(text: string): number[] {
  const joints: number[] = [];
  for (let at = text.indexOf(JOINT); at !== -1; at = text.indexOf(JOINT, at + 1)) joints.push(at);
  return joints;
}

/** Where a text matches `NEGATION`. Long stretches are looked up; their ends, and short ones, are read. */
class Occurrences {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isRead = false;

  constructor(text: string) {
    this.#text = text;
  }

  firstIn({ start, end }: Stretch): Stretch | undefined {
    if (end - start <= 4 * EDGE) return this.#read(start, end, () => true);
    const [first, last] = [start + EDGE, end - EDGE];
    return (
      this.#read(start, first + EDGE, (found) => found.start < first) ??
      this.#lookUp(first, last) ??
      this.#read(last - 2 * EDGE, end, (found) => found.end > last)
    );
  }

  #read(from: number, to: number, fits: (found: Stretch) => boolean): Stretch | undefined {
    for (const { index, 0: word } of this.#text.slice(from, to).matchAll(NEGATION)) {
      const found = { start: from + index, end: from + index + word.length };
      if (fits(found)) return found;
    }
    return undefined;
  }

  #lookUp(from: number, to: number): Stretch | undefined {
    if (!this.#isRead) {
      for (const { index, 0: word } of this.#text.matchAll(NEGATION)) {
        this.#starts.push(index);
        this.#ends.push(index + word.length);
      }
      this.#isRead = true;
    }
    const at = firstFrom(this.#starts, from);
    const [start = Infinity, end = Infinity] = [this.#starts[at], this.#ends[at]];
    return end <= to ? { start, end } : undefined;
  }
}

const LAST_LETTERS: ReadonlySet<number> = new Set(
  Array.from("rRtT", (letter) => letter.charCodeAt(0)),
);

/** The negation that ends just before an offset of a folded text, in offsets of it; undefined when there is none. */
export function negationBefore(folded: string, offset: number): Negation | undefined {
  const last = folded.charCodeAt(offset - (folded.charCodeAt(offset - 1) === SPACE ? 2 : 1));
  // All but those of Chinese end in one of two letters, which few words before a quote do.
  if (last < 0x80 && last !== SPACE && !LAST_LETTERS.has(last)) return undefined;
  const from = Math.max(0, offset - REACH);
  const around = folded.slice(from, offset + REACH);
  const end = folded.slice(from, offset).trimEnd().length;
  for (const { index, 0: word } of around.matchAll(NEGATION)) {
    if (index + word.length === end)
      return { word, start: from + index, end: from + index + word.length };
  }
  return undefined;
}
