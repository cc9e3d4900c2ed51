import { DEFAULT_LIMITS } from "../2-parse/limits.ts";
import { parseYamlTree } from "../2-parse/parse-tree.ts";
import type { Scalar } from "../2-parse/tree.ts";
import type { Placed } from "./places.ts";
import { isPlain, written, writtenPart } from "../2-parse/written.ts";

/**
 * How a scalar is written with another value: words exchanged for words stay on their lines, other texts take
 * one line in the style they had; undefined for a text that the style cannot hold.
 */
export function setScalar(
  text: string,
  { node, inFlow }: Placed<Scalar>,
  value: string,
): string | undefined {
  const raw = text.slice(node.start, node.end);
  const exchanged = exchangeWords(raw, node, inFlow, value);
  if (exchanged !== undefined && readsAs(exchanged, inFlow, value)) return exchanged;
  if (node.style === "block") return blockOfOneLine(raw, value);
  return node.style === "plain" && isPlain(value, inFlow)
    ? value
    : written(value, node.style, inFlow);
}

/** The header of a block text, the marks around a quoted one, or nothing. */
const OPENING = { plain: /^/, single: /^'/, double: /^"/, block: /^[^\n]*\n/, empty: /^/ } as const;
const CLOSING = { plain: /$/, single: /'$/, double: /"$/, block: /$/, empty: /$/ } as const;

/** The same layout with other words; undefined when the words do not correspond one to one. */
function exchangeWords(
  raw: string,
  { style, value: before }: Scalar,
  inFlow: boolean,
  after: string,
): string | undefined {
  if (style === "plain" && !isPlain(after, inFlow)) return undefined;
  const [oldWords, newWords] = [before.trim().split(" "), after.trim().split(" ")];
  if (oldWords.length !== newWords.length || !newWords.every(isWord)) return undefined;
  if (style !== "block" && (before.trim() !== before || after.trim() !== after)) return undefined;
  const opening = OPENING[style].exec(raw)?.[0] ?? "";
  const closing = CLOSING[style].exec(raw)?.[0] ?? "";
  const inner = raw.slice(opening.length, raw.length - closing.length);
  // Every second part is white space: spaces, line breaks that fold to one, indentation.
  const parts = inner.split(/([ \t\r\n]+)/);
  const places = parts.flatMap((part, index) => (index % 2 === 0 && part !== "" ? [index] : []));
  if (places.length !== newWords.length) return undefined;
  for (const [index, place] of places.entries()) {
    const word = newWords[index] ?? "";
    if (word !== oldWords[index]) parts[place] = writtenPart(word, style);
  }
  return opening + parts.join("") + closing;
}

/** Whether a scalar as written has a value: escapes and line folding may part words elsewhere. */
function readsAs(raw: string, inFlow: boolean, value: string): boolean {
  const text = inFlow ? `{k: ${raw} }\n` : `k: ${raw}\n`;
  const { root } = parseYamlTree({ path: "", text }, DEFAULT_LIMITS);
  const [entry] = root?.kind === "mapping" ? root.entries : [];
  return entry?.value.kind === "scalar" && entry.value.value === value;
}

function isWord(word: string): boolean {
  return /^\S+$/.test(word);
}

/** A block text keeps its header, with the comment there, and its indentation. */
function blockOfOneLine(raw: string, value: string): string | undefined {
  const line = value.trimEnd();
  if (/^\s|[\r\n]/.test(line)) return undefined;
  const [head] = /^[^\n]*\n[ ]*/.exec(raw) ?? [];
  return head === undefined ? undefined : head + line;
}

/** A text of one line, as it is written in place of another in its style; undefined in a block text. */
export function inStyleOf(raw: string, value: string): string | undefined {
  if (/^[|>]/.test(raw)) return undefined;
  const style = raw.startsWith("'") ? "single" : raw.startsWith('"') ? "double" : "plain";
  return style === "plain" && isPlain(value, true) ? value : written(value, style, true);
}
