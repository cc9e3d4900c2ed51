import type { Diagnostic } from "../model/diagnostic.ts";
import { explainBroken } from "./broken.ts";
import type { Findings, Judged, Verdict } from "./judge.ts";
import type { JudgedSource } from "./judge-source.ts";
import { uncited, unquoted } from "./messages.ts";
import { hash } from "node:crypto";
import type { Source } from "../model/linked.ts";
import type { Policy, PolicyLevel } from "../model/policy.ts";
import type { Text } from "../model/range.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock-entry.ts";
import {
  lockedAlone,
  type MovedPlace,
  textChanged,
  textRevised,
  unverifiable,
} from "./source-messages.ts";

/**
 * Turns what was found into diagnostics. What is counted for a source is what the tally counts: claims
 * that could not be linked are in neither.
 *
 * @param cited the citations of claims
 * @param unlinked those of claims that could not be linked
 * @param isTold whether it is reported already why a source has no text, or no lock
 */
export function report(
  findings: Findings,
  cited: readonly JudgedSource[],
  unlinked: readonly JudgedSource[],
  isTold: (source: string) => boolean,
): Diagnostic[] {
  const sources = [...cited, ...unlinked];
  return [
    ...explainBroken(brokenOf(sources), findings.texts),
    ...sources.flatMap((source) => source.diagnostics),
    ...reportSources(findings, cited, sources, isTold),
    ...reportPolicy(findings),
  ];
}

function reportSources(
  { graph, texts }: Findings,
  cited: readonly JudgedSource[],
  sources: readonly JudgedSource[],
  isTold: (source: string) => boolean,
): Diagnostic[] {
  const counted = new Map(cited.map(({ subject, judged }) => [subject.id, judged]));
  const ids = new Set(sources.map(({ subject }) => subject.id));
  return [...ids].flatMap((id) => {
    const source = graph.sources.get(id);
    const text = texts.get(id);
    const { policy } = graph;
    const told = !text && isTold(id) ? { ...policy, unverifiable: "ok" as const } : policy;
    return source ? reportSource(source, text, counted.get(id) ?? [], told) : [];
  });
}

function brokenOf(sources: readonly JudgedSource[]): Judged[] {
  return sources.flatMap(({ judged }) =>
    judged.filter(({ verdict }) => verdict.state === "broken"),
  );
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

const MOST_SHOWN = 5;

/** What concerns a source as a whole is said once, however many citations it has. */
function reportSource(
  source: Source,
  text: IndexedText | undefined,
  entries: readonly Judged[],
  policy: Policy,
): Diagnostic[] {
  const about = text ? reportText(source, text, entries, policy.moved) : [];
  const counts = { unverifiable: 0, stale: 0, locked: 0 };
  for (const { verdict } of entries) {
    if (verdict.state === "locked") counts.locked++;
    if (verdict.state !== "unverifiable") continue;
    counts.unverifiable++;
    if (verdict.stale) counts.stale++;
  }
  if (counts.locked > 0 && policy.locked !== "ok") {
    about.unshift(lockedAlone(source, counts.locked, policy.locked));
  }
  if (counts.unverifiable > 0 && policy.unverifiable !== "ok") {
    about.unshift(unverifiable(source, counts.unverifiable, counts.stale, policy.unverifiable));
  }
  return about;
}

/** That a text is another than the source or the lock names: once, where both name the same. */
function reportText(
  source: Source,
  text: IndexedText,
  entries: readonly Judged[],
  moved: PolicyLevel,
): Diagnostic[] {
  const { sha256 } = text.source;
  const named = source.text?.sha256;
  const wanted = named && named.value.toLowerCase() !== sha256 ? named : undefined;
  const revised = reportRevision(source, text, entries, wanted, moved);
  if (revised) return revised;
  if (!wanted) return [];
  return [textChanged(source.id, wanted, text.source, hasOtherLineEnds(text, wanted.value))];
}

/** Whether a text would have a hash with other line ends or another mark: programs change them unasked. */
function hasOtherLineEnds({ source: { text } }: IndexedText, sha256: string): boolean {
  const unix = text.replaceAll(/\r\n?/g, "\n");
  const ended = ["\n", "\r\n", "\r"].map((end) => unix.replaceAll("\n", end));
  const forms = ended.flatMap((form) => [form, `\ufeff${form}`]);
  return forms.some((form) => hash("sha256", form) === sha256.toLowerCase());
}

/** What a change of a text since the lock did to the citations of it. */
function reportRevision(
  source: Source,
  text: IndexedText,
  entries: readonly Judged[],
  wanted: Text | undefined,
  level: PolicyLevel,
): Diagnostic[] | undefined {
  const counts = { moved: 0, elsewhere: 0, reread: 0, broken: 0, ambiguous: 0 };
  const reread: MovedPlace[] = [];
  const elsewhere: MovedPlace[] = [];
  const earlier = new Set<string>();
  for (const { verdict } of entries) {
    const before = earlierProof(verdict);
    if (!before || before.textSha256 === text.source.sha256) continue;
    earlier.add(before.textSha256);
    if (verdict.state === "broken" || verdict.state === "ambiguous") counts[verdict.state]++;
    if (verdict.state !== "moved") continue;
    counts.moved++;
    const { isInOtherSentence } = verdict;
    const [was, now] = [before.passage.paragraph, verdict.passage.paragraph];
    const place = { range: text.range(verdict.original), before: was, now, isInOtherSentence };
    if (was !== now) counts.elsewhere++;
    if (isInOtherSentence) counts.reread++;
    if (isInOtherSentence) reread.push(place);
    else if (was !== now) elsewhere.push(place);
  }
  if (earlier.size === 0) return undefined;
  const onlyLineEnds = [...earlier].every((sha256) => hasOtherLineEnds(text, sha256));
  const isSame = wanted && earlier.has(wanted.value.toLowerCase());
  const named = isSame ? wanted : undefined;
  // What the change broke is an error elsewhere, so that it is told whatever the policy says of the rest; and no
  // policy takes for granted what has to be read again.
  const isGraver = counts.broken + counts.ambiguous + counts.reread > 0;
  const told = level === "ok" && isGraver ? "warning" : level;
  const shown = [...reread, ...elsewhere].slice(0, MOST_SHOWN);
  const revised =
    told === "ok" ? [] : [textRevised(source, counts, shown, named, onlyLineEnds, told)];
  if (!wanted || isSame) return revised;
  return [...revised, textChanged(source.id, wanted, text.source, false)];
}

function earlierProof(verdict: Verdict): LockEntry | undefined {
  if (verdict.state === "moved") return verdict.from;
  return "was" in verdict ? verdict.was : undefined;
}
