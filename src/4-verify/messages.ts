import type { Diagnostic, Related, Severity } from "../model/diagnostic.ts";
import type { Citation, Source } from "../model/linked.ts";
import type { Passage } from "../model/proof.ts";
import type { Range, Text } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import type { Context } from "./context.ts";
import type { Stretch } from "./words.ts";

/** One pure factory per problem of this stage, in alphabetical order. */

/** A place in the text of a source. */
export interface Located {
  readonly range: Range;
  readonly paragraph: number;
}

/** One of several places of a quote, with what tells it from the others. */
export interface AmbiguousPlace extends Located {
  readonly context: Context | undefined;
}

/** A passage that resembles a quote. */
interface NearPassage extends Located {
  readonly differences: string;
}

const LONGEST_SHOWN = 200;

export function ambiguous(
  quote: Text,
  source: string,
  count: number,
  places: readonly AmbiguousPlace[],
  sameEnd: boolean,
): Diagnostic {
  const first = places.find((place) => place.context);
  return {
    code: "GW0401",
    severity: "error",
    message: `The quote stands ${count} times in “${source}”`,
    range: quote,
    reason: sameEnd
      ? "Its first words stand more than once before its last words, so nobody can tell where it begins."
      : "A citation must lead to one place.",
    help: first?.context
      ? `Quote more words, or say which place you mean: for paragraph ${first.paragraph}, add ${contextText(first.context)}.`
      : "Quote more words: six words before or after it do not settle which place is meant.",
    related: places.map(({ range, paragraph, context }) => ({
      message: `paragraph ${paragraph}${context ? `; settled by ${contextText(context)}` : ""}`,
      range,
    })),
  };
}

/** @param runsOn whether the last words do follow the first, in another paragraph */
export function brokenOrder(
  quote: Text,
  source: string,
  runsOn: boolean,
  places: {
    readonly first: readonly Located[];
    readonly last: readonly Located[];
    readonly elsewhere: readonly Related[];
  },
): Diagnostic {
  return {
    code: "GW0402",
    severity: "error",
    message: `The first and last words of the quote do not follow each other in “${source}”`,
    range: quote,
    reason: runsOn
      ? "Both are in the source, but the last words do not follow within the same paragraph."
      : "Both are in the source, but the last words stand before the first.",
    help: runsOn
      ? "Quote words of one paragraph, or add “span: document” if the passage really runs on."
      : "Quote the words in the order of the source.",
    related: [
      ...places.elsewhere,
      ...places.first.map((place) => relatedPlace("first words", place)),
      ...places.last.map((place) => relatedPlace("last words", place)),
    ],
  };
}

export function contextElsewhere(
  citation: Citation,
  quote: Text,
  places: readonly Located[],
): Diagnostic {
  const { prefix, suffix, source } = citation;
  const keys = [prefix && "“prefix”", suffix && "“suffix”"].filter(Boolean).join(" and ");
  return {
    code: "GW0403",
    severity: "error",
    message: `The quote is in “${source}”, but not with its ${keys}`,
    range: quote,
    reason: "A prefix stands just before the quote and a suffix just after it, in whole words.",
    help: `Correct ${keys}, or leave it out if the quote stands only once.`,
    related: places.map(({ range, paragraph }) => ({ message: `paragraph ${paragraph}`, range })),
  };
}

export function longRange(quote: Text, words: number, passage: Range): Diagnostic {
  return {
    code: "GW0407",
    severity: "warning",
    message: `The quote spans ${words} words`,
    range: quote,
    reason:
      "Over so long a range, the first and the last words may belong to different statements.",
    help: "Quote a shorter range, or give each statement its own citation.",
    related: [{ message: "the whole range", range: passage }],
  };
}

export function moved(
  source: Source,
  count: number,
  places: readonly { readonly range: Range; readonly before: number; readonly now: number }[],
): Diagnostic {
  return {
    code: "GW0408",
    severity: "warning",
    message: `The text of “${source.id}” has changed since the lock; ${citations(count)} still found once`,
    range: source.range,
    reason: "The lock proves quotes against one revision of a text, by its sha256.",
    help: "Read what changed, then run “graphwright cite lock”.",
    related: places.map(({ range, before, now }) => ({
      message: before === now ? `still in paragraph ${now}` : `paragraph ${before} is now ${now}`,
      range,
    })),
  };
}

/** @param negation where the negation stands in `omitted` */
export function negationOmitted(
  quote: Text,
  negation: Stretch,
  omitted: string,
  place: Range,
): Diagnostic {
  return {
    code: "GW0409",
    severity: "warning",
    message: `The quote leaves out “${omitted.slice(negation.start, negation.end)}”`,
    range: quote,
    reason: `A negation among the words left out may turn the statement round: “${excerpt(omitted, negation)}”.`,
    help: "Quote the negation too, or choose a range without it.",
    related: [{ message: "the words left out", range: place }],
  };
}

/** What is known about a quote that is not in its source. */
interface NotFound {
  readonly part: "whole" | "first" | "last";
  readonly passage: NearPassage | undefined;
  /** Whether a resembling passage was looked for. */
  readonly sought: boolean;
  readonly elsewhere: readonly Related[];
  /** Where the quote stood in the revision that the lock knows. */
  readonly was: Passage | undefined;
}

export function notFound(quote: Text, source: string, known: NotFound): Diagnostic {
  const { part, passage, sought, elsewhere, was } = known;
  const subject = part === "whole" ? "The quote is" : `The ${part} words of the quote are`;
  const nearest = passage
    ? `Nearest passage: ${passage.differences}.`
    : sought
      ? "No passage of the source resembles it."
      : "No resembling passage was looked for, because too many quotes are broken.";
  const [other] = elsewhere;
  return {
    code: "GW0410",
    severity: "error",
    message: `${subject} not in “${source}”`,
    range: quote,
    reason: was
      ? `It stood in paragraph ${was.paragraph} of the revision that the lock knows. ${nearest}`
      : nearest,
    help:
      elsewhere.length === 1 && other
        ? `It was ${other.message}: name that source if it is the one you mean.`
        : "Quote the source word for word; “ … ” stands for words left out.",
    related: [...(passage ? [relatedPlace("nearest passage", passage)] : []), ...elsewhere],
  };
}

export function textChanged(id: string, wanted: Text, text: SourceText): Diagnostic {
  return {
    code: "GW0411",
    severity: "warning",
    message: `The text of “${id}” is another revision than the one named here`,
    range: wanted,
    reason: `Its sha256 begins with ${short(text.sha256)}, not with ${short(wanted.value)}.`,
    help: "Bring the text that was cited, or reread the citations and change the sha256.",
    related: [{ message: "the text at hand", range: { file: text.path, start: 0, end: 0 } }],
  };
}

export function tooManyEllipses(quote: Text, source: string, count: number): Diagnostic {
  return {
    code: "GW0412",
    severity: "error",
    message: `The quote has ${count} ellipses; one is allowed`,
    range: quote,
    reason: `One ellipsis makes a range from the first words to the last. With more, the quote must stand in “${source}” as it is, and it does not.`,
    help: "Keep one ellipsis, or split the quote into several citations.",
  };
}

export function tooShort(quote: Text): Diagnostic {
  return {
    code: "GW0413",
    severity: "error",
    message: "The quote is too short to prove anything",
    range: quote,
    reason:
      "A quote needs two words or eight characters, four in Chinese or Japanese; either end of a range needs two characters.",
    help: "Quote more of the passage.",
  };
}

export function uncited(claim: Range, severity: Severity): Diagnostic {
  return {
    code: "GW0414",
    severity,
    message: "The claim cites nothing",
    range: claim,
    reason: `The graph's policy makes a claim without a citation ${article(severity)}.`,
    help: "Add “cite: {source: …, quote: …}”, or change “policy: {uncited: …}”.",
  };
}

export function unquoted(citation: Citation, severity: Severity): Diagnostic {
  return {
    code: "GW0415",
    severity,
    message: `The citation of “${citation.source}” quotes nothing`,
    range: citation.range,
    reason: `The graph's policy makes a citation without a quote ${article(severity)}: it cannot be proven.`,
    help: "Add a quote, or change “policy: {unquoted: …}”.",
  };
}

/** @param stale how many of the citations the lock proves against another revision */
export function unverifiable(source: Source, count: number, stale: number): Diagnostic {
  const file = source.text?.file.value;
  const reason =
    stale > 0
      ? `The text is not here, and the lock proves ${stale} of them against another revision than the source names.`
      : "The text is not here, and the lock does not prove them.";
  return {
    code: "GW0416",
    severity: "warning",
    message: `${citations(count)} of “${source.id}” cannot be verified`,
    range: source.text?.file ?? source.range,
    reason,
    help: file
      ? `Put “${file}” into a text folder (--texts DIR, GRAPHWRIGHT_TEXTS, or texts/ in the graph folder), or bring a citations.lock written by “graphwright cite lock” where the text is.`
      : "Name its text with “text: {file: …}” and put that file into a text folder (--texts DIR, GRAPHWRIGHT_TEXTS, or texts/ in the graph folder).",
  };
}

function relatedPlace(what: string, { range, paragraph }: Located): Related {
  return { message: `${what}: paragraph ${paragraph}`, range };
}

function article(severity: Severity): string {
  return severity === "error" ? "an error" : "a warning";
}

function citations(count: number): string {
  return count === 1 ? "1 citation" : `${count} citations`;
}

function contextText({ key, words }: Context): string {
  return `“${key}: ${words}”`;
}

/** A text, or so much of it around a stretch as people will read. */
function excerpt(text: string, { start, end }: Stretch): string {
  if (text.length <= LONGEST_SHOWN) return text;
  const margin = Math.floor((LONGEST_SHOWN - (end - start)) / 2);
  const from = Math.max(0, start - margin);
  const to = Math.min(text.length, end + margin);
  const shown = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${from > 0 ? "… " : ""}${shown}${to < text.length ? " …" : ""}`;
}

function short(sha256: string): string {
  return sha256.slice(0, 12).toLowerCase();
}
