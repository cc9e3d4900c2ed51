import type { ScalarStyle } from "./tree.ts";

/** What may begin a plain text: nothing that YAML gives a meaning, and no quotation mark. */
const PLAIN_START = /^(?:[\p{L}\p{N}“”‘’„«»《》「」『』（(€£$¥+/]|-\d)/u;
const PLAIN_BREAK = /:(?:[\s\p{Cf}[{]|$)|\s#|[\t\r\n\u2028\u2029\ufeff]|^\s|\s$/u;
const FLOW_INDICATOR = /[,[\]{}]|:(?=[,[\]{}])/u;
/** What other readers of YAML take for something else than text. */
const OTHER_TYPE = /^(?:true|false|null|yes|no|on|off|y|n|[-+.]?\d[\d_,.:eExXoO+-]*)$/i;
// oxlint-disable-next-line no-control-regex -- what has to be escaped
const ESCAPED = /["\\]|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/gu;

/** Whether a text reads the same without quotation marks, for every reader. */
export function isPlain(value: string, inFlow: boolean): boolean {
  if (!PLAIN_START.test(value) || PLAIN_BREAK.test(value)) return false;
  return !(inFlow && FLOW_INDICATOR.test(value));
}

/**
 * A text on one line, in the style of its neighbours where it can be.
 *
 * @returns undefined for a text that no line can hold
 */
export function written(value: string, style: ScalarStyle, inFlow: boolean): string {
  if (style === "single" && isOneLine(value)) return single(value);
  const plain = style !== "double" && style !== "single";
  if (plain && isPlain(value, inFlow) && !OTHER_TYPE.test(value)) return value;
  return plain && /["\\]/.test(value) && isOneLine(value) ? single(value) : double(value);
}

/** A part of a text as it stands in a text of a style, without the marks around the whole. */
export function writtenPart(part: string, style: ScalarStyle): string {
  if (style === "single") return part.replaceAll("'", "''");
  return style === "double" ? escaped(part) : part;
}

function single(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function double(value: string): string {
  return `"${escaped(value)}"`;
}

function escaped(text: string): string {
  return text.replace(ESCAPED, (character) =>
    /["\\]/.test(character)
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function isOneLine(value: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(value);
}
