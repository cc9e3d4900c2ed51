import { cuesIn, type FoundCue } from "./cues.ts";
import { fold, type Folded } from "./fold.ts";
import type { IndexedText } from "./indexed-text.ts";
import { type CueKind, type Patterns, patternsFor } from "./language/patterns.ts";
import { Dehyphenated } from "./searchable.ts";
import type { Stretch } from "./words.ts";

/** A word that turns a statement round or doubts it, folded, and where it stands in the original. */
export interface Negation extends Stretch {
  readonly word: string;
}

/** Units of a text that are read before a quote, behind it, and at either end of what a range leaves out. */
const BEFORE = 300;
const BEHIND = 80;
const OMITTED = 1_000;
/** Units of a quote that tell whether a word before it is a negation: “not [only”. */
const AHEAD = 24;
/** Words over which a cue governs what follows: of a clause of its own, of one that it introduces, of one thing. */
const REACH: Readonly<Record<CueKind, number>> = {
  negation: 10,
  without: 1,
  denial: 16,
  doubt: 16,
  open: 5,
};
/** Units between a negation and what it negates in turn: “nobody doubts”. */
const DOUBLE = 24;
/** Cues that are looked at on either side. */
const MOST_CUES = 6;
/** Words up to a negation at the end of a clause. */
const TO_CLAUSE_END = 8;

/**
 * The negation, the denial or the doubt in the sentence around a quote that governs it; undefined when there is none.
 *
 * Words of another script than the text is in are read as that script tells.
 */
export function negationAround(text: IndexedText, quote: Stretch): Negation | undefined {
  const near = { start: quote.start - BEFORE, end: quote.end + BEHIND };
  if (!text.cues.isAnyIn(near)) return undefined;
  const sentence = text.sentences.around(quote);
  const before = new Read(text, {
    start: Math.max(sentence.start, quote.start - BEFORE),
    end: quote.start,
  });
  const behind = new Read(text, {
    start: quote.end,
    end: Math.min(sentence.end, quote.end + BEHIND),
  });
  const words = text.slice({ start: quote.start, end: Math.min(quote.end, quote.start + AHEAD) });
  const ahead =
    (/\s/u.test(text.slice({ start: quote.start - 1, end: quote.start })) ? " " : "") +
    fold(words).text;
  for (const patterns of patternsFor(before.text + behind.text, text.language)) {
    const found = governing(before.text, ahead, patterns);
    if (found) return before.original(found);
    const negated = negating(behind.text, patterns);
    if (negated) return behind.original(negated);
  }
  return undefined;
}

/** The first negation among the words that a range leaves out. */
export function negationWithin(text: IndexedText, omitted: Stretch): Negation | undefined {
  if (!text.cues.isAnyIn(omitted)) return undefined;
  const { start, end } = omitted;
  const middle = Math.max(start + OMITTED, end - OMITTED);
  const parts =
    end - start <= 2 * OMITTED
      ? [{ start, end }]
      : [
          { start, end: start + OMITTED },
          { start: middle, end },
        ];
  for (const part of parts) {
    const read = new Read(text, part);
    for (const patterns of patternsFor(read.text, text.language)) {
      const found = cuesIn(read.text, patterns).find(({ kind }) => kind === "negation");
      if (found) return read.original(found);
    }
  }
  return undefined;
}

/** A stretch of a text, folded, without the hyphens that part words at line ends. */
class Read {
  readonly text: string;
  readonly #start: number;
  readonly #folded: Folded;
  readonly #dehyphenated: Dehyphenated | undefined;

  constructor(text: IndexedText, stretch: Stretch) {
    const words = text.slice(stretch).trimEnd();
    const trimmed = words.trimStart();
    this.#start = stretch.start + words.length - trimmed.length;
    this.#folded = fold(trimmed);
    if (this.#folded.hyphenated) this.#dehyphenated = new Dehyphenated(this.#folded.text);
    this.text = this.#dehyphenated?.text ?? this.#folded.text;
  }

  original({ start, end }: Stretch): Negation {
    const { offsets } = this.#folded;
    const folded = (at: number) => this.#dehyphenated?.toFolded(at) ?? at;
    return {
      word: this.text.slice(start, end),
      start: this.#start + offsets.startOf(folded(start)),
      end: this.#start + offsets.endOf(folded(end - 1) + 1),
    };
  }
}

/** “He denied: …”; a clause of its own begins so in German. */
const DENIED = /^(?: \S+)?[,:] ?$/u;

/** The last cue in a text that governs what stands ahead of it; those before it say little more. */
function governing(text: string, ahead: string, patterns: Patterns): FoundCue | undefined {
  const found = cuesIn(text + ahead, patterns).filter(({ end }) => end <= text.length);
  const last = found.slice(-MOST_CUES);
  return last.findLast(
    (cue) => reaches(cue, text, patterns) && !isDouble(cue, last, text, patterns),
  );
}

function reaches({ kind, start, end }: FoundCue, text: string, patterns: Patterns): boolean {
  // Where a negation ends its clause, it governs nothing behind it.
  if (kind === "negation" && !patterns.isSpaced && !patterns.links) return false;
  const rest = text.slice(end);
  const [clause = ""] = rest.split(patterns.that);
  const around = text.slice(Math.max(0, start - DOUBLE), start) + clause;
  const isIntroduced = clause !== rest || !patterns.isSpaced;
  if (kind === "negation" && isIntroduced && patterns.factive.test(around)) return false;
  const isDenial = kind !== "negation" && kind !== "without";
  const between = rest.replace(patterns.that, " ").replace(isDenial ? DENIED : /^$/, "");
  return !patterns.bounds.test(between) && wordsIn(between, patterns) <= REACH[kind];
}

/** A negation of a denial or of a doubt: both together turn nothing round. */
function isDouble(
  cue: FoundCue,
  all: readonly FoundCue[],
  text: string,
  { bounds }: Patterns,
): boolean {
  if (cue.kind === "open") return false;
  return all.some((other) => {
    if (other.kind === "open" || isReversal(cue.kind) === isReversal(other.kind)) return false;
    const between = text.slice(Math.min(cue.end, other.end), Math.max(cue.start, other.start));
    return between.length <= DOUBLE && !bounds.test(between);
  });
}

function isReversal(kind: CueKind): boolean {
  return kind === "denial" || kind === "doubt";
}

/** The cue in a text that negates what stands just before it. */
function negating(text: string, patterns: Patterns): FoundCue | undefined {
  const { links, bounds, inner } = patterns;
  const found = cuesIn(text, patterns);
  const first = found.findIndex(({ kind }) => kind !== "without");
  const cue = found[first];
  if (!cue || isDouble(cue, found.slice(0, MOST_CUES), text, patterns)) return undefined;
  const between = text.slice(0, cue.start).replace(inner, "");
  const isBehind = links
    ? links.exec(between)?.[0].length === between.length
    : !bounds.test(between) && wordsIn(between, patterns) <= TO_CLAUSE_END;
  return isBehind ? cue : undefined;
}

/** How many words a text has; two characters of a language without spaces make one. */
function wordsIn(text: string, { isSpaced }: Patterns): number {
  return isSpaced ? (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) : text.length / 2;
}
