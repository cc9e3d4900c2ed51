import { LINE_END_HYPHEN } from "./characters.ts";
import type { Folded } from "./fold.ts";
import { cutsWord } from "./words.ts";
import type { Stretch } from "./words.ts";

const JOINT = String.fromCharCode(LINE_END_HYPHEN);

/**
 * A folded text to search. A hyphen at a line end can be read three ways (“inter-/national” is
 * international, inter-national, or the first half of “inter- and”), so a text or a quote with one
 * is searched with all hyphens within words left out, and each hit is then compared hyphen by hyphen.
 */
export class Haystack {
  readonly folded: Folded;
  #bare: Bare | undefined;

  constructor(folded: Folded) {
    this.folded = folded;
  }

  /** Where a folded quote stands as whole words, from a folded offset on: folded offsets, ascending. */
  find(quote: Folded, from = 0): Iterable<Stretch> {
    if (quote.text === "") return [];
    const bare = this.folded.hyphenated || quote.hyphenated;
    return bare ? this.#findBare(quote, from) : this.#find(quote, from);
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
      if (start >= 0 && this.#standsAt(context, start) === from && !cutsWord(text, start)) {
        return start;
      }
    }
    return undefined;
  }

  /** Whether `context` stands just after `start`; white space between is free. */
  hasContextAfter(context: Folded, start: number): boolean {
    const { text } = this.folded;
    const end = this.#standsAt(context, text[start] === " " ? start + 1 : start);
    return end !== undefined && !cutsWord(text, end);
  }

  *#find(quote: Folded, from: number): Generator<Stretch> {
    const { text } = this.folded;
    const { length } = quote.text;
    for (let at = text.indexOf(quote.text, from); at !== -1;) {
      if (!cutsWord(text, at) && !cutsWord(text, at + length)) {
        yield { start: at, end: at + length };
      }
      at = text.indexOf(quote.text, at + 1);
    }
  }

  *#findBare(quote: Folded, from: number): Generator<Stretch> {
    const { text } = this.folded;
    const bare = (this.#bare ??= new Bare(text));
    const needle = new Bare(quote.text).text;
    for (let at = bare.text.indexOf(needle, bare.atOrAfter(from)); at !== -1;) {
      const start = bare.toFolded(at);
      const end = endOfReading(text, start, quote.text);
      if (end !== undefined && !cutsWord(text, start) && !cutsWord(text, end)) {
        yield { start, end };
      }
      at = bare.text.indexOf(needle, at + 1);
    }
  }

  #standsAt(quote: Folded, start: number): number | undefined {
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

/** How much a context may be lengthened or shortened by hyphens at line ends. */
const MOST_READINGS = 4;

/** A folded text without the hyphens between letters. */
class Bare {
  readonly text: string;
  /** Per hyphen left out: the index in `text` from which `#skipped` units are missing before it. */
  readonly #from: number[] = [];
  readonly #skipped: number[] = [];

  constructor(folded: string) {
    const hyphen = new RegExp(`(?<=[\\p{L}\\p{M}])(?:${JOINT}|- ?)(?=\\p{L})`, "gu");
    let total = 0;
    this.text = folded.replace(hyphen, (match: string, at: number) => {
      this.#from.push(at - total);
      total += match.length;
      this.#skipped.push(total);
      return "";
    });
  }

  /** The folded offset of the unit at `index`. */
  toFolded(index: number): number {
    const count = firstAbove(this.#from, index);
    return index + (this.#skipped[count - 1] ?? 0);
  }

  /** The first index whose unit stands at or after a folded offset. */
  atOrAfter(folded: number): number {
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.toFolded(middle) < folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many of ascending `values` are not above `limit`. */
function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The end of `quote` in `text` from `start` on, a hyphen at a line end read each way; undefined if it is not there. */
function endOfReading(text: string, start: number, quote: string): number | undefined {
  let at = start;
  for (let index = 0; index < quote.length;) {
    if (text[at] === quote[index]) {
      at++;
      index++;
    } else if (text[at] === JOINT) {
      at++;
      index = afterHyphen(quote, index);
    } else if (quote[index] === JOINT) {
      index++;
      at = afterHyphen(text, at);
    } else return undefined;
  }
  return at;
}

function afterHyphen(text: string, at: number): number {
  if (text[at] !== "-") return at;
  return text[at + 1] === " " ? at + 2 : at + 1;
}
