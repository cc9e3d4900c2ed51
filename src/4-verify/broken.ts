import type { Diagnostic, Related } from "../model/diagnostic.ts";
import type { Citation } from "../model/linked.ts";
import { groupBy } from "../model/order.ts";
import type { Text } from "../model/range.ts";
import { type Elsewhere, OtherSources } from "./elsewhere.ts";
import type { Folded } from "./fold.ts";
import type { Findings, Judged } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock-entry.ts";
import {
  brokenOrder,
  contextElsewhere,
  editorialBrackets,
  hiddenCharacter,
  notFound,
  partOfWord,
  tooManyEllipses,
  tooShort,
} from "./broken-messages.ts";
import type { Located } from "./messages.ts";
import { contextAt } from "./context.ts";
import { unedited } from "./editorial.ts";
import { findNearest, type Nearest } from "./nearest.ts";
import { type Quote, readQuotation } from "./quote.ts";
import { showDifference } from "./show-difference.ts";
import type { Stretch } from "./words.ts";

/** Quotes for which the nearest passage and other sources are searched; past this, the cost only grows. */
const MOST_EXPLAINED = 1_000;
const MOST_SHOWN = 5;

/** A quote that is not in its source. */
interface Absent {
  readonly sourceId: string;
  readonly place: Text;
  readonly quote: Quote;
  readonly text: IndexedText;
  /** The words that are not there: the quote, or one end of a range; none when both ends are. */
  readonly missing: Folded | undefined;
  /** The same as written. */
  readonly written: string;
  readonly part: "whole" | "first" | "last";
  /** Where the quote stood in an earlier revision of the text. */
  readonly was: LockEntry | undefined;
}

/** Says for every broken quote what is wrong with it, and where it may have come from. */
export function explainBroken(judged: Iterable<Judged>, texts: Findings["texts"]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const absent: Absent[] = [];
  for (const { citation, verdict } of judged) {
    if (verdict.state !== "broken") continue;
    const quote = readQuotation(citation);
    const text = texts.get(citation.source);
    if (verdict.cause === "hidden") {
      if (quote.hidden) diagnostics.push(hiddenCharacter(citation.quote, quote.hidden));
    } else if (verdict.cause === "too short")
      diagnostics.push(tooShort(citation.quote, quote.tooShort ?? "whole"));
    else if (!text) continue;
    else if (verdict.cause === "context") {
      const places = verdict.matches.withoutContext.map((found) => ({
        ...located(text, found.original),
        ...contextAt(text, found, quote),
      }));
      diagnostics.push(contextElsewhere(citation, citation.quote, places));
    } else absent.push(describeAbsent(citation, citation.quote, quote, text, verdict.was));
  }
  return [...diagnostics, ...explainAbsent(absent, texts)];
}

function describeAbsent(
  { source: sourceId }: Citation,
  place: Text,
  quote: Quote,
  text: IndexedText,
  was: LockEntry | undefined,
): Absent {
  const [firstWords = "", lastWords = ""] = quote.written;
  const base = { sourceId, place, quote, text, was, written: firstWords };
  if (!quote.ends) return { ...base, missing: quote.whole, part: "whole" };
  const [first, last] = quote.ends;
  if (!text.haystack.has(first)) return { ...base, missing: first, part: "first" };
  if (!text.haystack.has(last)) {
    return { ...base, missing: last, written: lastWords, part: "last" };
  }
  return { ...base, missing: undefined, part: "whole" };
}

function explainAbsent(
  absent: readonly Absent[],
  texts: ReadonlyMap<string, IndexedText>,
): Diagnostic[] {
  const nearest = nearestOf(absent.slice(0, MOST_EXPLAINED));
  const others = new OtherSources(texts);
  return absent.map((entry, index) => {
    const { place, sourceId, quote, text, part, was } = entry;
    if (quote.ellipses > 1) return tooManyEllipses(place, sourceId, quote.ellipses);
    const edited = unedited(quote, text);
    if (edited) {
      const { words, original } = edited;
      return editorialBrackets(place, sourceId, words, located(text, original));
    }
    const elsewhere = foundElsewhere(others.find(quote, text, MOST_SHOWN).found);
    if (entry.missing === undefined && quote.ends)
      return explainOrder(entry, quote.ends, elsewhere);
    const whole = entry.missing && wholeWords(text, entry.missing);
    if (whole) return partOfWord(place, sourceId, part, whole, elsewhere);
    const near = nearest.get(entry);
    const passage = near && {
      ...located(text, near.original),
      difference: showDifference(near.difference),
    };
    const sought = index < MOST_EXPLAINED;
    return notFound(place, sourceId, { part, passage, sought, elsewhere, was: was?.passage });
  });
}

/** Both ends of a range are in the text, but not as a range. */
function explainOrder(
  { place, sourceId, text }: Absent,
  [first, last]: NonNullable<Quote["ends"]>,
  elsewhere: readonly Related[],
): Diagnostic {
  const [start] = text.haystack.find(first);
  const [end] = start === undefined ? [] : text.haystack.find(last, start.end);
  const between = start && end && text.slice(text.original({ start: start.end, end: end.start }));
  const follows =
    between === undefined ? undefined : isInNextLines(text, between) ? "line" : "paragraph";
  const places = { first: firstPlaces(text, first), last: firstPlaces(text, last), elsewhere };
  return brokenOrder(place, sourceId, follows, places);
}

const EMPTY_LINE = /\n[^\S\n]*\n|\f/u;

/** Whether no empty line and no page stands between words of a text whose paragraphs are its lines. */
function isInNextLines(text: IndexedText, between: string): boolean {
  return text.paragraphs.paragraphing === "lines" && !EMPTY_LINE.test(between);
}

function nearestOf(absent: readonly Absent[]): Map<Absent, Nearest> {
  const sought = absent.filter(({ missing }) => missing !== undefined);
  const byText = groupBy(sought, ({ text }) => text);
  const nearest = new Map<Absent, Nearest>();
  for (const [text, entries] of byText) {
    const found = findNearest(
      text,
      entries.map(({ written }) => written),
    );
    found.forEach((passage, index) => {
      const entry = entries[index];
      if (entry && passage) nearest.set(entry, passage);
    });
  }
  return nearest;
}

/** The other sources that hold a quote word for word. */
function foundElsewhere(elsewhere: readonly Elsewhere[]): Related[] {
  return elsewhere.map(({ source, text, place }) => {
    const { range, paragraph } = located(text, place.original);
    return { message: `found in source “${source}”, paragraph ${paragraph}`, range };
  });
}

function located(text: IndexedText, stretch: Stretch): Located {
  return { range: text.range(stretch), paragraph: text.paragraphs.of(stretch.start) };
}

/** The whole words of which the source has a quote as a part only. */
function wholeWords(text: IndexedText, words: Folded): (Located & { words: string }) | undefined {
  const place = text.haystack.findCut(words);
  if (!place) return undefined;
  const original = text.original(place);
  return { ...located(text, original), words: text.slice(original).replace(/\s+/gu, " ") };
}

function firstPlaces(text: IndexedText, words: Folded): Located[] {
  const places: Located[] = [];
  for (const found of text.haystack.find(words)) {
    places.push(located(text, text.original(found)));
    if (places.length === MOST_SHOWN) break;
  }
  return places;
}
