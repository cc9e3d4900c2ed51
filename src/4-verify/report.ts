import type { Diagnostic } from "../model/diagnostic.ts";
import { explainBroken } from "./broken.ts";
import type { Findings, Judged } from "./findings.ts";
import type { JudgedSource } from "./judge-source.ts";
import { uncited, unquoted } from "./messages.ts";
import { reportSource } from "./report-source.ts";

/**
 * Turns what was found into diagnostics. What is counted for a source is what the tally counts: claims
 * that could not be linked are in neither.
 *
 * @param cited the citations of claims
 * @param unlinked those of claims that could not be linked
 * @param isTold whether it is reported already why a source has no text, or no lock
 */
export function report(
  findings: Findings,
  cited: readonly JudgedSource[],
  unlinked: readonly JudgedSource[],
  isTold: (source: string) => boolean,
): Diagnostic[] {
  const sources = [...cited, ...unlinked];
  return [
    ...explainBroken({ ...findings, judged: brokenOf(sources) }),
    ...sources.flatMap((source) => source.diagnostics),
    ...reportSources(findings, cited, sources, isTold),
    ...reportPolicy(findings),
  ];
}

function reportSources(
  { graph, texts }: Findings,
  cited: readonly JudgedSource[],
  sources: readonly JudgedSource[],
  isTold: (source: string) => boolean,
): Diagnostic[] {
  const { unverifiable } = graph.policy;
  const counted = new Map(cited.map(({ subject, judged }) => [subject.id, judged]));
  const ids = new Set(sources.map(({ subject }) => subject.id));
  return [...ids].flatMap((id) => {
    const source = graph.sources.get(id);
    const text = texts.get(id);
    const level = !text && isTold(id) ? "ok" : unverifiable;
    return source ? reportSource(source, text, counted.get(id) ?? [], level) : [];
  });
}

function brokenOf(sources: readonly JudgedSource[]): Judged[] {
  return sources.flatMap(({ judged }) =>
    judged.filter(({ verdict }) => verdict.state === "broken"),
  );
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
