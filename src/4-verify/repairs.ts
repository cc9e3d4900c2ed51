import type { Source } from "../model/linked.ts";
import type {
  ContextPlace,
  ContextRepair,
  Repair,
  RevisionRepair,
  SourceRepair,
} from "../model/repair.ts";
import { settlingContext } from "./context.ts";
import { OtherSources } from "./elsewhere.ts";
import { bySource } from "./findings.ts";
import type { Findings, Judged } from "./findings.ts";
import type { IndexedText } from "./indexed-text.ts";
import { passageOf } from "./judge.ts";
import type { LockEntry } from "./lock-entry.ts";
import type { Match } from "./match.ts";
import { quoteTextOf } from "./quote.ts";
import type { Quote } from "./quote.ts";
import { asTypeset } from "./typography.ts";
import { isLongEnough, LONGEST_RANGE } from "./words.ts";

const MOST_PLACES = 5;

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
  for (const judged of findings.judged.values()) {
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
  const { citation, quote, verdict } = judged;
  switch (verdict.state) {
    case "verified":
    case "moved": {
      if (!citation.quote) return undefined;
      const words = quoteTextOf(citation, citation.quote);
      const typeset = asTypeset(text, verdict.match, quote, words);
      return typeset === undefined ? undefined : { kind: "typography", citation, quote: typeset };
    }
    case "ambiguous":
      return contextRepair(judged, text, verdict.matches.places, verdict.was);
    case "broken":
      return verdict.cause === "too short" ? undefined : sourceRepair(judged, text, others, absent);
    case "locked":
    case "unverifiable":
      return undefined;
  }
}

function contextRepair(
  { citation }: Judged,
  text: IndexedText,
  places: readonly Match[],
  was: LockEntry | undefined,
): ContextRepair {
  const describe = (place: Match): ContextPlace => {
    const context = settlingContext(text, place, places);
    return {
      range: text.range(place.original),
      paragraph: text.paragraphs.of(place.original.start),
      ...(context && { [context.key]: context.words }),
    };
  };
  const proven = was && places.filter((place) => standsAsBefore(text, place, was));
  const [only] = proven?.length === 1 ? proven : [];
  return {
    kind: "context",
    citation,
    places: places.slice(0, MOST_PLACES).map(describe),
    count: places.length,
    ...(only && { proven: describe(only) }),
  };
}

/**
 * Whether a place is the one that the lock proves. The paragraph alone would not tell: a passage
 * put in before it may move another place of the quote to the same number.
 */
function standsAsBefore(text: IndexedText, place: Match, { passage }: LockEntry): boolean {
  const now = passageOf(text, place);
  return (
    now.paragraph === passage.paragraph &&
    now.start === passage.start &&
    now.sha256 === passage.sha256
  );
}

function sourceRepair(
  { citation, quote }: Judged,
  here: IndexedText,
  others: OtherSources,
  absent: boolean,
): SourceRepair | undefined {
  const { found, whole } = others.find(quote, here, 2);
  const [only, second] = found;
  if (!only || second || only.places.length > 1) return undefined;
  const { source, text, places } = only;
  const [place] = places;
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
  return short && text.negations.firstIn(omitted.folded) === undefined;
}

/** One per source whose text changed, where no citation of it fails: a part would lose proofs. */
function revisions(findings: Findings): RevisionRepair[] {
  const repairs: RevisionRepair[] = [];
  for (const [id, entries] of bySource(findings)) {
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
    ({ verdict }) => verdict.state === "verified" || verdict.state === "moved",
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
