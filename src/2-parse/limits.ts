import { MOST_TOLD } from "../model/told.ts";

/** Bounds that hold before a file is composed, so that no input exhausts time or memory. */
export interface ParseLimits {
  /** Collections inside one another. */
  readonly depth: number;
  /** Characters that may begin a node: commas, brackets, colons, dashes, question marks. */
  readonly indicators: number;
  /** Diagnostics of one file; the rest is counted. */
  readonly problems: number;
  /** UTF-16 units of a broken file up to which the slower parser is asked what is wrong. */
  readonly explained: number;
}

export const DEFAULT_LIMITS: ParseLimits = {
  depth: 64,
  indicators: 2_000_000,
  problems: MOST_TOLD,
  explained: 256 * 1024,
};
