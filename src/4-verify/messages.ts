import { type Diagnostic, problem, type Severity } from "../model/diagnostic.ts";
import type { Citation } from "../model/linked.ts";
import type { Range, Text } from "../model/range.ts";
import type { Context } from "./context.ts";
import type { Stretch } from "./words.ts";

/** One pure factory per problem of quotes that are found, or are not there, in alphabetical order. */

/** A place in the text of a source. */
export interface Located {
  readonly range: Range;
  readonly paragraph: number;
}

/** One of several places of a quote, with what tells it from the others. */
export interface AmbiguousPlace extends Located {
  readonly context: Context | undefined;
}

const LONGEST_SHOWN = 200;
/** Of the places that are shown. */
const ORDINALS = ["first", "second", "third", "fourth", "fifth"] as const;

export function ambiguous(
  quote: Text,
  source: string,
  count: number,
  places: readonly AmbiguousPlace[],
  sameEnd: boolean,
): Diagnostic {
  const first = places.findIndex((place) => place.context);
  const context = places[first]?.context;
  return problem({
    code: "GW0401",
    message: `The quote stands ${count} times in “${source}”`,
    range: quote,
    reason: [
      sameEnd
        ? "Its first words stand more than once before its last words, so nobody can tell where it begins."
        : "A citation must lead to one place.",
      ...(count > places.length ? [`The first ${places.length} are shown.`] : []),
    ].join(" "),
    help: context
      ? `Quote more words, or say which place you mean. For the ${ORDINALS[first]} of them, add ${contextText(context)}`
      : "Quote more words: six words before or after it do not settle which place is meant.",
    related: places.map(({ range, paragraph, context }) => ({
      message: `paragraph ${paragraph}${context ? `; settled by ${contextText(context)}` : ""}`,
      range,
    })),
  });
}

export function longRange(quote: Text, words: number, passage: Range): Diagnostic {
  return problem({
    code: "GW0407",
    message: `The quote spans ${words} words`,
    range: quote,
    reason:
      "Over so long a range, the first and the last words may belong to different statements.",
    help: "Quote a shorter range, or give each statement its own citation.",
    related: [{ message: "the whole range", range: passage }],
  });
}

/** @param isBefore whether the word stands before the quote, not behind it */
export function negationAroundQuote(
  quote: Text,
  word: string,
  isBefore: boolean,
  place: Range,
): Diagnostic {
  return problem({
    code: "GW0418",
    message: `“${word}” stands ${isBefore ? "before" : "behind"} the quote, in its sentence`,
    range: quote,
    reason: "A negation, a denial or a doubt outside the quote may turn its statement round.",
    help: `Quote “${word}” too, or give the claim “status: denied” (alleged, disputed, attributed). If the statement holds all the same, add a “${isBefore ? "prefix" : "suffix"}” to show that the words there were read.`,
    related: [{ message: "the word left out", range: place }],
  });
}

/** @param page on which the quote stands */
export function otherPage(citation: Citation, page: number, place: Range): Diagnostic {
  return problem({
    code: "GW0432",
    message: `The quote stands on page ${page} of “${citation.source}”, not on page ${citation.page}`,
    range: citation.range,
    reason: `Form feeds begin pages in the text, and page ${page} bears no such number in its first or last line.`,
    help: `Write “page: ${page}”, or leave the page out: it is known from the text.`,
    related: [{ message: `page ${page}`, range: place }],
  });
}

/**
 * @param passage the whole range
 * @param negation the word, and where it stands in the passage
 * @param place of the negation in the text of the source
 */
export function negationOmitted(
  quote: Text,
  passage: string,
  negation: Stretch & { readonly word: string },
  place: Range,
): Diagnostic {
  return problem({
    code: "GW0409",
    message: `The quote leaves out “${negation.word}”`,
    range: quote,
    reason: `A negation among the words left out may turn the statement round: “${excerpt(passage, negation)}”.`,
    help: "Quote the negation too, or choose a range without it.",
    related: [{ message: "the word left out", range: place }],
  });
}

export function uncited(claim: Range, severity: Severity): Diagnostic {
  return problem({
    code: "GW0414",
    severity,
    message: "The claim cites nothing",
    range: claim,
    reason: `The graph's policy makes a claim without a citation ${article(severity)}.`,
    help: "Add “cite: {source: …, quote: …}”, or change “policy: {uncited: …}”.",
  });
}

export function unquoted(citation: Citation, severity: Severity): Diagnostic {
  return problem({
    code: "GW0415",
    severity,
    message: `The citation of “${citation.source}” quotes nothing`,
    range: citation.range,
    reason: `The graph's policy makes a citation without a quote ${article(severity)}: it cannot be proven.`,
    help: "Add a quote, or change “policy: {unquoted: …}”.",
  });
}

function article(severity: Severity): string {
  return severity === "error" ? "an error" : "a warning";
}

function contextText({ key, words }: Context): string {
  return `${key}: ${JSON.stringify(words)}`;
}

/** So much of a text around a stretch as people will read; the stretch is in brackets. */
function excerpt(text: string, { start, end }: Stretch): string {
  const margin = Math.floor((LONGEST_SHOWN - (end - start)) / 2);
  const before = text.slice(Math.max(0, start - margin), start).replace(/^[\udc00-\udfff]/, "");
  const after = text.slice(end, end + margin).replace(/[\ud800-\udbff]$/, "");
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/gu, " ").trim();
}
