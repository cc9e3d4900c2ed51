import type { Citation } from "./linked.ts";

/** Results of verification, from best to worst. */
export const CITATION_STATES = [
  "verified",
  "locked",
  "moved",
  "unquoted",
  "unverifiable",
  "ambiguous",
  "broken",
] as const;
export type CitationState = (typeof CITATION_STATES)[number];

/** The worst of some states; undefined for none. */
export function weakest(states: Iterable<CitationState>): CitationState | undefined {
  let worst = -1;
  for (const state of states) worst = Math.max(worst, CITATION_STATES.indexOf(state));
  return CITATION_STATES[worst];
}

/** Where a quote stands in the text of its source. */
export interface Passage {
  /** 1-based count of non-empty lines: the paragraph in which the span starts. */
  readonly paragraph: number;
  /** First Unicode code point of the span in the source text. */
  readonly start: number;
  /** Code point just after the span. */
  readonly end: number;
  /** sha256 of the span's UTF-8 bytes as they stand in the source, in hex. */
  readonly sha256: string;
}

/** The result for one citation. `passage` is present when the state is verified, locked or moved. */
export interface Proof {
  readonly state: CitationState;
  readonly passage?: Passage;
}

/** Proofs by citation, and their count by state. */
export interface Proofs {
  readonly of: ReadonlyMap<Citation, Proof>;
  /** The proof of one citation of a claim: for whoever needs few of them. */
  readonly at: (citation: Citation) => Proof | undefined;
  /** By id of the source: another object whenever what its citations came to may have changed. */
  readonly verdicts: ReadonlyMap<string, object>;
  readonly tally: Tally;
}

/** How many citations are in each state, with the total; and the claims that cite nothing. */
export interface Tally {
  readonly citations: number;
  readonly states: Readonly<Record<CitationState, number>>;
  readonly claims: number;
  readonly uncited: number;
}

/** Whether a state proves that the quote stands in its source. */
export function isProven(state: CitationState): boolean {
  return state === "verified" || state === "locked" || state === "moved";
}

/** The tally of nothing. */
export function noTally(): Tally {
  const none = CITATION_STATES.map((state) => [state, 0] as const);
  const states = Object.fromEntries(none) as Record<CitationState, number>;
  return { citations: 0, states, claims: 0, uncited: 0 };
}

/** The tally of two parts of a graph together. */
export function addTallies(left: Tally, right: Tally): Tally {
  const states = { ...left.states };
  for (const state of CITATION_STATES) states[state] += right.states[state];
  return {
    citations: left.citations + right.citations,
    states,
    claims: left.claims + right.claims,
    uncited: left.uncited + right.uncited,
  };
}
