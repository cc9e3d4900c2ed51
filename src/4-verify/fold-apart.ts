import {
  DOUBLE_QUOTE,
  INVISIBLE_JOINT,
  isDoubleMark,
  KIND,
  type Kind,
  kindOf,
  kindOfUnit,
  LOWERED_ZERO,
  OVERRIDDEN,
  QUOTE,
} from "./characters.ts";
import type { FoldWriter } from "./fold-writer.ts";

/**
 * Folds of characters that typesetting may change in most places, and that mean something beside a
 * digit. Each writes what stands at `at` and returns the offset after it.
 */
const NUMBER = /^\p{N}$/u;

/** What is invisible is dropped, but for one mark of it between two digits. */
export function dropInvisible(text: string, at: number, writer: FoldWriter): number {
  let end = at;
  let codePoint = text.codePointAt(end);
  while (codePoint !== undefined && isInvisible(kindOf(codePoint))) {
    end += widthOf(codePoint);
    codePoint = text.codePointAt(end);
  }
  if (isNumber(writer.last) && isNumber(codePoint)) writer.unit(INVISIBLE_JOINT, at, end);
  return end;
}

export function isInvisible(kind: Kind): boolean {
  return kind === KIND.drop || kind === KIND.softHyphen;
}

/** All quotation marks are one; after a digit, one stroke and two may be feet and inches. */
export function foldQuotationMark(text: string, at: number, writer: FoldWriter): number {
  const codePoint = text.codePointAt(at) ?? 0;
  const end = at + widthOf(codePoint);
  const isMeasure = isDoubleMark(codePoint) && writer.endsInNumber;
  writer.unit(isMeasure ? DOUBLE_QUOTE : QUOTE, at, end);
  return end;
}

/** Lowered digits after a letter or a bracket, as in H₂O, are plain ones, unless more digits follow: log₂8. */
export function foldLowered(text: string, at: number, writer: FoldWriter): number {
  let end = at;
  while (kindOfUnit(text.charCodeAt(end)) === KIND.lowered) end++;
  const before = String.fromCodePoint(writer.last);
  const isIndex = INDEXED.test(before) && !isNumber(text.codePointAt(end));
  if (!isIndex) {
    writer.copy(text, at, end);
    return end;
  }
  for (let next = at; next < end; next++) {
    writer.unit(ZERO + text.charCodeAt(next) - LOWERED_ZERO, next, next + 1);
  }
  return end;
}

const ZERO = 0x30;
/** May have an index. */
const INDEXED = /^[\p{L}\p{M})\]]$/u;

/** What an override turns, up to its end or that of the line, is one mark that no quote holds. */
export function foldOverridden(text: string, at: number, writer: FoldWriter): number {
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x0a || unit === 0x2029) break;
    if (unit === 0x202c) depth--;
    else if (unit >= 0x202a && unit <= 0x202e) depth++;
    if (depth === 0) {
      end++;
      break;
    }
  }
  writer.unit(OVERRIDDEN, at, end);
  return end;
}

function isNumber(codePoint: number | undefined): boolean {
  return codePoint !== undefined && NUMBER.test(String.fromCodePoint(codePoint));
}

/** The units of a code point. */
export function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
