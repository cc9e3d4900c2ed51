import { mayHide } from "../model/hidden.ts";
import * as say from "./name-messages.ts";
import type { Problems } from "./problems.ts";
import type { Scalar } from "./tree.ts";
import { unitsOf } from "./units.ts";

/**
 * Control characters other than tab and line breaks, noncharacters and lone surrogates. A carriage
 * return without a line feed is one: editors disagree on whether it ends a line, and so do parsers.
 */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\r(?!\n)|\p{Cs}/gu;

/** All of them but the surrogates, which are looked for in another way: this is several times as fast. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\r(?!\n)/;

/** Escapes may also write a carriage return, which no file can hold as anything but a line break. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const FORBIDDEN_ESCAPED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/u;

/** `\U` with a number beyond the last code point, after an even number of backslashes. */
const BEYOND_UNICODE = /(?<!\\)(?:\\\\)*\\U(?!00(?:0[\dA-Fa-f]|10)[\dA-Fa-f]{4})/;

/** Surrogates, carriage returns, and what begins an escape in double quotes. */
const TELLING = /[\r\\\ud800-\udfff]/;

/** The UTF-16 units that were found to be ordinary, by their number: each is looked at once. */
const ordinary = new Uint8Array(0x10000);

/**
 * Whether a text has no escape and no character that may not stand in a file, would not be seen, or is a
 * half of a pair: nearly every text. False also for a few in which nothing is wrong.
 */
export function isOrdinary(text: string): boolean {
  const units = unitsOf(text);
  for (let at = 0; at < text.length; at++) {
    const unit = units[at] ?? 0;
    if (ordinary[unit] === 1) continue;
    const character = String.fromCharCode(unit);
    if (TELLING.test(character) || CONTROL.test(character) || mayHide(character)) return false;
    ordinary[unit] = 1;
  }
  return true;
}

/**
 * Reports every character that may not stand in a file.
 *
 * @returns the text with U+FFFD in their place, or a line feed for a carriage return, as long as before, so
 *   that the rest can be parsed
 */
export function replaceForbidden(text: string, problems: Problems): string {
  if (text.isWellFormed() && !CONTROL.test(text)) return text;
  return text.replace(FORBIDDEN, (character, offset: number) => {
    const range = problems.range({ start: offset, end: offset + 1 });
    problems.add(say.forbiddenCharacter(range, character.codePointAt(0) ?? 0));
    return character === "\r" ? "\n" : "\uFFFD";
  });
}

/** Whether the escapes of a double-quoted scalar make a character that may not stand in a file. */
export function hasWrongEscape(value: string, written: string): boolean {
  return FORBIDDEN_ESCAPED.test(value) || BEYOND_UNICODE.test(written);
}

/** Reports a double-quoted scalar whose escapes make a character that may not stand in a file. */
export function checkEscapes(scalar: Scalar, written: string, problems: Problems): void {
  const bad = FORBIDDEN_ESCAPED.exec(scalar.value)?.[0].codePointAt(0);
  if (BEYOND_UNICODE.test(written)) problems.add(say.beyondUnicode(problems.range(scalar)));
  else if (bad !== undefined) problems.add(say.forbiddenCharacter(problems.range(scalar), bad));
}

/** Whether a file can hold a text, with escapes if need be. */
export function isEscapable(text: string): boolean {
  return !FORBIDDEN_ESCAPED.test(text);
}

/**
 * How many characters of a text can begin a YAML node, whether they do or stand in a text:
 * an upper bound, found before parsing, for the nodes and so for the memory they take.
 */
export function countIndicators(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COMMA || BRACKETS.has(unit)) count++;
    else if (unit === COLON || unit === DASH || unit === QUESTION) {
      const next = text.charCodeAt(at + 1);
      if (!(next > SPACE) || next === COMMA || BRACKETS.has(next)) count++;
    }
  }
  return count;
}

const [SPACE, COMMA, COLON, DASH, QUESTION] = [0x20, 0x2c, 0x3a, 0x2d, 0x3f];
const BRACKETS: ReadonlySet<number> = new Set([0x5b, 0x5d, 0x7b, 0x7d]);
