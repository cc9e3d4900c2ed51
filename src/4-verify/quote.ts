import type { Citation, QuoteSpan } from "../model/linked.ts";
import { firstHidden } from "../model/hidden.ts";
import type { Hidden } from "../model/hidden.ts";
import type { Text } from "../model/range.ts";
import { fold } from "./fold.ts";
import type { Folded } from "./fold.ts";
import { carriesMeaning, isLongEnough } from "./telling.ts";

/** What a citation asks to be found. */
export interface Quote {
  readonly whole: Folded;
  /** First and last words, where one ellipsis parts them. */
  readonly ends?: readonly [Folded, Folded];
  /** How many ellipses stand between words. */
  readonly ellipses: number;
  readonly prefix?: Folded;
  readonly suffix?: Folded;
  readonly span: QuoteSpan;
  /** What says too little to prove anything: the whole quote, or one end of a range. */
  readonly tooShort?: "whole" | "first" | "last";
  /** What a reader of the quote, its prefix or its suffix would not see. */
  readonly hidden?: Hidden;
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

/** The quote of a citation, as text. */
export function quoteTextOf(citation: Citation, quote: Text): QuoteText {
  return {
    quote: quote.value,
    prefix: citation.prefix?.value,
    suffix: citation.suffix?.value,
    span: citation.span,
  };
}

/** Folds a quote and reads its ellipsis, prefix and suffix. An empty prefix or suffix is none. */
export function readQuote(text: QuoteText): Quote {
  const parts = text.quote.trim().split(OMISSION).map(fold);
  const [first, last] = parts;
  const whole = first && parts.length === 1 ? first : fold(text.quote);
  const ends = parts.length === 2 && first && last ? ([first, last] as const) : undefined;
  const prefix = foldContext(text.prefix);
  const suffix = foldContext(text.suffix);
  const tooShort = shortPart(whole, ends);
  const hidden =
    firstHidden(text.quote) ?? firstHidden(text.prefix ?? "") ?? firstHidden(text.suffix ?? "");
  return {
    whole,
    ...(ends && { ends }),
    ellipses: parts.length - 1,
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    span: text.span,
    ...(tooShort && { tooShort }),
    ...(hidden && { hidden }),
    key: JSON.stringify([
      parts.map((part) => part.text),
      prefix?.text ?? "",
      suffix?.text ?? "",
      text.span,
    ]),
  };
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
