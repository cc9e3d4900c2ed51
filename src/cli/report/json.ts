import type { Diagnostic } from "../../model/diagnostic.ts";
import { present } from "../../model/present.ts";
import type { Tally } from "../../model/proof.ts";
import type { Range } from "../../model/range.ts";
import type { Locator } from "./locate.ts";

/** Raised when a reader of `check --format json` would misunderstand the report. */
const REPORT_VERSION = 1;

/** The report for programs: lines and columns from 1, columns in code points. */
export function renderJson(
  diagnostics: readonly Diagnostic[],
  tally: Tally,
  locator: Locator,
): string {
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const report = {
    version: REPORT_VERSION,
    errors: count("error"),
    warnings: count("warning"),
    tally,
    diagnostics: diagnostics.map(({ range, related, ...rest }) =>
      present({
        ...rest,
        place: range && place(range, locator),
        related: related?.map((other) => ({
          message: other.message,
          place: place(other.range, locator),
        })),
      }),
    ),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function place(range: Range, locator: Locator) {
  const { file, start, end } = locator.place(range);
  const { line, column } = start;
  return { file, line, column, endLine: end.line, endColumn: end.column };
}
