import type { Losses } from "./losses.ts";
import { charactersReplaced } from "./messages.ts";

/** What is not among the characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets): controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Whether XML and CSV can hold a text as it is. */
export function isWritable(text: string): boolean {
  return text.search(FORBIDDEN) === -1;
}

/** The text with every character that XML and CSV cannot hold replaced, by U+FFFD unless told otherwise. */
export function replaceForbidden(
  text: string,
  replacement = (_character: string): string => "\ufffd",
): string {
  return text.replaceAll(FORBIDDEN, replacement);
}

/** Makes text writable, and counts what that took. */
export function cleaner(losses: Losses): (text: string, owner: string, field: string) => string {
  return (text, owner, field) => {
    if (isWritable(text)) return text;
    const count = text.match(FORBIDDEN)?.length ?? 0;
    const cleaned = replaceForbidden(text);
    losses.note(charactersReplaced, `“${field}” of “${replaceForbidden(owner)}”`, count);
    return cleaned;
  };
}
