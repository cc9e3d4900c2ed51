import { hash } from "node:crypto";
import type { Source } from "../model/linked.ts";
import { groupBy } from "../model/order.ts";
import type {
  ContextPlace,
  ContextRepair,
  Repair,
  RevisionRepair,
  SourceRepair,
} from "../model/repair.ts";
import { settlingContexts } from "./context.ts";
import { OtherSources } from "./elsewhere.ts";
import { type Findings, type Judged } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock-entry.ts";
import { type Match, type Matches, placesOf } from "./match.ts";
import { negationWithin } from "./negation.ts";
import { isLongEnough, type Quote, quoteTextOf, readQuotation } from "./quote.ts";
import { asTypeset } from "./typography.ts";
import { LONGEST_RANGE } from "./words.ts";

/**
 * What could be mended, in the order of the citations, then by source. Nothing here is a guess: a
 * typographic repair asks for the same words, a source is named only where it alone holds the
 * quote, and a place is chosen only where the lock proves it.
 */
export function repairsOf(findings: Findings): Repair[] {
  const { graph, texts } = findings;
  const others = new OtherSources(texts);
  const absent = [...graph.sources.values()].some(({ id, text }) => text && !texts.has(id));
  const repairs: Repair[] = [];
  for (const judged of findings.judged()) {
    const text = texts.get(judged.citation.source);
    const repair = text && repairOf(judged, text, others, absent);
    if (repair) repairs.push(repair);
  }
  return [...repairs, ...revisions(findings)];
}

/** @param absent whether there are sources whose text is not at hand: they may hold any quote */
function repairOf(
  judged: Judged,
  text: IndexedText,
  others: OtherSources,
  absent: boolean,
): Repair | undefined {
  const { citation, verdict } = judged;
  switch (verdict.state) {
    case "verified":
    case "moved": {
      const typeset = asTypeset(text, verdict, quoteTextOf(citation));
      return typeset === undefined ? undefined : { kind: "typography", citation, quote: typeset };
    }
    case "ambiguous":
      return contextRepair(judged, text, verdict.matches, verdict.was);
    case "broken":
      return verdict.cause === "too short" || verdict.cause === "hidden"
        ? undefined
        : sourceRepair(judged, text, others, absent);
    case "locked":
    case "unverifiable":
      return undefined;
  }
}

function contextRepair(
  { citation }: Judged,
  text: IndexedText,
  { places, count }: Matches,
  was: LockEntry | undefined,
): ContextRepair {
  const quote = readQuotation(citation);
  const proven = was && placeAsBefore(text, quote, was);
  const shown = proven ? [...places, proven] : places;
  const contexts = settlingContexts(text, quote, shown, count);
  const described = shown.map((place, index): ContextPlace => {
    const context = contexts[index];
    return {
      range: text.range(place.original),
      paragraph: text.paragraphs.of(place.original.start),
      ...(context && { [context.key]: context.words }),
    };
  });
  const only = proven && described.at(-1);
  return {
    kind: "context",
    citation,
    places: described.slice(0, places.length),
    count,
    ...(only && { proven: only }),
  };
}

/**
 * The place that the lock proves. The paragraph alone would not tell: a passage put in before it may
 * move another place of the quote to the same number.
 */
function placeAsBefore(text: IndexedText, quote: Quote, { passage }: LockEntry): Match | undefined {
  const { source, codePoints } = text;
  const length = codePoints.before(source.text.length);
  if (passage.start >= length) return undefined;
  const start = codePoints.offsetOf(passage.start);
  for (const place of placesOf(text, quote)) {
    if (place.original.start < start) continue;
    if (place.original.start > start) return undefined;
    const isSame =
      text.paragraphs.of(place.original.start) === passage.paragraph &&
      hash("sha256", text.slice(place.original)) === passage.sha256;
    if (isSame) return place;
  }
  return undefined;
}

function sourceRepair(
  { citation }: Judged,
  here: IndexedText,
  others: OtherSources,
  absent: boolean,
): SourceRepair | undefined {
  const quote = readQuotation(citation);
  const { found, whole } = others.find(quote, here, 2);
  const [only, second] = found;
  if (!only || second || only.count > 1) return undefined;
  const { source, text, place } = only;
  if (place.omitted && !isTelling(text, place, quote)) return undefined;
  return {
    kind: "source",
    citation,
    source,
    range: text.range(place.original),
    paragraph: text.paragraphs.of(place.original.start),
    isOnly: whole && !absent,
  };
}

/** Whether a range can hardly stand in a source by chance, and raises no warning there. */
function isTelling(text: IndexedText, { original, omitted }: Match, { ends }: Quote): boolean {
  if (!ends?.every((end) => isLongEnough(end.text)) || !omitted) return false;
  const short = text.countWords(original) <= LONGEST_RANGE;
  return short && negationWithin(text, omitted) === undefined;
}

/** One per source whose text changed, where no citation of it fails or has to be read again: a part would lose proofs. */
function revisions(findings: Findings): RevisionRepair[] {
  const repairs: RevisionRepair[] = [];
  for (const [id, entries] of groupBy(findings.judged(), sourceOf)) {
    const [source, text] = [findings.graph.sources.get(id), findings.texts.get(id)];
    const repair = source && text && revision(source, text, entries);
    if (repair) repairs.push(repair);
  }
  return repairs;
}

function revision(
  source: Source,
  text: IndexedText,
  entries: readonly Judged[],
): RevisionRepair | undefined {
  const stands = entries.every(
    ({ verdict }) =>
      verdict.state === "verified" || (verdict.state === "moved" && !verdict.isInOtherSentence),
  );
  if (!stands) return undefined;
  const moved = entries.flatMap(({ citation, verdict }) => {
    if (verdict.state !== "moved") return [];
    const [before, now] = [verdict.from.passage, verdict.entry.passage];
    return [{ citation, before: before.paragraph, now: now.paragraph }];
  });
  if (moved.length === 0) return undefined;
  return { kind: "revision", source, sha256: text.source.sha256, moved };
}

function sourceOf({ citation }: Judged): string {
  return citation.source;
}
