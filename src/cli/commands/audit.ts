import { join } from "node:path";
import { VERDICT_FILE } from "../../1-read/index.ts";
import { auditOf, standingOf, type Audit } from "../../4-verify/index.ts";
import { check } from "../../compile.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { painter, type Console } from "../console.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Action } from "../options.ts";
import { auditHtml } from "../report/audit/html.ts";
import { auditJson } from "../report/audit/json.ts";
import { auditText } from "../report/audit/text.ts";
import { DoubtNames } from "../report/audit/words.ts";
import { Locator } from "../report/locate.ts";
import { writeResult } from "../result.ts";
import { judge, type JudgeOptions } from "../verdicts.ts";
import { foldersFor, reportProblems, type TextsOption } from "./check.ts";

export const AUDIT_FORMATS = ["text", "json", "html"] as const;

interface AuditArguments extends TextsOption, JudgeOptions {
  readonly format: (typeof AUDIT_FORMATS)[number];
  /** `-` is standard output. */
  readonly output: string;
  /** Most doubts that are not explained. */
  readonly max?: number;
  /** Whether the result may hold the texts of the sources. */
  readonly withTexts: boolean;
}

/** `graphwright cite audit`: what the graph says that its quotes do not seem to say. */
export const auditCommand: Action<AuditArguments> = async (dir, options, console) => {
  if (options.format === "html" && !options.withTexts) {
    throw new Failure(
      "an HTML report holds sentences of the sources: add --with-texts to allow it",
    );
  }
  const { linked, proofs, texts, files, diagnostics } = await check(dir, {
    texts: await foldersFor(dir, options),
  });
  const locator = new Locator(files);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  reportProblems(errors, locator, console);
  const names = new DoubtNames(linked);
  const read = auditOf(linked, proofs, texts);
  const { audit, isSound } = await judge(dir, read, names, options, console);
  const result = {
    text: () => auditText(audit, names, locator, painter(console.outIsRich)),
    json: () => auditJson(audit, names, locator, options.withTexts),
    html: () => auditHtml(audit, linked, names, locator),
  }[options.format]();
  const own = new Map<string, { readonly shown: string }>(files).set(VERDICT_FILE, {
    shown: join(dir, VERDICT_FILE),
  });
  await writeResult(options.output, result, { path: dir, files: own }, console);
  const few = options.max === undefined || isAtMost(audit, options.max, console);
  return few && isSound && !hasErrors(errors) ? EXIT.fine : EXIT.data;
};

/** Whether there are so few open doubts. Without any text nothing is known, and that is not enough. */
function isAtMost({ audited, unaudited, doubts }: Audit, most: number, console: Console): boolean {
  if (audited === 0 && unaudited > 0) {
    console.err(`No claim could be read against a text, so --max ${most} fails.\n`);
    return false;
  }
  const open = doubts.filter((doubt) => standingOf(doubt) === "open").length;
  if (open <= most) return true;
  console.err(`${open} doubts are not explained, more than the ${most} that --max allows.\n`);
  return false;
}
