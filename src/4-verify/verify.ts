import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Claim, LinkedGraph } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import { CITATION_STATES } from "../model/proof.ts";
import type { CitationState, Passage, Proof, Proofs } from "../model/proof.ts";
import type { Repair } from "../model/repair.ts";
import type { TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { reportExcuses } from "./coverage/excused.ts";
import { FoldCache } from "./fold-cache.ts";
import type { Folded } from "./fold.ts";
import type { Findings, Judged } from "./findings.ts";
import { IndexedText } from "./indexed-text.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { lockKey, parseLock } from "./lock.ts";
import type { Lock, LockEntry } from "./lock.ts";
import { needlesOf } from "./match.ts";
import { quoteTextOf, readQuote } from "./quote.ts";
import type { Quote, QuoteText } from "./quote.ts";
import { repairsOf } from "./repairs.ts";
import { report } from "./report.ts";

export interface Verification {
  readonly proofs: Proofs;
  /** What `graphwright cite lock` writes: what is proven now, and what was for texts that are not here. */
  readonly lock: LockEntry[];
  readonly diagnostics: Diagnostic[];
  /** What could be mended; worked out when asked, for only a repair needs it. */
  readonly repairs: () => Repair[];
}

/**
 * Proves every citation of a graph against the text of its source or, where that is not here,
 * against the lock. Only exact matches of folded text pass; time is linear in texts and quotes.
 *
 * @param texts the texts at hand, by id of their source
 * @param lock `citations.lock`, where there is one
 * @param cache keeps folded texts for the next time
 */
export function verify(
  graph: LinkedGraph,
  texts: ReadonlyMap<string, SourceText>,
  lock: TextFile | undefined,
  cache = new FoldCache(),
): Verification {
  const claims: readonly Claim[] = [...graph.facts, ...graph.relations];
  const known = parseLock(lock);
  const indexed = indexTexts(texts, cache);
  const judged = judgeAll(graph, claims, indexed, known);
  const findings: Findings = { graph, claims, judged, texts: indexed };
  return {
    proofs: proofsOf(claims, judged),
    lock: entriesOf(judged),
    diagnostics: [...known.diagnostics, ...report(findings), ...reportExcuses(graph, indexed)],
    repairs: () => repairsOf(findings),
  };
}

/** Folds each text once; two sources may share one file. */
function indexTexts(
  texts: ReadonlyMap<string, SourceText>,
  cache: FoldCache,
): Map<string, IndexedText> {
  const byText = new Map<SourceText, IndexedText>();
  const bySource = new Map<string, IndexedText>();
  for (const [source, text] of texts) {
    const indexed = byText.get(text) ?? new IndexedText(text, cache.of(text));
    byText.set(text, indexed);
    bySource.set(source, indexed);
  }
  return bySource;
}

/** A citation that quotes, before it is judged. */
interface Quotation {
  readonly citation: Citation;
  readonly words: QuoteText;
  readonly quote: Quote;
}

function judgeAll(
  graph: LinkedGraph,
  claims: readonly Claim[],
  texts: ReadonlyMap<string, IndexedText>,
  lock: Lock,
): Map<Citation, Judged> {
  const quotations = quotationsOf([
    ...claims.flatMap((claim) => claim.citations),
    ...graph.unlinked,
  ]);
  findTogether(quotations, texts);
  const judged = new Map<Citation, Judged>();
  const verdicts = new Map<string, Verdict>();
  for (const { citation, words, quote } of quotations) {
    const key = lockKey(citation.source, quote.key);
    const verdict =
      verdicts.get(key) ??
      judge({
        sourceId: citation.source,
        source: graph.sources.get(citation.source),
        text: texts.get(citation.source),
        words,
        quote,
        locked: lock.entries.get(key),
      });
    verdicts.set(key, verdict);
    judged.set(citation, { citation, quote, verdict });
  }
  return judged;
}

function quotationsOf(citations: readonly Citation[]): Quotation[] {
  return citations.flatMap((citation) => {
    if (!citation.quote) return [];
    const words = quoteTextOf(citation, citation.quote);
    return [{ citation, words, quote: readQuote(words) }];
  });
}

/** Searches each text once for all quotes of it. */
function findTogether(
  quotations: readonly Quotation[],
  texts: ReadonlyMap<string, IndexedText>,
): void {
  const sought = new Map<IndexedText, Folded[]>();
  for (const { citation, quote } of quotations) {
    const text = texts.get(citation.source);
    if (!text || quote.tooShort) continue;
    const needles = needlesOf(text, quote);
    const list = sought.get(text);
    if (list) list.push(...needles);
    else sought.set(text, needles);
  }
  for (const [text, needles] of sought) text.haystack.prepare(needles);
}

function proofsOf(claims: readonly Claim[], judged: ReadonlyMap<Citation, Judged>): Proofs {
  const of = new Map<Citation, Proof>();
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    of.set(citation, proofOf(judged.get(citation)?.verdict));
  }
  const none = CITATION_STATES.map((state) => [state, 0] as const);
  const states = Object.fromEntries(none) as Record<CitationState, number>;
  for (const { state } of of.values()) states[state]++;
  const uncited = claims.filter((claim) => claim.citations.length === 0).length;
  return { of, tally: { citations: of.size, states, claims: claims.length, uncited } };
}

function proofOf(verdict: Verdict | undefined): Proof {
  if (!verdict) return { state: "unquoted" };
  const passage: Passage | undefined = "entry" in verdict ? verdict.entry.passage : undefined;
  return passage ? { state: verdict.state, passage } : { state: verdict.state };
}

/** One entry per distinct quote. A stale one is kept: only the text itself could replace it. */
function entriesOf(judged: ReadonlyMap<Citation, Judged>): LockEntry[] {
  const entries = new Map<string, LockEntry>();
  for (const { citation, quote, verdict } of judged.values()) {
    const entry =
      "entry" in verdict
        ? verdict.entry
        : verdict.state === "unverifiable"
          ? verdict.stale
          : undefined;
    if (entry) entries.set(lockKey(citation.source, quote.key), entry);
  }
  return [...entries].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
}
