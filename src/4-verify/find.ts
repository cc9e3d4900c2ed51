import {
  Dehyphenated,
  JOINT,
  KEPT,
  OWN_LINE,
  Searchable,
  UNSPACED,
  withoutHyphens,
} from "./searchable.ts";
import type { Folded } from "./fold.ts";
import { cutsWord } from "./cuts.ts";
import type { Stretch } from "./words.ts";

/**
 * A folded text to search. A hyphen at a line end can be read three ways (“inter-/national” is
 * international, inter-national, or the first half of “inter- and”), so a text or a quote with one
 * is searched with all hyphens within words left out, and each hit is then compared hyphen by hyphen.
 */
export class Haystack {
  readonly folded: Folded;
  readonly #whole: Searchable;
  #dehyphenated: Dehyphenated | undefined;

  constructor(folded: Folded) {
    this.folded = folded;
    this.#whole = new Searchable(folded.text);
  }

  /** Finds some quotes in one pass, so that `find` has them at hand: many cost little more than one. */
  prepare(quotes: Iterable<Folded>): void {
    const whole: string[] = [];
    const dehyphenated: string[] = [];
    for (const quote of quotes) {
      if (quote.text === "") continue;
      if (this.#ignoresHyphens(quote)) dehyphenated.push(withoutHyphens(quote.text));
      else whole.push(quote.text);
    }
    this.#whole.prepare(whole);
    if (dehyphenated.length > 0) this.#textWithoutHyphens.prepare(dehyphenated);
  }

  /** Where a folded quote stands as whole words, from a folded offset on: folded offsets, ascending. */
  find(quote: Folded, from = 0): Iterable<Stretch> {
    if (quote.text === "") return [];
    return this.#uncut(
      this.#ignoresHyphens(quote) ? this.#readings(quote, from) : this.#placesOf(quote, from),
    );
  }

  /**
   * The first place where a folded quote stands only as a part of words or numbers, and those
   * whole; undefined when there is none.
   */
  findCut(quote: Folded): Stretch | undefined {
    if (quote.text === "") return undefined;
    const [place] = this.#ignoresHyphens(quote)
      ? this.#readings(quote, 0)
      : this.#placesOf(quote, 0);
    if (!place || (!this.#isCutAt(place.start) && !this.#isCutAt(place.end))) return undefined;
    let { start, end } = place;
    while (this.#isCutAt(start) && place.start - start < LONGEST_WORD) start--;
    while (this.#isCutAt(end) && end - place.end < LONGEST_WORD) end++;
    return { start, end };
  }

  /** Whether a folded quote stands anywhere from a folded offset on. */
  has(quote: Folded, from = 0): boolean {
    const [place] = this.find(quote, from);
    return place !== undefined;
  }

  /** The folded offset at which `context` starts when it stands just before `end`; white space between is free. */
  startOfContextBefore(context: Folded, end: number): number | undefined {
    const { text } = this.folded;
    const from = text[end - 1] === " " ? end - 1 : end;
    for (const length of this.#lengths(context)) {
      const start = from - length;
      if (start >= 0 && this.#endOfReadingAt(context, start) === from) return start;
    }
    return undefined;
  }

  /** Whether `context` stands just after `start`; white space between is free. */
  hasContextAfter(context: Folded, start: number): boolean {
    const { text } = this.folded;
    const from = text[start] === " " ? start + 1 : start;
    return this.#endOfReadingAt(context, from) !== undefined;
  }

  #isCutAt(at: number): boolean {
    return !this.folded.asides.has(at) && cutsWord(this.folded.text, at);
  }

  #ignoresHyphens(quote: Folded): boolean {
    return this.folded.hyphenated || quote.hyphenated;
  }

  get #textWithoutHyphens(): Dehyphenated {
    return (this.#dehyphenated ??= new Dehyphenated(this.folded.text));
  }

  *#uncut(places: Iterable<Stretch>): Generator<Stretch> {
    for (const place of places) {
      if (!this.#isCutAt(place.start) && !this.#isCutAt(place.end)) yield place;
    }
  }

  *#placesOf({ text: { length }, text }: Folded, from: number): Generator<Stretch> {
    for (const start of this.#whole.places(text, from)) yield { start, end: start + length };
  }

  /** Where a quote stands with the hyphens at line ends read one way or the other. */
  *#readings(quote: Folded, from: number): Generator<Stretch> {
    const text = this.#textWithoutHyphens;
    const needle = withoutHyphens(quote.text);
    for (const at of text.places(needle, text.atOrAfter(from))) {
      const start = text.toFolded(at);
      const end = this.#endOfReadingAt(quote, start);
      if (end !== undefined) yield { start, end };
    }
  }

  #endOfReadingAt(quote: Folded, start: number): number | undefined {
    return endOfReading(this.folded.text, start, quote.text);
  }

  /** The lengths at which a context may stand in this text: one, but for hyphens at line ends. */
  *#lengths(context: Folded): Generator<number> {
    yield context.text.length;
    if (!this.folded.hyphenated && !context.hyphenated) return;
    for (let difference = 1; difference <= MOST_READINGS; difference++) {
      yield context.text.length + difference;
      yield context.text.length - difference;
    }
  }
}

/** Units by which a place is widened to whole words. */
const LONGEST_WORD = 60;
/** How much a context may be lengthened or shortened by hyphens at line ends. */
const MOST_READINGS = 4;

/** The end of `quote` in `text` from `start` on, a hyphen at a line end read each way; undefined if it is not there. */
function endOfReading(text: string, start: number, quote: string): number | undefined {
  let at = start;
  for (let index = 0; index < quote.length;) {
    if (text[at] === quote[index]) {
      at++;
      index++;
      continue;
    }
    const there = afterReading(text[at], quote, index);
    const here = there === undefined ? afterReading(quote[index], text, at) : undefined;
    if (there !== undefined) {
      at++;
      index = there;
    } else if (here !== undefined) {
      index++;
      at = here;
    } else return undefined;
  }
  return at;
}

/** How each hyphen at a line end may stand in a text without that line end; the longest first. */
const READINGS: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  [JOINT, ["- ", "-", ""]],
  [KEPT, ["- ", "-"]],
  [OWN_LINE, [" - ", "- ", "-", ""]],
  [UNSPACED, [" ", ""]],
]);

/** The offset in a text after a reading of a hyphen at a line end; undefined where none stands there. */
function afterReading(joint: string | undefined, text: string, at: number): number | undefined {
  const reading = READINGS.get(joint)?.find((way) => text.startsWith(way, at));
  return reading === undefined ? undefined : at + reading.length;
}
