import type { Range } from "./range.ts";

export type Severity = "error" | "warning";

/**
 * One problem, as data. Stages return these; only the command line prints them.
 *
 * Codes are stable and grouped by stage: GW01 read, GW02 parse, GW03 link, GW04 verify,
 * GW05 graph, GW06 layout, GW07 export.
 */
export interface Diagnostic {
  readonly code: `GW${number}`;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** Where; absent only for problems of a whole folder. */
  readonly range?: Range;
  /** Why it is a problem. */
  readonly reason?: string;
  /** What to do about it. */
  readonly help?: string;
  /** Near names, best first: "did you mean". */
  readonly suggestions?: readonly string[];
  /** Other places that matter: the earlier definition, the passage in the source. */
  readonly related?: readonly Related[];
  /** How many problems this one stands for, which are not told. */
  readonly untold?: number;
}

export interface Related {
  readonly message: string;
  readonly range: Range;
}

/** True when one of them is an error: then nothing is built. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** More than any person reads of one sentence; only hostile values make longer ones. */
const LONGEST = 1_000;

/** A diagnostic whose texts hold no more of a hostile value than a person can use. */
export function bounded(diagnostic: Diagnostic): Diagnostic {
  const { message, reason = "", help = "", suggestions = [], related = [] } = diagnostic;
  const texts = [message, reason, help, ...suggestions, ...related.map((other) => other.message)];
  if (texts.every((text) => text.length <= LONGEST)) return diagnostic;
  return {
    ...diagnostic,
    message: cut(message),
    ...(diagnostic.reason !== undefined && { reason: cut(reason) }),
    ...(diagnostic.help !== undefined && { help: cut(help) }),
    ...(diagnostic.suggestions && { suggestions: suggestions.map(cut) }),
    ...(diagnostic.related && {
      related: related.map((other) => ({ ...other, message: cut(other.message) })),
    }),
  };
}

/** A text of at most 1,000 UTF-16 units, with an ellipsis where it was cut. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
