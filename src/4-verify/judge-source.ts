import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Claim, LinkedGraph, Source, Status } from "../model/linked.ts";
import type { Range } from "../model/range.ts";
import type { Folded } from "./fold.ts";
import { type Findings, judge, type Judged, type Verdict } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import { lockKey } from "./lock-entry.ts";
import type { Lock } from "./lock.ts";
import { isUntrue } from "./lock-check.ts";
import { needlesOf } from "./match.ts";
import { type Quotation, type Quote, readQuotation } from "./quote.ts";
import { reportQuote } from "./report-quote.ts";
import { lockLineOtherThanText } from "./source-messages.ts";

/** What the verdicts on the citations of one source depend on. */
export interface SourceCase {
  /** Id of the source as the citations name it. */
  readonly id: string;
  readonly source: Source | undefined;
  readonly text: IndexedText | undefined;
  readonly lock: Lock;
  readonly citations: readonly Citation[];
  /** Of the claim of each citation; undefined where it could not be linked. */
  readonly statuses: readonly (Status | undefined)[];
}

/** The citations of one source, judged. */
export interface JudgedSource {
  readonly subject: SourceCase;
  /** Those that quote, in their order. */
  readonly judged: readonly Judged[];
  /** The problems of each quote by itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** By id of the source. */
export type JudgedSources = ReadonlyMap<string, JudgedSource>;

/** The citations of each source judged, now or before. */
export function judgeSources(
  claims: readonly CitingClaim[],
  about: Pick<LinkedGraph, "sources"> & Pick<Findings, "texts"> & Pick<SourceCase, "lock">,
  before: JudgedSources | undefined,
): JudgedSources {
  const now = new Map<string, JudgedSource>();
  for (const [id, cited] of bySource(claims)) {
    const [source, text] = [about.sources.get(id), about.texts.get(id)];
    const subject: SourceCase = { id, source, text, lock: about.lock, ...cited };
    const known = before?.get(id);
    now.set(id, known && isUnchanged(known, subject) ? known : judgeSource(subject));
  }
  return now;
}

/** A claim, or citations of claims that could not be linked, whose status is not known. */
type CitingClaim = Pick<Claim, "citations"> & Partial<Pick<Claim, "status">>;

function bySource(claims: readonly CitingClaim[]): Map<string, Cited> {
  const groups = new Map<string, Cited>();
  for (const { citations, status } of claims) {
    for (const citation of citations) {
      let group = groups.get(citation.source);
      if (!group) groups.set(citation.source, (group = { citations: [], statuses: [] }));
      group.citations.push(citation);
      group.statuses.push(status);
    }
  }
  return groups;
}

/** The citations of a source, and the status of the claim of each. */
interface Cited {
  readonly citations: Citation[];
  readonly statuses: (Status | undefined)[];
}

/** Judges all citations of a source, after one pass over its text. */
export function judgeSource(subject: SourceCase): JudgedSource {
  const { id, source, text, lock } = subject;
  const statuses = subject.statuses.filter((_, index) => subject.citations[index]?.quote);
  const quoting = subject.citations.filter(quotes);
  const quoted = quoting.map(readQuotation);
  if (text) text.haystack.prepare(needlesFor(quoted, text));
  const known = new Map<string, { verdict: Verdict; untrue: Range | undefined }>();
  const judged: Judged[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, citation] of quoting.entries()) {
    const quote = quoted[index] ?? readQuotation(citation);
    let found = known.get(quote.key);
    if (!found) {
      const key = lock.entries.size === 0 ? "" : lockKey(id, quote.key);
      const locked = lock.entries.get(key);
      const verdict = judge({ citation, source, text, quote, locked });
      const isWrong = locked && verdict.state === "verified" && isUntrue(locked, verdict);
      found = { verdict, untrue: isWrong ? lock.places.get(key) : undefined };
      known.set(quote.key, found);
    }
    const entry = { citation, verdict: found.verdict };
    judged.push(entry);
    if (found.untrue) diagnostics.push(lockLineOtherThanText(citation.quote, id, found.untrue));
    for (const problem of reportQuote(entry, quote, text, statuses[index]))
      diagnostics.push(problem);
  }
  text?.release();
  return { subject, judged, diagnostics };
}

function quotes(citation: Citation): citation is Quotation {
  return citation.quote !== undefined;
}

/** Whether judging again would come to the same: everything it depends on is the same. */
function isUnchanged({ subject }: JudgedSource, now: SourceCase): boolean {
  return (
    wantedHash(subject) === wantedHash(now) &&
    subject.source?.text?.paragraphs === now.source?.text?.paragraphs &&
    subject.source?.lang === now.source?.lang &&
    subject.lock === now.lock &&
    isSameText(subject.text, now.text) &&
    subject.citations.length === now.citations.length &&
    subject.citations.every((citation, index) => citation === now.citations[index]) &&
    subject.statuses.every((status, index) => status === now.statuses[index])
  );
}

/** The hash that the source names for its text: a verdict asks for this, its paragraphs and its language alone. */
function wantedHash({ source }: SourceCase): string | undefined {
  return source?.text?.sha256?.value;
}

function isSameText(before: IndexedText | undefined, now: IndexedText | undefined): boolean {
  if (!before || !now) return before === now;
  const [a, b] = [before.source, now.source];
  return a === b || (a.path === b.path && a.sha256 === b.sha256 && a.text === b.text);
}

function* needlesFor(quotes: readonly Quote[], text: IndexedText): Generator<Folded> {
  for (const quote of quotes) if (!quote.tooShort && !quote.hidden) yield* needlesOf(text, quote);
}
