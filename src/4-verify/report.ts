import type { Diagnostic } from "../model/diagnostic.ts";
import { explainBroken } from "./broken.ts";
import type { Findings, Judged } from "./findings.ts";
import type { JudgedSource } from "./judge-source.ts";
import { uncited, unquoted } from "./messages.ts";
import { reportSource } from "./report-source.ts";

/** Turns what was found into diagnostics. */
export function report(
  findings: Findings,
  sources: readonly JudgedSource[],
  isTold: (source: string) => boolean,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [...explainBroken({ ...findings, judged: brokenOf(sources) })];
  for (const source of sources) diagnostics.push(...source.diagnostics);
  const { unverifiable } = findings.graph.policy;
  for (const [id, entries] of entriesById(sources)) {
    const source = findings.graph.sources.get(id);
    const text = findings.texts.get(id);
    const level = !text && isTold(id) ? "ok" : unverifiable;
    if (source) diagnostics.push(...reportSource(source, text, entries, level));
  }
  diagnostics.push(...reportPolicy(findings));
  return diagnostics;
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
