import type { Text } from "../model/range.ts";
import { isIdentifier } from "./links.ts";
import { badIdentifier } from "./messages.ts";
import type { Report } from "./report.ts";

/** The `uri` of a definition; undefined when absent, and with a diagnostic when it is none. */
export function readIdentifier(uri: Text | undefined, report: Report): string | undefined {
  if (uri === undefined || isIdentifier(uri.value)) return uri?.value;
  report.add(badIdentifier(uri, "uri"));
  return undefined;
}
