import type { Citation } from "./linked.ts";

interface StateEntry {
  /** Whether it proves that the quote stands in its source. */
  readonly isProven: boolean;
}

/** Results of verification, from best to worst. */
const STATES = {
  /** Found once in the text of its source. */
  verified: { isProven: true },
  /** The text is not at hand, but the lock proves the quote. */
  locked: { isProven: true },
  /** Found once in a text that has changed since the lock. */
  moved: { isProven: true },
  /** Names a source without a quote. */
  unquoted: { isProven: false },
  /** Neither the text nor an entry of the lock is at hand. */
  unverifiable: { isProven: false },
  /** Found more than once. */
  ambiguous: { isProven: false },
  /** Not in the source. */
  broken: { isProven: false },
} as const satisfies Readonly<Record<string, StateEntry>>;

export type CitationState = keyof typeof STATES;

/** All states, from best to worst. */
export const CITATION_STATES = Object.keys(STATES) as readonly CitationState[];

const PROVEN: ReadonlySet<string> = new Set(
  CITATION_STATES.filter((state) => STATES[state].isProven),
);

/** The worst of some states; undefined for none. */
export function weakest(states: Iterable<CitationState>): CitationState | undefined {
  let worst = -1;
  for (const state of states) worst = Math.max(worst, CITATION_STATES.indexOf(state));
  return CITATION_STATES[worst];
}

/** Where a quote stands in the text of its source. */
export interface Passage {
  /** The paragraph in which the span starts, from 1. */
  readonly paragraph: number;
  /** The page in which the span starts, from 1; absent in a text without form feeds. */
  readonly page?: number;
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
  return PROVEN.has(state);
}

/** How many citations are in each state, before any is counted. */
export function noStates(): Record<CitationState, number> {
  const none = CITATION_STATES.map((state) => [state, 0]);
  return Object.fromEntries(none) as Record<CitationState, number>;
}

/** The tally of nothing. */
export function noTally(): Tally {
  return { citations: 0, states: noStates(), claims: 0, uncited: 0 };
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
