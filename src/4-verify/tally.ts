import type { Claim } from "../model/linked.ts";
import { type CitationState, noStates, type Tally } from "../model/proof.ts";
import type { JudgedSources } from "./judge-source.ts";

/** The tally of each file, by its path. A claim and its citations stand in the same file. */
export function talliesOf(claims: readonly Claim[], cited: JudgedSources): Map<string, Tally> {
  const tallies = new Map<string, Counts>();
  const countsOf = (file: string): Counts => {
    let counts = tallies.get(file);
    if (!counts) {
      counts = { citations: 0, states: noStates(), claims: 0, uncited: 0 };
      tallies.set(file, counts);
    }
    return counts;
  };
  for (const { range, citations } of claims) {
    const counts = countsOf(range.file);
    counts.claims++;
    if (citations.length === 0) counts.uncited++;
    counts.citations += citations.length;
    for (const { quote } of citations) if (!quote) counts.states.unquoted++;
  }
  for (const { judged } of cited.values()) {
    for (const { citation, verdict } of judged) {
      countsOf(citation.range.file).states[verdict.state]++;
    }
  }
  return tallies;
}

/** A tally while it is counted. */
interface Counts {
  citations: number;
  states: Record<CitationState, number>;
  claims: number;
  uncited: number;
}

/** The tally of all claims. */
export function tallyOf(claims: readonly Claim[], cited: JudgedSources): Tally {
  const states = noStates();
  let citations = 0;
  for (const { subject, judged } of cited.values()) {
    citations += subject.citations.length;
    states.unquoted += subject.citations.length - judged.length;
    for (const { verdict } of judged) states[verdict.state]++;
  }
  const uncited = claims.filter((claim) => claim.citations.length === 0).length;
  return { citations, states, claims: claims.length, uncited };
}
