import { type DiagnosticCode, DIAGNOSTICS, type Scope, type Severity } from "./diagnostic-codes.ts";
export type { Severity } from "./diagnostic-codes.ts";
import { present } from "./present.ts";
import type { Range } from "./range.ts";
import type { TextRepair } from "./repair.ts";

/** One problem, as data. Stages return these; only the command line prints them. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** Where; absent only for problems of a whole folder. */
  readonly range?: Range;
  /** Why it is a problem. */
  readonly reason?: string;
  /** What to do about it. */
  readonly help?: string;
  /** What `fix` would write. */
  readonly repair?: TextRepair;
  /** Other places that matter: the earlier definition, the passage in the source. */
  readonly related?: readonly Related[];
  /** How many problems this one stands for, which are not told. */
  readonly untold?: number;
}

export interface Related {
  readonly message: string;
  readonly range: Range;
}

/** A diagnostic without the severity that its code decides. */
type Said = Omit<Diagnostic, "severity"> &
  (
    | { readonly code: CodeOf<Severity>; readonly severity?: never }
    | { readonly code: CodeOf<"given">; readonly severity: Severity }
  );

/** The codes that have a severity, or are given one. */
type CodeOf<S extends Severity | "given"> = {
  [C in DiagnosticCode]: (typeof DIAGNOSTICS)[C]["severity"] extends S ? C : never;
}[DiagnosticCode];

/** A diagnostic with the severity that its code has. */
export function problem(said: Said): Diagnostic {
  const { code, severity, ...rest } = said;
  const known = DIAGNOSTICS[code].severity;
  return { code, severity: known === "given" ? (severity ?? "error") : known, ...rest };
}

/** A problem of a code that has its severity, at a place. */
export function problemAt(
  code: CodeOf<Severity>,
  range: Range | undefined,
  { message, ...more }: Omit<Diagnostic, "code" | "severity" | "range">,
): Diagnostic {
  return problem({ code, message, ...(range && { range }), ...more });
}

/** What a problem is about. */
export function scopeOf({ code }: Pick<Diagnostic, "code">): Scope {
  return DIAGNOSTICS[code].scope;
}

/** Whether the problem is one of proving: what is claimed is known, and the graph is whole. */
export function isOfProof(diagnostic: Pick<Diagnostic, "code">): boolean {
  const scope = scopeOf(diagnostic);
  return scope === "claim" || scope === "source";
}

/** True when one of them is an error: then nothing is built. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

/** More than any person reads of one sentence; only hostile values make longer ones. */
const LONGEST = 1_000;

/** A diagnostic whose texts hold no more of a hostile value than a person can use. */
export function bounded(diagnostic: Diagnostic): Diagnostic {
  const { message, reason, help, repair, related } = diagnostic;
  return present({
    ...diagnostic,
    message: cut(message),
    reason: reason && cut(reason),
    help: help && cut(help),
    repair: repair?.texts.every((text) => text.length <= LONGEST) ? repair : undefined,
    related: related?.map((other) => ({ ...other, message: cut(other.message) })),
  });
}

/** A text of at most 1,000 UTF-16 units, with an ellipsis where it was cut. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
