import type { Diagnostic } from "../../model/diagnostic.ts";
import { harmless } from "../console.ts";
import { didYouMean, nearTo } from "./text.ts";
import type { Locator } from "./locate.ts";

/**
 * One workflow command per diagnostic, which GitHub shows beside the line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function renderGithub(diagnostic: Diagnostic, locator: Locator): string {
  const { severity, code, message, range, reason, help } = diagnostic;
  const properties = [`title=${escapeProperty(`${code} ${message}`)}`];
  if (range) {
    const { file, start, end } = locator.place(range);
    const endColumn = end.line === start.line ? `,endColumn=${end.column}` : "";
    properties.unshift(
      `file=${escapeProperty(file)}`,
      `line=${start.line},endLine=${end.line},col=${start.column}${endColumn}`,
    );
  }
  const body = [message, reason, help, didYouMean(nearTo(diagnostic))]
    .flatMap((text) => (text ? text.split("\n") : []))
    .map(harmless)
    .join("\n");
  return `::${severity} ${properties.join(",")}::${escapeData(body)}\n`;
}

/**
 * As GitHub's own toolkit escapes them: `%` and line breaks everywhere, `:` and `,` in properties
 * (https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts).
 */
function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(harmless(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
