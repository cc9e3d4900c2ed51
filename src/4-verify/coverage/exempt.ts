import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Citation, LinkedGraph } from "../../model/linked.ts";
import { explainBroken } from "../broken.ts";
import type { Judged } from "../judge.ts";
import type { IndexedText } from "../indexed-text.ts";
import { judgeSource } from "../judge-source.ts";
import type { Lock } from "../lock.ts";
import { readQuotation } from "../quote.ts";
import { reportQuote } from "../report-quote.ts";
import type { ExemptPassage } from "./types.ts";

/**
 * The passages that no claim needs to cite, by id of their source: those whose quote stands exactly
 * once in the text at hand. Where the text is not here, nothing is exempt.
 */
export function exemptPassages(
  graph: LinkedGraph,
  texts: ReadonlyMap<string, IndexedText>,
): Map<string, ExemptPassage[]> {
  const judged = judgeExemptions(graph, texts);
  const passages = new Map<string, ExemptPassage[]>();
  for (const { id, uncited = [] } of graph.sources.values()) {
    const found = uncited.flatMap(({ passage, reason }): ExemptPassage[] => {
      const verdict = judged.get(passage)?.verdict;
      return verdict?.state === "verified" ? [{ ...verdict.original, reason }] : [];
    });
    passages.set(id, found);
  }
  return passages;
}

/** Errors for quotes that are not in their source, or stand there more than once. */
export function reportExemptions(
  graph: LinkedGraph,
  texts: ReadonlyMap<string, IndexedText>,
): Diagnostic[] {
  const judged = judgeExemptions(graph, texts);
  const ambiguous = [...judged.values()].filter(({ verdict }) => verdict.state === "ambiguous");
  return [
    ...explainBroken(judged.values(), texts),
    ...ambiguous.flatMap((entry) => {
      const { citation } = entry;
      return reportQuote(entry, readQuotation(citation), texts.get(citation.source));
    }),
  ];
}

/** What is exempt is no claim: no lock proves it. */
const NO_LOCK: Lock = { entries: new Map(), places: new Map(), diagnostics: [] };

function judgeExemptions(
  graph: LinkedGraph,
  texts: ReadonlyMap<string, IndexedText>,
): Map<Citation, Judged> {
  const judged = new Map<Citation, Judged>();
  for (const source of graph.sources.values()) {
    const text = texts.get(source.id);
    if (!text || !source.uncited) continue;
    const citations = source.uncited.map(({ passage }) => passage);
    const { judged: entries } = judgeSource({
      id: source.id,
      source,
      text,
      lock: NO_LOCK,
      citations,
      statuses: [],
    });
    for (const entry of entries) judged.set(entry.citation, entry);
  }
  return judged;
}
