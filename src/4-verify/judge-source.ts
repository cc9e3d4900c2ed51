import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Source } from "../model/linked.ts";
import type { Folded } from "./fold.ts";
import { judge, type Judged, type Verdict } from "./judge.ts";
import type { IndexedText } from "./indexed-text.ts";
import { lockKey } from "./lock-entry.ts";
import type { Lock } from "./lock.ts";
import { needlesOf } from "./match.ts";
import { type Quote, type QuoteText, quoteTextOf, readQuote } from "./quote.ts";
import { reportQuote } from "./report-quote.ts";

/** What the verdicts on the citations of one source depend on. */
export interface SourceCase {
  /** Id of the source as the citations name it. */
  readonly id: string;
  readonly source: Source | undefined;
  readonly text: IndexedText | undefined;
  readonly lock: Lock;
  readonly citations: readonly Citation[];
}

/** The citations of one source, judged. */
export interface JudgedSource {
  readonly subject: SourceCase;
  /** Those that quote, in their order. */
  readonly judged: readonly Judged[];
  /** What is to be said of each quote by itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges all citations of a source, after one pass over its text. */
export function judgeSource(subject: SourceCase): JudgedSource {
  const { id, source, text, lock } = subject;
  const quotations = quotationsOf(subject.citations);
  if (text) text.haystack.prepare(needlesFor(quotations, text));
  const verdicts = new Map<string, Verdict>();
  const judged: Judged[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { citation, words, quote } of quotations) {
    const { key } = quote;
    let verdict = verdicts.get(key);
    if (!verdict) {
      const locked = lock.entries.size === 0 ? undefined : lock.entries.get(lockKey(id, key));
      verdict = judge({ sourceId: id, source, text, words, quote, locked });
      verdicts.set(key, verdict);
    }
    const entry = new JudgedCitation(citation, verdict);
    judged.push(entry);
    for (const problem of reportQuote(entry, text)) diagnostics.push(problem);
  }
  text?.release();
  return { subject, judged, diagnostics };
}

/** Reads its quote again when it is asked for, which is for few: kept, it would be most of a check. */
class JudgedCitation implements Judged {
  readonly citation: Citation;
  readonly verdict: Verdict;

  constructor(citation: Citation, verdict: Verdict) {
    this.citation = citation;
    this.verdict = verdict;
  }

  get quote(): Quote {
    const { citation } = this;
    const nothing = { value: "", file: "", start: 0, end: 0 };
    return readQuote(quoteTextOf(citation, citation.quote ?? nothing));
  }
}

/** Whether judging again would come to the same: everything it depends on is the same. */
export function isUnchanged({ subject }: JudgedSource, now: SourceCase): boolean {
  return (
    wantedHash(subject) === wantedHash(now) &&
    subject.lock === now.lock &&
    isSameText(subject.text, now.text) &&
    subject.citations.length === now.citations.length &&
    subject.citations.every((citation, index) => citation === now.citations[index])
  );
}

/** All that a verdict asks of the source itself. */
function wantedHash({ source }: SourceCase): string | undefined {
  return source?.text?.sha256?.value;
}

function isSameText(before: IndexedText | undefined, now: IndexedText | undefined): boolean {
  if (!before || !now) return before === now;
  const [a, b] = [before.source, now.source];
  return a === b || (a.path === b.path && a.sha256 === b.sha256 && a.text === b.text);
}

/** A citation that quotes, before it is judged. */
interface Quotation {
  readonly citation: Citation;
  readonly words: QuoteText;
  readonly quote: Quote;
}

function quotationsOf(citations: readonly Citation[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const citation of citations) {
    if (!citation.quote) continue;
    const words = quoteTextOf(citation, citation.quote);
    quotations.push({ citation, words, quote: readQuote(words) });
  }
  return quotations;
}

function* needlesFor(quotations: readonly Quotation[], text: IndexedText): Generator<Folded> {
  for (const { quote } of quotations)
    if (!quote.tooShort && !quote.hidden) yield* needlesOf(text, quote);
}
