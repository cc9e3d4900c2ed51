import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import { isProven } from "../../src/model/proof.ts";
import type { Status } from "../../src/model/linked.ts";

/** Statuses by how firmly a claim is made; each tone has its own line. */
export const TONES = ["plain", "reported", "contested", "ahead", "opinion"] as const;
export type Tone = (typeof TONES)[number];

/** The tone of each status. */
export const TONE_OF: Readonly<Record<Status, Tone>> = {
  asserted: "plain",
  attributed: "reported",
  alleged: "contested",
  disputed: "contested",
  denied: "contested",
  forecast: "ahead",
  planned: "ahead",
  opinion: "opinion",
};

/** Each kind of claim has a line of its own: by how firmly it is made, or that nothing proves it. */
export const LINE_KINDS = [...TONES, "unproven"] as const;
export type LineKind = Tone | "unproven";

/** The kind of line that a claim has. */
export function lineKindOf(claim: ClaimAttributes): LineKind {
  return sourcesOfLine(claim) === 0 ? "unproven" : TONE_OF[claim.status];
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
