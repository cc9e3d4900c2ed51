import { hiddenIn, showHidden } from "../model/hidden.ts";
import type { Losses } from "./losses.ts";
/** What is not among the characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets): controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Whether XML and CSV can hold a text as it is. */
export function isWritable(text: string): boolean {
  return text.search(FORBIDDEN) === -1;
}

/** The text with every character that XML and CSV cannot hold replaced, by U+FFFD unless told otherwise. */
export function replaceForbidden(
  text: string,
  replacement: (character: string) => string = () => "\ufffd",
): string {
  return text.replaceAll(FORBIDDEN, replacement);
}

/** Changes a text of the graph as a format needs it; `owner` and `field` say whose text it is. */
export type Clean = (text: string, owner: string, field: string) => string;

/** Names what hides in a text or turns its direction, and counts it. */
export function namer(losses: Losses): Clean {
  return (text, owner, field) => {
    const shown = showHidden(text);
    if (shown === text) return text;
    const where = `“${field}” of “${showHidden(replaceForbidden(owner))}”`;
    losses.note("charactersNamed", where, [...hiddenIn(text)].length);
    return shown;
  };
}

/** Makes text writable as well, and counts what that took. */
export function cleaner(losses: Losses): Clean {
  const name = namer(losses);
  return (text, owner, field) => {
    const shown = name(text, owner, field);
    if (isWritable(shown)) return shown;
    const count = shown.match(FORBIDDEN)?.length ?? 0;
    losses.note("charactersReplaced", `“${field}” of “${replaceForbidden(owner)}”`, count);
    return replaceForbidden(shown);
  };
}

/** A text on one line, without blanks around it; special blanks within it stay what they are. */
export function oneLine(text: string): string {
  return text.replaceAll(/[ \t\n\r\u2028\u2029]+/g, " ").replaceAll(/^ | $/g, "");
}
