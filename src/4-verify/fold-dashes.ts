import {
  characterAt,
  DASH,
  isContinuous,
  KEPT_HYPHEN,
  KIND,
  type Kind,
  kindOf,
  kindOfUnit,
  LINE_END_HYPHEN,
  OWN_LINE_HYPHEN,
  SPACE,
  UNSPACED_LINE_END,
} from "./characters.ts";
import { afterSpaces, isInvisible, isNumber, widthOf } from "./fold-apart.ts";
import type { FoldWriter } from "./fold-writer.ts";

/** A hyphen that ends a line within a word, and how it may be read. */
interface LineEndHyphen {
  readonly unit: number;
  /** The offset at which the word goes on. */
  readonly end: number;
}

const LETTER = /^[\p{L}\p{M}]$/u;
const LINE_END = /[\n\u2028\u2029]/u;
const WORD_END = /^[\p{L}\p{M}\p{Pe}%.,;!?]$/u;
const SPACED_FROM = /[\p{L}\p{M}\p{P}]\s{1,3}$/u;
const LONG_FROM = /[\p{L}\p{M}\p{P}]\s{0,3}$/u;
const SPACED_TO = /^\s{1,3}\p{Nd}/u;

/**
 * A hyphen and a line break within a word. Between letters it may be part of the word or not; beside a
 * digit it is always part of it (COVID-19). On a line of its own it may be either, or a dash between spaces.
 * A line end between words that no space parts is told in the same way.
 */
export function lineEndHyphenAt(
  text: string,
  at: number,
  writer: FoldWriter,
): LineEndHyphen | undefined {
  const kind = kindOfUnit(text.charCodeAt(at));
  if (kind === KIND.space) return unspacedLineEndAt(text, at, writer);
  if (kind !== KIND.hyphen && kind !== KIND.softHyphen && text.charCodeAt(at) !== EN_DASH) {
    return undefined;
  }
  const end = afterLineEnd(text, at + 1);
  if (end === undefined) return undefined;
  const [before, after] = [writer.lastLetter, text.codePointAt(end) ?? 0];
  const isBetweenLetters = isLetter(before) && isLetter(after);
  if (writer.hasSpace) {
    const stands = isBetweenLetters || (isWord(before) && isWord(after));
    const alone = stands && kind !== KIND.softHyphen && LINE_END.test(writer.spaceIn(text, at));
    if (!alone) return undefined;
    writer.dropSpace();
    return { unit: OWN_LINE_HYPHEN, end };
  }
  if (isBetweenLetters) return { unit: kind === KIND.dash ? KEPT_HYPHEN : LINE_END_HYPHEN, end };
  if (kind === KIND.softHyphen || !isWord(before) || !isWord(after)) return undefined;
  return isNumber(before) && isNumber(after) && writer.endsInNumber
    ? undefined
    : { unit: KEPT_HYPHEN, end };
}

/** A line end between words of a script that sets none apart: a space may be meant or none. */
function unspacedLineEndAt(
  text: string,
  at: number,
  writer: FoldWriter,
): LineEndHyphen | undefined {
  const unit = text.charCodeAt(at);
  if ((unit !== 0x0a && unit !== 0x0d) || writer.last === 0) return undefined;
  if (!isContinuous(String.fromCodePoint(writer.last))) return undefined;
  const end = afterLineEnd(text, at);
  return end !== undefined && isContinuous(characterAt(text, end))
    ? { unit: UNSPACED_LINE_END, end }
    : undefined;
}

/** A row of dashes typed for one long dash is one dash between spaces; before a digit each may be a sign. */
export function foldDashes(text: string, at: number, writer: FoldWriter): number {
  const dashes: number[] = [];
  let end = at;
  let next = at;
  let codePoint = text.codePointAt(next);
  for (; codePoint !== undefined; codePoint = text.codePointAt(next)) {
    const kind = kindOf(codePoint);
    if (isDash(kind)) {
      dashes.push(next);
      end = next + widthOf(codePoint);
    } else if (!isInvisible(kind)) break;
    next += widthOf(codePoint);
  }
  const range = endOfRangeDash(text, at, end, writer);
  if (range !== undefined) return range;
  const isLong = dashes.length > 1 || isLongDash(text.charCodeAt(at));
  if (isDigit(codePoint)) {
    if (isLong && endsWord(writer)) writer.spacedAside(DASH, at, end);
    else {
      for (const dash of dashes) {
        writer.unit(DASH, dash, dash + widthOf(text.codePointAt(dash) ?? 0));
      }
    }
  } else if (isSpacedDash(text, at, end, isLong)) writer.spacedAside(DASH, at, end);
  else if (isLong) writer.spaced(DASH, at, end);
  else writer.unit(DASH, at, end);
  return end;
}

/** Writes the dash between two numbers, 1939–1945, without the spaces or the line end around it. */
function endOfRangeDash(
  text: string,
  at: number,
  end: number,
  writer: FoldWriter,
): number | undefined {
  const next = afterSpaces(text, end);
  if (!isDigit(text.codePointAt(next)) || !writer.isBehindNumber) return undefined;
  const spaces = text.slice(end, next);
  const isEven = writer.hasSpace
    ? spaces !== "" && !LINE_END.test(writer.spaceIn(text, at))
    : spaces === "" || LINE_END.test(spaces);
  if (!isEven) return undefined;
  writer.dropSpace();
  writer.unit(DASH, at, end);
  return next;
}

function isDash(kind: Kind): boolean {
  return kind === KIND.hyphen || kind === KIND.dash;
}

const EN_DASH = 0x2013;

/** Two and three em dashes in one, and the bar that begins a quotation, are set like one. */
function isLongDash(unit: number): boolean {
  return unit === 0x2014 || unit === 0x2015 || unit === 0x2e3a || unit === 0x2e3b;
}

/** Whether a word was written last, a name such as SU7 included; no white space follows it. */
function endsWord(writer: FoldWriter): boolean {
  const { last } = writer;
  return WORD_END.test(String.fromCodePoint(last)) || (isNumber(last) && !writer.endsInNumber);
}

/** A spaced en dash, or a longer one, between a word and a number. */
function isSpacedDash(text: string, at: number, end: number, isLong: boolean): boolean {
  if (text.charCodeAt(at) !== EN_DASH && !isLong) return false;
  return (
    (isLong ? LONG_FROM : SPACED_FROM).test(text.slice(Math.max(0, at - 4), at)) &&
    SPACED_TO.test(text.slice(end, end + 4))
  );
}

function isDigit(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /^\p{Nd}/u.test(String.fromCodePoint(codePoint));
}

function isLetter(codePoint: number): boolean {
  return LETTER.test(String.fromCodePoint(codePoint));
}

function isWord(codePoint: number): boolean {
  return isLetter(codePoint) || isNumber(codePoint);
}

/** The offset after one line end and the blanks around it; undefined where the line goes on. */
export function afterLineEnd(text: string, at: number): number | undefined {
  let next = afterBlanks(text, at);
  if (text.charCodeAt(next) === 0x0d) next++;
  return text.charCodeAt(next) === 0x0a ? afterBlanks(text, next + 1) : undefined;
}

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === SPACE || text.charCodeAt(next) === 0x09) next++;
  return next;
}
