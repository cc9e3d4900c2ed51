import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Source, Status } from "../model/linked.ts";
import type { Range } from "../model/range.ts";
import type { Folded } from "./fold.ts";
import { judge, type Judged, type Verdict } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import { lockKey } from "./lock-entry.ts";
import type { Lock } from "./lock.ts";
import { isUntrue } from "./lock-check.ts";
import { MOST_PLACES, needlesOf } from "./match.ts";
import { type Quotation, type Quote, readQuotation } from "./quote.ts";
import { reportQuote } from "./report-quote.ts";
import { lockLinesOtherThanText } from "./source-messages.ts";

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

/** Judges all citations of a source, after one pass over its text. */
export function judgeSource(subject: SourceCase): JudgedSource {
  const { id, source, text, lock } = subject;
  const statuses = subject.statuses.filter((_, index) => subject.citations[index]?.quote);
  const quoting = subject.citations.filter(quotes);
  const quoted = quoting.map(readQuotation);
  if (text) text.haystack.prepare(needlesFor(quoted, text));
  const verdicts = new Map<string, Verdict>();
  const judged: Judged[] = [];
  const diagnostics: Diagnostic[] = [];
  const untrue: Range[] = [];
  for (const [index, citation] of quoting.entries()) {
    const quote = quoted[index] ?? readQuotation(citation);
    let verdict = verdicts.get(quote.key);
    if (!verdict) {
      const key = lock.entries.size === 0 ? "" : lockKey(id, quote.key);
      const locked = lock.entries.get(key);
      verdict = judge({ citation, source, text, quote, locked });
      const place = lock.places.get(key);
      if (place && locked && verdict.state === "verified" && isUntrue(locked, verdict))
        untrue.push(place);
      verdicts.set(quote.key, verdict);
    }
    const entry = { citation, verdict };
    judged.push(entry);
    for (const problem of reportQuote(entry, quote, text, statuses[index]))
      diagnostics.push(problem);
  }
  const [first, ...others] = untrue;
  if (first) {
    const shown = others.slice(0, MOST_PLACES);
    diagnostics.push(lockLinesOtherThanText(id, untrue.length, first, shown));
  }
  text?.release();
  return { subject, judged, diagnostics };
}

function quotes(citation: Citation): citation is Quotation {
  return citation.quote !== undefined;
}

/** Whether judging again would come to the same: everything it depends on is the same. */
export function isUnchanged({ subject }: JudgedSource, now: SourceCase): boolean {
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
