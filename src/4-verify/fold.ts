import { FLAG } from "../model/hidden.ts";
import {
  characterAt,
  foldCharacter,
  isOptionalMark,
  KIND,
  type Kind,
  kindOf,
  kindOfUnit,
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
import { afterLineEnd, foldDashes, lineEndHyphenAt } from "./fold-dashes.ts";
import { FoldWriter, type OffsetMap, SAME } from "./fold-writer.ts";

/** Text without the differences that typesetting makes and that change no meaning. */
export interface Folded {
  readonly text: string;
  readonly offsets: OffsetMap;
  /** Whether a word is broken by a hyphen at a line end: one of the line end hyphens stands there. */
  readonly hyphenated: boolean;
  /** Where a number starts behind a dash that is none of its signs: a long one behind a word, a spaced one. */
  readonly asides: ReadonlySet<number>;
}

/**
 * Marks taken together with one base. Sorting marks takes more than linear time, so a longer pile,
 * which no language writes, is cut into pieces (as in Unicode's Stream-Safe Text Format, UAX #15).
 */
const MOST_MARKS = 30;

/**
 * Folds a text for comparison, in one pass and linear time: NFKC, white space to single spaces,
 * quotation marks to ', dashes to -, long ones between spaces, ellipses to three dots, the lowered digits of
 * H₂O to plain ones; soft hyphens, zero-width characters, optional vowel marks and elongation are dropped. Case, digits, decimal points and signs stay, and
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
    const joint = lineEndHyphenAt(text, at, writer);
    if (joint) {
      writer.unit(joint.unit, at, joint.end);
      hyphenated = true;
      at = joint.end;
    } else at = foldOne(text, at, writer);
  }
  return { ...writer.finish(), hyphenated };
}

/** Folds what stands at `at`, which is not plain, and returns the offset after it. */
function foldOne(text: string, at: number, writer: FoldWriter): number {
  const kind = kindOfUnit(text.charCodeAt(at));
  switch (kind) {
    case KIND.space:
      return foldSpace(text, at, writer);
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

/** A line that ends behind a stroke, as in and/or, ends within a word. */
function foldSpace(text: string, at: number, writer: FoldWriter): number {
  if (writer.last === STROKE) {
    const next = afterLineEnd(text, at);
    if (next !== undefined && WORD.test(characterAt(text, next))) return next;
  }
  writer.space(at, at + 1);
  return at + 1;
}

const STROKE = 0x2f;
const WORD = /^[\p{L}\p{N}]$/u;

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

const NONE: ReadonlySet<number> = new Set();

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
    const mark = String.fromCodePoint(codePoint);
    if (!isOptionalMark(base, mark)) cluster += foldCharacter(mark);
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
