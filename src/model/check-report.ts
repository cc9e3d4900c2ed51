import type { Diagnostic } from "./diagnostic.ts";
import type { Tally } from "./proof.ts";

/** Raised when a reader of `check --format json` would misunderstand the report. */
export const CHECK_REPORT_VERSION = 1 as const;

/**
 * What `graphwright check --format json` writes: one JSON object. Within a version, fields are only
 * ever added; a field without a value is left out, never null.
 */
export interface CheckReport {
  readonly version: typeof CHECK_REPORT_VERSION;
  /** How many of the diagnostics are errors: the exit code is 1 when there are any. */
  readonly errors: number;
  /** How many of the diagnostics are warnings. */
  readonly warnings: number;
  /** How many citations are in which state, and how many claims cite nothing. */
  readonly tally: Tally;
  /** Every problem of every file, in order of file and place. */
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** One problem. */
export interface ReportedDiagnostic extends Pick<
  Diagnostic,
  "severity" | "message" | "reason" | "help"
> {
  /** Stable: `GW` and four digits, of which the first two are the stage. */
  readonly code: `GW${number}`;
  /** Where; absent only for problems of a whole folder. */
  readonly place?: ReportedPlace;
  /** Near names, best first. */
  readonly suggestions?: readonly string[];
  /** What `graphwright fix` would write. */
  readonly repair?: ReportedRepair;
  /** Other places that matter: the earlier definition, the passage in the source. */
  readonly related?: readonly ReportedRelated[];
}

/** A text of the YAML that has to be another. */
export interface ReportedRepair {
  /** Wherever it stands. */
  readonly places: readonly ReportedPlace[];
  /** What it may have to be, likeliest first, without the quotation marks that YAML may need. */
  readonly texts: readonly string[];
  /** Whether they say the same as what is written, and do not only resemble it: one alone is no guess then. */
  readonly isExact: boolean;
}

/** Another place that matters to a problem. */
export interface ReportedRelated {
  readonly message: string;
  readonly place: ReportedPlace;
}

/** A span of a file. Lines and columns count from 1; columns are Unicode code points. */
export interface ReportedPlace {
  /** Path from the working folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The end is just after the span. */
  readonly endLine: number;
  readonly endColumn: number;
}
