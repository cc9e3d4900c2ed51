import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import { isProven } from "../../src/model/proof.ts";
import { type Tone, TONES, toneOf } from "./status.ts";

/** Each kind of claim has a line of its own: by how firmly it is made, or that nothing proves it. */
export const LINE_KINDS = [...TONES, "unproven"] as const;
export type LineKind = Tone | "unproven";

/** The kind of line that a claim has. */
export function lineKindOf(claim: ClaimAttributes): LineKind {
  return sourcesOfLine(claim) === 0 ? "unproven" : toneOf(claim.status);
}

/** From so many sources on, all lines are as wide. */
const WIDEST = 3;

/** The step of width of a claim's line: by how many sources it is drawn, from three on all alike. */
export function lineStep(claim: ClaimAttributes): number {
  return Math.min(WIDEST, sourcesOfLine(claim));
}

/**
 * By how many sources the line of a claim is drawn: those that support it. What a source only
 * mentions or refutes is still what a source was found to speak of, and has the line of one.
 */
export function sourcesOfLine({ sources, citations }: ClaimAttributes): number {
  if (sources > 0) return sources;
  return citations.some(({ state }) => isProven(state)) ? 1 : 0;
}
