import { FLAG } from "../model/hidden.ts";
import {
  DASH,
  foldCharacter,
  KIND,
  type Kind,
  kindOf,
  kindOfUnit,
  LINE_END_HYPHEN,
  SPACE,
} from "./characters.ts";
import {
  dropInvisible,
  foldLowered,
  foldOverridden,
  foldQuotationMark,
  isInvisible,
  widthOf,
} from "./fold-apart.ts";
import { FoldWriter, type OffsetMap, SAME } from "./fold-writer.ts";

/** Text without the differences that typesetting makes and that change no meaning. */
export interface Folded {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** Whether a word is broken by a hyphen at a line end: `LINE_END_HYPHEN` stands there. */
  readonly hyphenated: boolean;
  /** Where a number starts behind a dash that is none of its signs: a long one behind a word, a spaced one. */
  readonly asides: ReadonlySet<number>;
}

/**
 * Marks taken together with one base. Sorting marks takes more than linear time, so a longer pile,
 * which no language writes, is cut into pieces (as in Unicode's Stream-Safe Text Format, UAX #15).
 */
const MOST_MARKS = 30;
const LETTER = /^[\p{L}\p{M}]$/u;

/**
 * Folds a text for comparison, in one pass and linear time: NFKC, white space to single spaces,
 * quotation marks to ', dashes to -, ellipses to three dots, the lowered digits of H₂O to plain ones;
 * soft hyphens and zero-width characters are dropped. Case, digits, decimal points and signs stay, and
 * so does whatever would make another number: ² and ᴹ, the strokes of 5" and 5', what stands unseen
 * between two digits. What is written to be read in another direction folds to one mark.
 */
export function fold(text: string): Folded {
  // Nearly all quotes fold to themselves.
  if (endOfPlainRun(text, 0) === text.length)
    return { text, offsets: SAME, hyphenated: false, asides: NONE };
  const writer = new FoldWriter(text.length);
  let hyphenated = false;
  for (let at = 0; at < text.length;) {
    const runEnd = endOfPlainRun(text, at);
    if (runEnd > at) {
      writer.copy(text, at, runEnd);
      at = runEnd;
      continue;
    }
    const joint = endOfLineEndHyphen(text, at, writer.last);
    if (joint > at) {
      writer.unit(LINE_END_HYPHEN, at, joint);
      hyphenated = true;
      at = joint;
    } else at = foldOne(text, at, writer);
  }
  return { ...writer.finish(), hyphenated };
}

/** Folds what stands at `at`, which is not plain, and returns the offset after it. */
function foldOne(text: string, at: number, writer: FoldWriter): number {
  const kind = kindOfUnit(text.charCodeAt(at));
  switch (kind) {
    case KIND.space:
      writer.space(at, at + 1);
      return at + 1;
    case KIND.drop:
    case KIND.softHyphen:
      return dropInvisible(text, at, writer);
    case KIND.quote:
      return foldQuotationMark(text, at, writer);
    case KIND.lowered:
      return foldLowered(text, at, writer);
    case KIND.override:
      return foldOverridden(text, at, writer);
    case KIND.hyphen:
    case KIND.dash:
      return foldDashes(text, at, writer);
    case KIND.surrogate:
      return foldPair(text, at, writer);
    case KIND.unknown:
    case KIND.plain:
    case KIND.unspaced:
    case KIND.mark:
    case KIND.compatible:
      return foldCluster(text, at, writer);
  }
}

function foldPair(text: string, at: number, writer: FoldWriter): number {
  const codePoint = text.codePointAt(at) ?? 0;
  const kind = kindOf(codePoint);
  if (kind === KIND.dash) return foldDashes(text, at, writer);
  if (kind === KIND.quote) return foldQuotationMark(text, at, writer);
  if (kind === KIND.drop) return dropInvisible(text, at, writer);
  FLAG.lastIndex = at;
  if (codePoint !== BLACK_FLAG || !FLAG.test(text)) return foldCluster(text, at, writer);
  writer.copy(text, at, FLAG.lastIndex);
  return FLAG.lastIndex;
}

/** Without the tags that follow it, every flag of a region would be this one. */
const BLACK_FLAG = 0x1f3f4;

const WORD_END = /^[\p{L}\p{M}\p{Pe}%.,;!?]$/u;
const SPACED_FROM = /[\p{L}\p{M}\p{P}]\s{1,3}$/u;
const SPACED_TO = /^\s{1,3}\p{Nd}/u;
const NONE: ReadonlySet<number> = new Set();

/** A row of dashes typed for one long dash is one dash; before a digit each may be a sign. */
function foldDashes(text: string, at: number, writer: FoldWriter): number {
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
  if (isDigit(codePoint)) {
    if (dashes.length === 1 && isLongDash(text.charCodeAt(at)) && mayEndWord(writer.last)) {
      writer.aside(DASH, at, end, 0);
      return end;
    }
    for (const dash of dashes) writer.unit(DASH, dash, dash + widthOf(text.codePointAt(dash) ?? 0));
  } else if (isSpacedDash(text, at, end)) writer.aside(DASH, at, end, 1);
  else writer.unit(DASH, at, end);
  return end;
}

function isDash(kind: Kind): boolean {
  return kind === KIND.hyphen || kind === KIND.dash;
}

/** Two and three em dashes in one are set like one. */
function isLongDash(unit: number): boolean {
  return unit === 0x2014 || unit === 0x2e3a || unit === 0x2e3b;
}

function mayEndWord(codePoint: number): boolean {
  return WORD_END.test(String.fromCodePoint(codePoint));
}

/** A spaced en dash, or a longer one, between a word and a number. */
function isSpacedDash(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2013 && !isLongDash(unit)) return false;
  return (
    SPACED_FROM.test(text.slice(Math.max(0, at - 4), at)) &&
    SPACED_TO.test(text.slice(end, end + 4))
  );
}

function isDigit(codePoint: number | undefined): boolean {
  return codePoint !== undefined && /^\p{Nd}/u.test(String.fromCodePoint(codePoint));
}

/** Folds a base with the marks that follow it, invisible characters between them left out. */
function foldCluster(text: string, at: number, writer: FoldWriter): number {
  const base = String.fromCodePoint(text.codePointAt(at) ?? 0);
  let cluster = foldCharacter(base);
  let end = at + base.length;
  let changed = cluster !== base;
  for (let marks = 0, next = end; marks < MOST_MARKS && next < text.length;) {
    const codePoint = text.codePointAt(next) ?? 0;
    const kind = kindOf(codePoint);
    next += widthOf(codePoint);
    if (isInvisible(kind)) continue;
    if (kind !== KIND.mark) break;
    cluster += foldCharacter(String.fromCodePoint(codePoint));
    changed = true;
    end = next;
    marks++;
  }
  if (changed) writer.replace(cluster.normalize("NFC"), at, end);
  else writer.copy(text, at, end);
  return end;
}

/**
 * The end of the run of characters that fold to themselves, with the single spaces between them;
 * `at` itself when there is none. A last character that a mark may still change is left out.
 */
function endOfPlainRun(text: string, at: number): number {
  let end = at;
  let kind: Kind = KIND.unknown;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const before = kind;
    kind = kindOfUnit(unit);
    if (kind === KIND.plain || kind === KIND.unspaced) continue;
    const single = unit === SPACE && before === KIND.plain;
    if (!single || kindOfUnit(text.charCodeAt(end + 1)) !== KIND.plain) break;
  }
  const open = kind === KIND.mark || isInvisible(kind);
  return open && end < text.length && end > at ? end - 1 : end;
}

/** The offset after a hyphen and a line break within a word, or `at` when there is no such thing. */
function endOfLineEndHyphen(text: string, at: number, last: number): number {
  const kind = kindOfUnit(text.charCodeAt(at));
  if (kind !== KIND.hyphen && kind !== KIND.softHyphen) return at;
  if (last === 0 || !LETTER.test(String.fromCodePoint(last))) return at;
  let next = afterBlanks(text, at + 1);
  if (text.charCodeAt(next) === 0x0d) next++;
  if (text.charCodeAt(next) !== 0x0a) return at;
  next = afterBlanks(text, next + 1);
  return LETTER.test(String.fromCodePoint(text.codePointAt(next) ?? 0)) ? next : at;
}

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) === SPACE || text.charCodeAt(next) === 0x09) next++;
  return next;
}
