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

/**
 * All quotation marks are one, and so is a row of them, as in ``TeX'' and “‘No’ …”, thin spaces between them
 * included; after a digit, one stroke and two may be feet and inches. Spaces inside « such » marks are left out.
 */
export function foldQuotationMark(text: string, at: number, writer: FoldWriter): number {
  const unit = text.charCodeAt(at);
  // Most marks stand alone.
  if (kindOfUnit(text.charCodeAt(at + 1)) === KIND.plain && !isGuillemet(unit)) {
    const isMeasure = isDoubleMark(unit) && writer.endsInNumber;
    writer.unit(isMeasure ? DOUBLE_QUOTE : QUOTE, at, at + 1);
    return at + 1;
  }
  let end = at;
  let isDouble = false;
  let last = 0;
  for (let next = at; next < text.length;) {
    const codePoint = text.codePointAt(next) ?? 0;
    const kind = kindOf(codePoint);
    next += widthOf(codePoint);
    if (kind !== KIND.quote) {
      if (isInvisible(kind) || THIN.has(codePoint)) continue;
      break;
    }
    isDouble ||= isDoubleMark(codePoint) || codePoint === last;
    last = codePoint;
    end = next;
  }
  const opens = OPENING.has(last) && BEFORE_OPENING.test(String.fromCodePoint(writer.last));
  const closes = CLOSING.has(text.codePointAt(at) ?? 0) && !isWord(text.codePointAt(end));
  // Two marks with a space between them stay two.
  if (closes && !isMark(writer.lastLetter)) writer.dropSpace();
  const isMeasure = isDouble && writer.endsInNumber;
  writer.unit(isMeasure ? DOUBLE_QUOTE : QUOTE, at, end);
  const next = opens ? afterSpaces(text, end) : end;
  return kindOf(text.codePointAt(next) ?? 0) === KIND.quote ? end : next;
}

function isGuillemet(codePoint: number): boolean {
  return OPENING.has(codePoint) || CLOSING.has(codePoint);
}

function isMark(codePoint: number): boolean {
  return codePoint === QUOTE || codePoint === DOUBLE_QUOTE;
}

const OPENING: ReadonlySet<number> = new Set(Array.from("«‹", (c) => c.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set(Array.from("»›", (c) => c.charCodeAt(0)));
/** Nothing, white space, or what itself opens. */
const BEFORE_OPENING = /^[\0\p{Ps}\p{Pi}\p{Pd}¿¡]$/u;
const THIN: ReadonlySet<number> = new Set([0x2006, 0x2009, 0x200a, 0x202f]);
const WORD = /^[\p{L}\p{M}\p{N}]$/u;

function isWord(codePoint: number | undefined): boolean {
  return codePoint !== undefined && WORD.test(String.fromCodePoint(codePoint));
}

/** The offset after the white space that stands at an offset. */
export function afterSpaces(text: string, at: number): number {
  let next = at;
  while (kindOfUnit(text.charCodeAt(next)) === KIND.space) next++;
  return next;
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

export function isNumber(codePoint: number | undefined): boolean {
  return codePoint !== undefined && NUMBER.test(String.fromCodePoint(codePoint));
}

/** The units of a code point. */
export function widthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}
