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
  /** In words, with the differing ones marked. */
  readonly difference: string;
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
  return {
    code: "GW0401",
    severity: "error",
    message: `The quote stands ${count} times in “${source}”`,
    range: quote,
    reason: sameEnd
      ? "Its first words stand more than once before its last words, so nobody can tell where it begins."
      : "A citation must lead to one place.",
    help: context
      ? `Quote more words, or say which place you mean. For the ${ORDINALS[first]} of them, add ${contextText(context)}`
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

/** A place of a quote, with the words that stand where the citation has a prefix or a suffix. */
interface OtherContext extends Located {
  readonly before?: string;
  readonly after?: string;
}

export function contextElsewhere(
  citation: Citation,
  quote: Text,
  places: readonly OtherContext[],
): Diagnostic {
  const { prefix, suffix, source } = citation;
  const keys = [prefix && "“prefix”", suffix && "“suffix”"].filter(Boolean).join(" and ");
  return {
    code: "GW0403",
    severity: "error",
    message: `The quote is in “${source}”, but not with its ${keys}`,
    range: quote,
    reason: "A prefix stands just before the quote and a suffix just after it, in whole words.",
    help:
      places.length === 1
        ? `Correct ${keys}, or leave it out: the quote stands only once.`
        : `Correct ${keys} to what stands at the place you mean.`,
    related: places.map(({ range, paragraph, before, after }) => {
      const around = [
        before === undefined ? "" : `after “${before}”`,
        after === undefined ? "" : `before “${after}”`,
      ].filter(Boolean);
      return { message: `paragraph ${paragraph}, ${around.join(" and ")}`, range };
    }),
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

export function negationBeforeQuote(quote: Text, negation: string, place: Range): Diagnostic {
  return {
    code: "GW0418",
    severity: "warning",
    message: `The quote begins just after “${negation}”`,
    range: quote,
    reason: "A negation that stands before the words quoted may turn the statement round.",
    help: `Quote “${negation}” too, or add it as “prefix” to show that it was read.`,
    related: [{ message: "the word left out", range: place }],
  };
}

/**
 * @param passage the whole range
 * @param negation where the negation stands in it
 * @param place of the negation in the text of the source
 */
export function negationOmitted(
  quote: Text,
  passage: string,
  negation: Stretch,
  place: Range,
): Diagnostic {
  return {
    code: "GW0409",
    severity: "warning",
    message: `The quote leaves out “${passage.slice(negation.start, negation.end)}”`,
    range: quote,
    reason: `A negation among the words left out may turn the statement round: “${excerpt(passage, negation)}”.`,
    help: "Quote the negation too, or choose a range without it.",
    related: [{ message: "the word left out", range: place }],
  };
}

/** What is known about a quote that is not in its source. */
export interface NotFound {
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
  const nearest = passage
    ? passage.difference
    : sought
      ? "No passage of the source resembles it."
      : "No resembling passage was looked for, because too many quotes are broken.";
  return {
    code: "GW0410",
    severity: "error",
    message: `${subject(part)} not in “${source}”`,
    range: quote,
    reason: was
      ? `It stood in paragraph ${was.paragraph} of the revision that the lock knows. ${nearest}`
      : nearest,
    help:
      otherSource(elsewhere) ?? "Quote the source word for word; “ … ” stands for words left out.",
    related: [...(passage ? [relatedPlace("nearest passage", passage)] : []), ...elsewhere],
  };
}

/** @param whole the words of the source of which the quote has a part */
export function partOfWord(
  quote: Text,
  source: string,
  part: NotFound["part"],
  whole: Located & { readonly words: string },
  elsewhere: readonly Related[],
): Diagnostic {
  return {
    code: "GW0417",
    severity: "error",
    message: `${part === "whole" ? "The quote cuts" : `The ${part} words of the quote cut`} a word or a number of “${source}” in two`,
    range: quote,
    reason: `The source has “${whole.words}”: signs, decimals, “non-” and “n't” belong to what they are written with.`,
    help: otherSource(elsewhere) ?? "Quote whole words and numbers, if they say the same.",
    related: [relatedPlace("the passage", whole), ...elsewhere],
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

/** A citation that stands in another paragraph than in the text that the lock knows. */
export interface MovedPlace {
  /** In the text of the source. */
  readonly range: Range;
  readonly before: number;
  readonly now: number;
}

/** @param counts citations by what the change did to them: `unchanged` are in the same paragraph */
export function textRevised(
  source: Source,
  counts: Readonly<Record<"moved" | "broken" | "ambiguous" | "unchanged", number>>,
  places: readonly MovedPlace[],
): Diagnostic {
  const { moved, broken, ambiguous, unchanged } = counts;
  const total = moved + broken + ambiguous + unchanged;
  return {
    code: "GW0408",
    severity: "warning",
    message: `The text of “${source.id}” has changed since the lock: of ${citations(total)}, ${moved} moved, ${broken} broken, ${ambiguous > 0 ? `${ambiguous} ambiguous, ` : ""}${unchanged} unchanged`,
    range: source.range,
    reason: "The lock proves quotes against one revision of a text, by its sha256.",
    help:
      broken + ambiguous > 0
        ? "Mend what fails, then run “graphwright cite lock”."
        : "Read what changed, then run “graphwright cite lock”.",
    related: places.map(({ range, before, now }) => ({
      message: `moved from paragraph ${before} to ${now}`,
      range,
    })),
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

export function tooShort(quote: Text, part: NotFound["part"]): Diagnostic {
  return {
    code: "GW0413",
    severity: "error",
    message:
      part === "whole"
        ? "The quote is too short to prove anything"
        : `The ${part} words of the quote are too short to prove anything`,
    range: quote,
    reason:
      part === "whole"
        ? "A quote needs two words or eight characters, four in Chinese or Japanese."
        : "Either end of a range needs two letters, digits or signs such as %.",
    help:
      part === "whole"
        ? "Quote more of the passage."
        : `Quote more of the passage ${part === "first" ? "before" : "after"} the ellipsis.`,
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
      ? `The text is not here, and the lock proves ${stale === count ? (count === 1 ? "it" : "them") : `${stale} of them`} against another revision than the source names.`
      : `The text is not here, and the lock does not prove ${count === 1 ? "it" : "them"}.`;
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

function subject(part: NotFound["part"]): string {
  return part === "whole" ? "The quote is" : `The ${part} words of the quote are`;
}

/** What to do about a quote that stands in one other source. */
function otherSource(elsewhere: readonly Related[]): string | undefined {
  const [only, second] = elsewhere;
  if (!only || second) return undefined;
  return `It was ${only.message}: name that source if it is the one you mean.`;
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
  return `${key}: ${JSON.stringify(words)}`;
}

/** So much of a text around a stretch as people will read; the stretch is in brackets. */
function excerpt(text: string, { start, end }: Stretch): string {
  const margin = Math.floor((LONGEST_SHOWN - (end - start)) / 2);
  const before = text.slice(Math.max(0, start - margin), start).replace(/^[\udc00-\udfff]/, "");
  const after = text.slice(end, end + margin).replace(/[\ud800-\udbff]$/, "");
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/gu, " ").trim();
}

function short(sha256: string): string {
  return sha256.slice(0, 12).toLowerCase();
}
