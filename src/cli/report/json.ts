import { CHECK_REPORT_VERSION, type CheckReport } from "../../model/check-report.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { present } from "../../model/present.ts";
import type { Tally } from "../../model/proof.ts";
import type { Locator } from "./locate.ts";
import { nearTo } from "./text.ts";

/** The report for programs. */
export function renderJson(
  diagnostics: readonly Diagnostic[],
  tally: Tally,
  locator: Locator,
): string {
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length;
  const report: CheckReport = {
    version: CHECK_REPORT_VERSION,
    errors: count("error"),
    warnings: count("warning"),
    tally,
    diagnostics: diagnostics.map((diagnostic) => {
      const { code, severity, message, range, reason, help, repair, related } = diagnostic;
      return present({
        code,
        severity,
        message,
        place: range && locator.reported(range),
        reason,
        help,
        suggestions: nearTo(diagnostic),
        repair: repair && {
          places: [repair.at, ...(repair.also ?? [])].map((at) => locator.reported(at)),
          texts: repair.texts,
          isExact: repair.isExact,
        },
        related: related?.map((other) => ({
          message: other.message,
          place: locator.reported(other.range),
        })),
      });
    }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
