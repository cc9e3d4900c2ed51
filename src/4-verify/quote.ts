import type { Citation, QuoteSpan } from "../model/linked.ts";
import { firstHidden, type Hidden } from "../model/hidden.ts";
import type { Text } from "../model/range.ts";
import { fold, type Folded } from "./fold.ts";
import { UNSPACED_CHARACTER } from "./characters.ts";
import { hasVowelMarks } from "./vowel-marks.ts";

/** What a citation asks to be found. */
export interface Quote {
  readonly whole: Folded;
  /** First and last words, where one ellipsis parts them. */
  readonly ends: readonly [Folded, Folded] | undefined;
  /** As written: the quote, or the first and last words of a range. */
  readonly written: readonly string[];
  /** Whether they have vowel marks. */
  readonly isVocalized: boolean;
  /** How many ellipses stand between words. */
  readonly ellipses: number;
  readonly prefix: Folded | undefined;
  readonly suffix: Folded | undefined;
  readonly span: QuoteSpan;
  /** What says too little to prove anything: the whole quote, or one end of a range. */
  readonly tooShort: "whole" | "first" | "last" | undefined;
  /** What a reader of the quote, its prefix or its suffix would not see. */
  readonly hidden: Hidden | undefined;
  /** Equal for quotes that ask for the same, however they are typeset. */
  readonly key: string;
}

/** The words of a quote as an author or a lock gives them. */
export interface QuoteText {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly span: QuoteSpan;
}

/** An ellipsis with white space around it, which stands for words left out; Chinese doubles it. */
export const OMISSION = /\s(?:…{1,2}|\.\.\.)\s/u;

/** A citation that quotes. */
export type Quotation = Citation & { readonly quote: Text };

/** The quote of a citation, read. To keep that of every citation of a graph would take more than all else. */
export function readQuotation(citation: Quotation): Quote {
  return readQuote(quoteTextOf(citation));
}

/** The quote of a citation, as text. */
export function quoteTextOf(citation: Quotation): QuoteText {
  return {
    quote: citation.quote.value,
    prefix: citation.prefix?.value,
    suffix: citation.suffix?.value,
    span: citation.span,
  };
}

/** Folds a quote and reads its ellipsis, prefix and suffix. An empty prefix or suffix is none. */
export function readQuote(text: QuoteText): Quote {
  const written = partsOf(text.quote.trim());
  const parts = written.map(fold);
  const [first, last] = parts;
  const whole = first && parts.length === 1 ? first : fold(text.quote);
  const ends = parts.length === 2 && first && last ? ([first, last] as const) : undefined;
  const prefix = foldContext(text.prefix);
  const suffix = foldContext(text.suffix);
  return {
    whole,
    ends,
    // What folds to itself has none.
    isVocalized: whole.text !== text.quote && hasVowelMarks(text.quote),
    written: written.length > 2 ? [text.quote] : written,
    ellipses: parts.length - 1,
    prefix,
    suffix,
    span: text.span,
    tooShort: shortPart(whole, ends),
    hidden:
      firstHidden(text.quote) ?? firstHidden(text.prefix ?? "") ?? firstHidden(text.suffix ?? ""),
    key: keyOf(parts, prefix, suffix, text.span),
  };
}

/** The words before, between and after the ellipses of a quote. */
function partsOf(quote: string): string[] {
  const mayOmit = quote.includes("…") || quote.includes("...");
  return mayOmit ? quote.split(OMISSION) : [quote];
}

/** Of nearly all quotes, the folded words alone. No folded text holds a line feed, so no two keys can be confused. */
function keyOf(
  parts: readonly Folded[],
  prefix: Folded | undefined,
  suffix: Folded | undefined,
  span: QuoteSpan,
): string {
  const [first] = parts;
  if (first && parts.length === 1 && !prefix && !suffix && span === "paragraph") return first.text;
  return [...parts.map(({ text }) => text), prefix?.text, suffix?.text, span].join("\n");
}

function shortPart(whole: Folded, ends: Quote["ends"]): Quote["tooShort"] {
  if (!ends) return isLongEnough(whole.text) ? undefined : "whole";
  const [first, last] = ends;
  if (!carriesMeaning(first.text)) return "first";
  if (!carriesMeaning(last.text)) return "last";
  return isLongEnough(`${first.text} ${last.text}`) ? undefined : "whole";
}

function foldContext(text: string | undefined): Folded | undefined {
  const folded = text === undefined ? undefined : fold(text);
  return folded?.text ? folded : undefined;
}

const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");

const ENOUGH_WORDS = 2;
const ENOUGH_CHARACTERS = 8;
const ENOUGH_UNSPACED = 4;
/** Of Chinese or Japanese, at either end of a range. */
const TELLING_UNSPACED = 2;

const PLAIN = /^[\x20-\x7e]*$/;
const TWO_WORDS = /[A-Za-z\d][^ A-Za-z\d]* [^ A-Za-z\d]*[A-Za-z\d]/;
/** Marks do not count: a letter with eight of them is one letter. */
const CHARACTER = /[\p{L}\p{N}]/gu;

/**
 * Whether a folded quote says enough to prove anything: two words between spaces, so that “I'm” and
 * “U.S.” are one each, or eight letters and digits, or four of Chinese or Japanese.
 */
export function isLongEnough(folded: string): boolean {
  // Nearly every quote is some words of plain letters.
  if (PLAIN.test(folded) && TWO_WORDS.test(folded)) return true;
  const characters = folded.match(CHARACTER)?.length ?? 0;
  if (UNSPACED.test(folded)) return characters >= ENOUGH_UNSPACED;
  return characters >= ENOUGH_CHARACTERS || wordsIn(folded).length >= ENOUGH_WORDS;
}

/**
 * Whether one end of a folded range carries meaning: a number, two characters of Chinese or Japanese, or a
 * word of two letters that does more than join others.
 */
function carriesMeaning(folded: string): boolean {
  if (/\p{N}/u.test(folded))
    return folded.search(/[\p{L}\p{Sc}\p{Sm}\p{So}%‰]|\p{N}.*\p{N}/u) !== -1;
  const characters = folded.match(CHARACTER)?.length ?? 0;
  if (UNSPACED.test(folded)) return characters >= TELLING_UNSPACED;
  return wordsIn(folded).some((word) => {
    const letters = (word.match(CHARACTER) ?? []).join("");
    return Array.from(letters).length >= 2 && !JOINING.has(letters.toLowerCase());
  });
}

function wordsIn(folded: string): string[] {
  return folded.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Articles, prepositions, conjunctions and forms of “to be” of the languages most sources are in. */
const JOINING: ReadonlySet<string> = new Set(
  `a an the this that these those of to in on at by for from with into onto as than and or but nor so if then
  is are was were be been being am has have had do does did will would shall should can could may might must
  it its which who whom whose there here i'm
  der die das den dem des ein eine einen einem einer eines und oder von zu zum zur im am mit auf für ist war es sich als
  le la les de du un une et ou à au aux en dans par pour sur que qui est était ce se il elle
  el lo los las del al una y o por para con en es era se su
  gli di da dal della dello dei delle nel nella che è e i ed
  os as do dos das na no nas nos em um uma
  van het een en op te met
  и в на с по из к от для что не а но`.split(/\s+/u),
);
