import type { Diagnostic } from "../model/diagnostic.ts";
import type { Source } from "../model/linked.ts";
import { explainBroken } from "./broken.ts";
import { settlingContext } from "./context.ts";
import type { Findings, Judged } from "./findings.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import {
  ambiguous,
  longRange,
  moved,
  negationOmitted,
  textChanged,
  uncited,
  unquoted,
  unverifiable,
} from "./messages.ts";
import type { AmbiguousPlace } from "./messages.ts";
import { countWords } from "./words.ts";

/** Places of one problem that are shown. */
const MOST_SHOWN = 5;
/** A range of more words than this hardly proves that its ends belong together. */
const LONGEST_RANGE = 60;
/** Words that turn a statement round, in folded text. Compounds that do not are left out. */
const NEGATION =
  /\b(?:not(?! only\b)|never|cannot|no longer|neither|nor)\b|\b\w+n't\b|不(?![仅僅但断斷同少])|[没沒]|未(?![来來])|[无無][法]|[并並]非/iu;

/** Turns what was found into diagnostics. */
export function report(findings: Findings): Diagnostic[] {
  const { judged } = findings;
  const diagnostics: Diagnostic[] = [...explainBroken(findings)];
  for (const entry of judged.values()) diagnostics.push(...reportQuote(entry, findings));
  diagnostics.push(...reportSources(findings), ...reportPolicy(findings));
  return diagnostics;
}

function reportQuote({ citation, verdict }: Judged, { texts }: Findings): Diagnostic[] {
  const text = texts.get(citation.source);
  if (!text || !citation.quote) return [];
  if (verdict.state === "ambiguous") {
    const { places } = verdict.matches;
    const shown = places.slice(0, MOST_SHOWN).map((place) => describePlace(text, place, places));
    const sameEnd = new Set(places.map((place) => place.original.end)).size < places.length;
    return [ambiguous(citation.quote, citation.source, places.length, shown, sameEnd)];
  }
  if (verdict.state !== "verified" && verdict.state !== "moved") return [];
  const { omitted, original } = verdict.match;
  if (!omitted) return [];
  const diagnostics: Diagnostic[] = [];
  const words = countWords(text.slice(original));
  const place = text.range(original);
  if (words > LONGEST_RANGE) diagnostics.push(longRange(citation.quote, words, place));
  const left = text.slice(omitted).trim();
  const negation = NEGATION.exec(left.replace(/[’ʼ＇]/gu, "'"));
  if (negation) {
    const start = omitted.start + text.slice(omitted).indexOf(left);
    diagnostics.push(
      negationOmitted(
        citation.quote,
        { start: negation.index, end: negation.index + negation[0].length },
        left,
        text.range({ start, end: start + left.length }),
      ),
    );
  }
  return diagnostics;
}

function describePlace(text: IndexedText, place: Match, places: readonly Match[]): AmbiguousPlace {
  return {
    range: text.range(place.original),
    paragraph: text.paragraphs.of(place.original.start),
    context: settlingContext(text, place, places),
  };
}

/** What concerns a source as a whole is said once, however many citations it has. */
function reportSources({ graph, judged, texts }: Findings): Diagnostic[] {
  const bySource = new Map<string, Judged[]>();
  for (const entry of judged.values()) {
    const entries = bySource.get(entry.citation.source);
    if (entries) entries.push(entry);
    else bySource.set(entry.citation.source, [entry]);
  }
  const diagnostics: Diagnostic[] = [];
  for (const [id, entries] of bySource) {
    const source = graph.sources.get(id);
    if (!source) continue;
    const absent = entries.filter(({ verdict }) => verdict.state === "unverifiable");
    if (absent.length > 0) diagnostics.push(reportAbsent(source, absent));
    const changed = entries.filter(({ verdict }) => verdict.state === "moved");
    if (changed.length > 0) diagnostics.push(reportMoved(source, changed));
    const text = texts.get(id);
    const wanted = source.text?.sha256;
    if (text && wanted && wanted.value.toLowerCase() !== text.source.sha256) {
      diagnostics.push(textChanged(id, wanted, text.source));
    }
  }
  return diagnostics;
}

function reportAbsent(source: Source, entries: readonly Judged[]): Diagnostic {
  const stale = entries.filter(
    ({ verdict }) => verdict.state === "unverifiable" && verdict.stale,
  ).length;
  return unverifiable(source, entries.length, stale);
}

function reportMoved(source: Source, entries: readonly Judged[]): Diagnostic {
  const places = entries.slice(0, MOST_SHOWN).flatMap(({ citation, verdict }) => {
    if (verdict.state !== "moved" || !citation.quote) return [];
    const [before, now] = [verdict.from.passage, verdict.entry.passage];
    return [{ range: citation.quote, before: before.paragraph, now: now.paragraph }];
  });
  return moved(source, entries.length, places);
}

function reportPolicy({ graph, claims }: Findings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { policy } = graph;
  for (const claim of claims) {
    if (policy.uncited !== "ok" && claim.citations.length === 0) {
      diagnostics.push(uncited(claim.range, policy.uncited));
    }
    for (const citation of claim.citations) {
      if (policy.unquoted === "ok" || citation.quote) continue;
      diagnostics.push(unquoted(citation, policy.unquoted));
    }
  }
  return diagnostics;
}
