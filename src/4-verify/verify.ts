import type { Diagnostic } from "../model/diagnostic.ts";
import type { Citation, Claim, LinkedGraph } from "../model/linked.ts";
import { byCodeUnit } from "../model/order.ts";
import type { Proof, Proofs, Tally } from "../model/proof.ts";
import type { Repair } from "../model/repair.ts";
import type { TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { reportExemptions } from "./coverage/exempt.ts";
import { FoldCache } from "./fold-cache.ts";
import type { Findings, Judged, Verdict } from "./judge.ts";
import { IndexedText } from "./indexed-text.ts";
import { type JudgedSources, judgeSources } from "./judge-source.ts";
import { type Lock, parseLock } from "./lock.ts";
import { type LockEntry, lockKey } from "./lock-entry.ts";
import { readQuotation } from "./quote.ts";
import { repairsOf } from "./repairs.ts";
import { report } from "./report.ts";
import { talliesOf, tallyOf } from "./tally.ts";

export interface Verification {
  readonly proofs: Proofs;
  /** What `graphwright cite lock` writes: what is proven now, and what was for texts that are not here. */
  readonly lock: LockEntry[];
  /** The same once somebody has read again the quotes whose sentence has changed: until then they keep their entries. */
  readonly lockReread: () => LockEntry[];
  readonly diagnostics: Diagnostic[];
  /** What could be mended; worked out when asked, for only a repair needs it. */
  readonly repairs: () => Repair[];
  /** sha256 of the text that each source was judged by, at hand or locked; worked out when asked. */
  readonly textHashes: () => ReadonlyMap<string, string>;
  /** The tally of the claims of each file, by its path; worked out when asked. */
  readonly tallies: () => ReadonlyMap<string, Tally>;
  /** What the next verification need not judge again. */
  readonly judged: JudgedGraph;
}

/** What was judged, and by which lock. */
interface JudgedGraph {
  /** By id of the source: the citations of claims, and those of claims that could not be linked. */
  readonly cited: JudgedSources;
  readonly unlinked: JudgedSources;
  readonly lock: Lock;
  /** The text that the lock was read from; absent without one. */
  readonly lockText: string | undefined;
}

/** How a graph is verified that was verified before, or of which something is reported already. */
interface VerifyOptions {
  /**
   * Whether it is reported already why a source has no text, or no lock; its citations are then
   * counted, without a diagnostic.
   */
  readonly isTold?: (source: string) => boolean;
  /** Folded texts of earlier verifications; none are kept when it is left out. */
  readonly folds?: FoldCache;
  /** What an earlier verification judged: it holds for sources of which nothing has changed. */
  readonly before?: JudgedGraph | undefined;
}

/**
 * Proves every citation of a graph against the text of its source or, where that is not here,
 * against the lock. Only exact matches of folded text pass; time is linear in texts and quotes.
 *
 * @param texts the texts at hand, by id of their source
 * @param lock `citations.lock`, where there is one
 */
export function verify(
  graph: LinkedGraph,
  texts: ReadonlyMap<string, SourceText>,
  lock: TextFile | undefined,
  { isTold = () => false, folds = new FoldCache(0), before }: VerifyOptions = {},
): Verification {
  const claims: readonly Claim[] = [...graph.facts, ...graph.relations];
  const known = before && before.lockText === lock?.text ? before.lock : parseLock(lock);
  const indexed = indexTexts(graph.sources, texts, folds);
  const about = { sources: graph.sources, texts: indexed, lock: known };
  const cited = judgeSources(claims, about, before?.cited);
  const unlinked = judgeSources([{ citations: graph.unlinked }], about, before?.unlinked);
  const judged = (): Judged[] =>
    inOrder([...citationsOf(claims), ...graph.unlinked], cited, unlinked);
  const findings: Findings = { graph, claims, judged, texts: indexed };
  let proofs: Proofs["of"] | undefined;
  return {
    // A check alone needs neither this map nor the lock, and both are as large as the graph.
    proofs: {
      get of() {
        return (proofs ??= proofsOf(claims, cited));
      },
      at: proofFinder(cited),
      verdicts: cited,
      tally: tallyOf(claims, cited),
    },
    get lock() {
      return entriesOf(judged(), false);
    },
    lockReread: () => entriesOf(judged(), true),
    diagnostics: [
      ...known.diagnostics,
      ...report(findings, [...cited.values()], [...unlinked.values()], isTold),
      ...reportExemptions(graph, indexed),
    ],
    repairs: () => repairsOf(findings),
    textHashes: () => textHashesOf(texts, cited),
    tallies: () => talliesOf(claims, cited),
    judged: { cited, unlinked, lock: known, lockText: lock?.text },
  };
}

function textHashesOf(
  texts: ReadonlyMap<string, SourceText>,
  cited: JudgedSources,
): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const [source, { judged }] of cited) {
    if (texts.has(source)) continue;
    for (const { verdict } of judged) {
      if (verdict.state === "locked") hashes.set(source, verdict.entry.textSha256);
    }
  }
  for (const [source, { sha256 }] of texts) hashes.set(source, sha256);
  return hashes;
}

/** Two sources may share one file, which is then folded once, unless they read it in two ways. */
function indexTexts(
  sources: LinkedGraph["sources"],
  texts: ReadonlyMap<string, SourceText>,
  folds: FoldCache,
): Map<string, IndexedText> {
  const byText = new Map<SourceText, Map<string, IndexedText>>();
  const bySource = new Map<string, IndexedText>();
  for (const [source, text] of texts) {
    const { text: reference, lang } = sources.get(source) ?? {};
    const way = `${reference?.paragraphs} ${lang}`;
    const known = byText.get(text) ?? new Map<string, IndexedText>();
    const indexed =
      known.get(way) ??
      new IndexedText(text, reference?.paragraphs, (wanted) => folds.of(wanted), lang);
    byText.set(text, known.set(way, indexed));
    bySource.set(source, indexed);
  }
  return bySource;
}

function* citationsOf(claims: readonly Claim[]): Generator<Citation> {
  for (const { citations } of claims) yield* citations;
}

/** What was judged, in the order of the citations. */
function inOrder(citations: readonly Citation[], ...sources: JudgedSources[]): Judged[] {
  const judged = new Map<Citation, Judged>();
  for (const { judged: entries } of sources.flatMap((some) => [...some.values()])) {
    for (const entry of entries) judged.set(entry.citation, entry);
  }
  return citations.flatMap((citation) => judged.get(citation) ?? []);
}

/** Citations without a verdict quote nothing. */
function proofsOf(claims: readonly Claim[], cited: JudgedSources): Map<Citation, Proof> {
  const proofs = new Map<Citation, Proof>();
  for (const { judged } of cited.values()) {
    for (const { citation, verdict } of judged) {
      const { state } = verdict;
      const proof: Proof =
        "entry" in verdict ? { state, passage: verdict.entry.passage } : { state };
      proofs.set(citation, proof);
    }
  }
  for (const citation of citationsOf(claims)) {
    if (!citation.quote) proofs.set(citation, { state: "unquoted" });
  }
  return proofs;
}

/** Looks only at sources that are asked about. */
function proofFinder(cited: JudgedSources): Proofs["at"] {
  const found = new Map<string, Map<Citation, Verdict>>();
  return (citation) => {
    if (!citation.quote) return { state: "unquoted" };
    let verdicts = found.get(citation.source);
    if (!verdicts) {
      const { judged = [] } = cited.get(citation.source) ?? {};
      verdicts = new Map(judged.map((entry) => [entry.citation, entry.verdict]));
      found.set(citation.source, verdicts);
    }
    const verdict = verdicts.get(citation);
    return verdict && proofOf(verdict);
  };
}

function proofOf(verdict: Verdict): Proof {
  const { state } = verdict;
  switch (state) {
    case "verified":
    case "moved":
      return { state, passage: verdict.passage };
    case "locked":
      return { state, passage: verdict.entry.passage };
    case "unverifiable":
    case "ambiguous":
    case "broken":
      return { state };
  }
}

/** One entry per distinct quote. A stale one is kept: only the text itself could replace it. */
function entriesOf(judged: Iterable<Judged>, isReread: boolean): LockEntry[] {
  const entries = new Map<string, LockEntry>();
  for (const { citation, verdict } of judged) {
    const entry = entryOf(verdict, isReread);
    if (entry) entries.set(lockKey(citation.source, readQuotation(citation).key), entry);
  }
  return [...entries].sort(([a], [b]) => byCodeUnit(a, b)).map(([, entry]) => entry);
}

function entryOf(verdict: Verdict, isReread: boolean): LockEntry | undefined {
  if (verdict.state === "unverifiable") return verdict.stale;
  if (verdict.state === "moved" && verdict.isInOtherSentence && !isReread) return verdict.from;
  return "entry" in verdict ? verdict.entry : undefined;
}
