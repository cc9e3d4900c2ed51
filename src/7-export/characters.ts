import type { Losses } from "./losses.ts";
import { charactersReplaced } from "./messages.ts";

/** What XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets); a lone surrogate is no character at all. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu;

/** Whether XML and CSV can hold a text as it is. */
export function isWritable(text: string): boolean {
  return text.search(FORBIDDEN) === -1;
}

/** The text with every character that XML and CSV cannot hold replaced by U+FFFD. */
export function replaceForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, "\ufffd");
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
