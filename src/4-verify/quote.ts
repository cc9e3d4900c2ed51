import type { Citation, Span } from "../model/linked.ts";
import type { Text } from "../model/range.ts";
import { fold } from "./fold.ts";
import type { Folded } from "./fold.ts";
import { isLongEnough } from "./words.ts";

/** What a citation asks to be found. */
export interface Quote {
  readonly whole: Folded;
  /** First and last words, where one ellipsis parts them. */
  readonly ends?: readonly [Folded, Folded];
  /** How many ellipses stand between words. */
  readonly ellipses: number;
  readonly prefix?: Folded;
  readonly suffix?: Folded;
  readonly span: Span;
  /** What says too little to prove anything: the whole quote, or one end of a range. */
  readonly tooShort?: "whole" | "first" | "last";
  /** Equal for quotes that ask for the same, however they are typeset. */
  readonly key: string;
}

/** The words of a quote as an author or a lock gives them. */
export interface QuoteText {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly span: Span;
}

/** An ellipsis with white space around it, which stands for words left out; Chinese doubles it. */
export const OMISSION = /\s(?:…{1,2}|\.\.\.)\s/u;
/** The least number of letters, digits and signs of quantity at either end of a range: “5%” is enough. */
const SHORTEST_END = 2;

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
  return {
    whole,
    ...(ends && { ends }),
    ellipses: parts.length - 1,
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    span: text.span,
    ...(tooShort && { tooShort }),
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
  if (isShortEnd(first)) return "first";
  if (isShortEnd(last)) return "last";
  return isLongEnough(`${first.text} ${last.text}`) ? undefined : "whole";
}

function isShortEnd({ text }: Folded): boolean {
  const telling = text.match(/[\p{L}\p{N}\p{Sc}\p{Sm}\p{So}%‰]/gu) ?? [];
  return telling.length < SHORTEST_END || !/[\p{L}\p{N}]/u.test(text);
}

function foldContext(text: string | undefined): Folded | undefined {
  const folded = text === undefined ? undefined : fold(text);
  return folded?.text ? folded : undefined;
}
