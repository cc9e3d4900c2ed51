import type { Citation, Claim, LinkedGraph } from "../model/linked.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Verdict } from "./judge.ts";
import type { Quote } from "./quote.ts";

/** A citation that quotes, and what became of it. */
export interface Judged {
  readonly citation: Citation;
  readonly quote: Quote;
  readonly verdict: Verdict;
}

/** Everything a report is made from. */
export interface Findings {
  readonly graph: LinkedGraph;
  readonly claims: readonly Claim[];
  readonly judged: { values(): Iterable<Judged> };
  /** By id of the source. */
  readonly texts: ReadonlyMap<string, IndexedText>;
}

/** What became of the citations of each source, by its id. */
export function bySource({ judged }: Findings): Map<string, Judged[]> {
  const entries = new Map<string, Judged[]>();
  for (const entry of judged.values()) {
    const group = entries.get(entry.citation.source);
    if (group) group.push(entry);
    else entries.set(entry.citation.source, [entry]);
  }
  return entries;
}
