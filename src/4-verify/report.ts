import type { Diagnostic } from "../model/diagnostic.ts";
import { explainBroken } from "./broken.ts";
import { bySource } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { uncited, unquoted } from "./messages.ts";
import { reportQuote } from "./report-quote.ts";
import { reportSource } from "./report-source.ts";

/** Turns what was found into diagnostics. */
export function report(findings: Findings): Diagnostic[] {
  const diagnostics: Diagnostic[] = [...explainBroken(findings)];
  for (const entry of findings.judged.values()) {
    diagnostics.push(...reportQuote(entry, findings.texts.get(entry.citation.source)));
  }
  const { unverifiable } = findings.graph.policy;
  for (const [id, entries] of bySource(findings)) {
    const source = findings.graph.sources.get(id);
    if (source)
      diagnostics.push(...reportSource(source, findings.texts.get(id), entries, unverifiable));
  }
  diagnostics.push(...reportPolicy(findings));
  return diagnostics;
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
