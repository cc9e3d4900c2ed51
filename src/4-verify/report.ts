import type { Diagnostic } from "../model/diagnostic.ts";
import { explainBroken } from "./broken.ts";
import type { Findings, Judged } from "./findings.ts";
import type { JudgedSource } from "./judge-source.ts";
import { uncited, unquoted } from "./messages.ts";
import { reportSource } from "./report-source.ts";

/** Turns what was found into diagnostics. */
export function report(findings: Findings, sources: readonly JudgedSource[]): Diagnostic[] {
  return [
    ...explainBroken({ ...findings, judged: brokenOf(sources) }),
    ...sources.flatMap((source) => source.diagnostics),
    ...reportSources(findings, sources),
    ...reportPolicy(findings),
  ];
}

function reportSources({ graph, texts }: Findings, sources: readonly JudgedSource[]): Diagnostic[] {
  const { unverifiable } = graph.policy;
  return [...entriesById(sources)].flatMap(([id, entries]) => {
    const source = graph.sources.get(id);
    return source ? reportSource(source, texts.get(id), entries, unverifiable) : [];
  });
}

function brokenOf(sources: readonly JudgedSource[]): Judged[] {
  return sources.flatMap(({ judged }) =>
    judged.filter(({ verdict }) => verdict.state === "broken"),
  );
}

function entriesById(sources: readonly JudgedSource[]): Map<string, readonly Judged[]> {
  const entries = new Map<string, readonly Judged[]>();
  for (const { subject, judged } of sources) {
    entries.set(subject.id, [...(entries.get(subject.id) ?? []), ...judged]);
  }
  return entries;
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
