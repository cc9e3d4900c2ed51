import type { Entry, Mapping, Scalar } from "../2-parse/tree.ts";
import type { Placed } from "./node-index.ts";
import { written } from "../2-parse/written.ts";

/** Text to stand in place of a span. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The key after which others are added: what they say is about the quote. */
const ANCHOR = "quote";

/**
 * A further key of a mapping: within braces after a comma, otherwise on a line of its own with the
 * indentation of its neighbours. It comes after the quote, or after the last text.
 *
 * @param key a word
 * @returns undefined when the mapping holds no text to put it after
 */
export function addKey(
  text: string,
  { node, inFlow }: Placed<Mapping>,
  key: string,
  value: string,
): { readonly splice: Splice; readonly after: Entry } | undefined {
  const texts = node.entries.filter(isText);
  const after = texts.find((entry) => entry.key.value === ANCHOR) ?? texts.at(-1);
  if (!after) return undefined;
  const entry = `${key}: ${written(value, after.value.style, inFlow)}`;
  if (inFlow) {
    if (!node.flow) return undefined;
    const { end } = after.value;
    return { splice: { start: end, end, text: `, ${entry}` }, after };
  }
  const end = endOfLine(text, after.value.end);
  const lineBreak = lineBreakOf(text);
  const indent = " ".repeat(after.key.start - startOfLine(text, after.key.start));
  return { splice: { start: end, end, text: `${lineBreak}${indent}${entry}` }, after };
}

function isText(entry: Entry): entry is Entry & { readonly value: Scalar } {
  return entry.value.kind === "scalar" && entry.value.style !== "empty";
}

/** The offset at which the line break after `offset` begins. */
function endOfLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  if (found === -1) return text.length;
  return text[found - 1] === "\r" && found > offset ? found - 1 : found;
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineBreakOf(text: string): string {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
