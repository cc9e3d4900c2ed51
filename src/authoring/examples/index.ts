import type { DiagnosticCode } from "../../model/diagnostic-codes.ts";
import type { Example } from "./example.ts";
import { EXPORT_EXAMPLES } from "./export.ts";
import { LINK_EXAMPLES } from "./link.ts";
import { PARSE_EXAMPLES } from "./parse.ts";
import { READ_EXAMPLES } from "./read.ts";
import { VERIFY_EXAMPLES } from "./verify.ts";

/** An example of every code, but for those that only graphs made by other programs have. */
export const EXAMPLES: Readonly<Partial<Record<DiagnosticCode, Example>>> = {
  ...READ_EXAMPLES,
  ...PARSE_EXAMPLES,
  ...LINK_EXAMPLES,
  ...VERIFY_EXAMPLES,
  ...EXPORT_EXAMPLES,
};
