import {
  characterAt,
  characterBefore,
  DOUBLE_QUOTE,
  INVISIBLE_JOINT,
  isContinuous,
  isUnspacedText,
  KEPT_HYPHEN,
  LINE_END_HYPHEN,
  OWN_LINE_HYPHEN,
  QUOTE,
} from "./characters.ts";
import { HAN_NUMERAL } from "./quantity-words.ts";
import { cutsQuantity, isPlainLetter } from "./quantities.ts";

const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
const MARK = /^\p{M}$/u;
/** 十 cut from 三十 is another number. */
const NUMERAL = new RegExp(`^${HAN_NUMERAL}$`, "u");
const POINT = /^[.٫]$/u;
const DECIMAL = /^\p{Nd}.\p{Nd}$/u;
/** Raised and lowered signs, which belong to what they stand beside: 10⁻⁶. */
const RAISED_SIGN = /^[⁺-⁾₊-₎]$/u;
const LETTER = /^\p{L}$/u;
/** What makes another of the word that a hyphen joins it to: non-compliant, un-American, ex-president, quasi-state. */
const TURNING_PREFIX =
  /(?<![\p{L}\p{N}])(?:anti|counter|ex|half|near|never|nicht|no|non|not|post|pre|pseudo|quasi|semi|un|vice|would|анти|вице|контр|не|псевдо|экс)-$/iu;
/** Of such a prefix and its hyphen. */
const LONGEST_PREFIX = 9;
/** Nothing is cut beside these: a line end within a word, something unseen within a number. */
const JOINTS: ReadonlySet<string> = new Set(
  [LINE_END_HYPHEN, KEPT_HYPHEN, OWN_LINE_HYPHEN, INVISIBLE_JOINT].map((code) =>
    String.fromCharCode(code),
  ),
);
/** Continues the character before it: the tags of a flag. */
const CONTINUES = /^[\u{e0000}-\u{e007f}]$/u;

/**
 * Whether a cut at `at` in a folded text would part what belongs together: a word, a quantity with all
 * that makes it what it is, or a negation and what it belongs to, as in “didn’t” and “non-stop”. Scripts
 * written without spaces may be cut between syllables.
 */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (isPlainEdge(text.charCodeAt(at - 1), text.charCodeAt(at))) return cutsQuantity(text, at);
  const left = characterBefore(text, at);
  const right = characterAt(text, at);
  if (splitsPair(text, at) || MARK.test(right) || CONTINUES.test(right)) return true;
  if (JOINTS.has(left) || JOINTS.has(right)) return true;
  if (NUMERAL.test(left) && NUMERAL.test(right)) return true;
  if (POINT.test(right) && DECIMAL.test(text.slice(at - 1, at + 2))) return true;
  if (POINT.test(left) && DECIMAL.test(text.slice(at - 2, at + 1))) return true;
  if (RAISED_SIGN.test(right) ? WORD.test(left) : RAISED_SIGN.test(left) && WORD.test(right)) {
    return true;
  }
  if (WORD.test(left) && WORD.test(right) && cutsLetters(text, at, left, right)) return true;
  return (
    cutsQuantity(text, at) ||
    cutsMeasure(text, at, left, right) ||
    cutsNegation(text, at, left, right)
  );
}

/** What may stand beside a letter and is no part of its word, whatever stands beyond. */
const APART: ReadonlySet<number> = new Set(Array.from(" ,;:!?()", (sign) => sign.charCodeAt(0)));

/** Whether one of two units is a plain letter and the other a space or a sign that belongs to no word, as nearly always. */
function isPlainEdge(left: number, right: number): boolean {
  return (isPlainLetter(left) && APART.has(right)) || (isPlainLetter(right) && APART.has(left));
}

/** Whether a cut between two letters or digits is within a word. */
function cutsLetters(text: string, at: number, left: string, right: string): boolean {
  if (isUnspacedText(left) || isUnspacedText(right)) return false;
  if (!isContinuous(left) && !isContinuous(right)) return true;
  return cutsSyllable(text, at);
}

/** Units before a mark among which its opening mark is looked for. */
const LONGEST_QUOTATION = 2_000;
const LONGEST_NUMBER = 24;
const NUMERIC = /^\p{N}$/u;
const ENDS_IN_NUMBER = /(?<![\p{L}\p{N}])\p{N}+$/u;

/**
 * Whether a mark after a number, as in 5' and 5", is that of feet or inches: it is where it closes no
 * quotation. The end of a decade, 1980's, is another such part.
 */
function cutsMeasure(text: string, at: number, left: string, right: string): boolean {
  if ((right !== "'" && right !== '"') || !NUMERIC.test(left)) return false;
  // A name such as SU7 has no feet.
  if (!ENDS_IN_NUMBER.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at))) return false;
  if (/^['"]s(?!\p{L})/u.test(text.slice(at, at + 3))) return left === "0";
  return !isQuotationOpen(text, at);
}

/** Whether a mark that may open a quotation stands before `at`: not within a word, nor behind a number. */
function isQuotationOpen(text: string, at: number): boolean {
  const least = Math.max(0, at - LONGEST_QUOTATION);
  for (let index = at - 1; index >= least; index--) {
    const unit = text.charCodeAt(index);
    if (unit !== QUOTE && unit !== DOUBLE_QUOTE) continue;
    if (text.charAt(index + 1) !== " " && !/[A-Za-z0-9]/.test(text.charAt(index - 1))) return true;
  }
  return false;
}

function cutsNegation(text: string, at: number, left: string, right: string): boolean {
  if (right === "-" && LETTER.test(characterAt(text, at + 1))) {
    return TURNING_PREFIX.test(text.slice(Math.max(0, at - LONGEST_PREFIX), at + 1));
  }
  if (left === "-" && LETTER.test(right))
    return TURNING_PREFIX.test(text.slice(Math.max(0, at - LONGEST_PREFIX), at));
  const start = right === "'" ? at - 1 : left === "'" ? at - 2 : -1;
  return start >= 0 && /^n't(?![\p{L}\p{N}])/iu.test(text.slice(start, start + 5));
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/**
 * Scripts of South-East Asia are written without spaces between words. Where a word ends is a matter of
 * dictionaries, which differ from one version of ICU to the next; where a syllable cannot end is a matter
 * of spelling. A quote may be cut between syllables, and what it proves is the same everywhere.
 */

/** Vowels written before the consonant after which they are spoken (Logical_Order_Exception). */
const BEFORE_CONSONANT =
  /[\u0e40-\u0e44\u0ec0-\u0ec4\u19b5-\u19b7\u19ba\uaab5\uaab6\uaab9\uaabb\uaabc]$/u;

/**
 * Signs that join the next consonant to the one before: coeng, virama, sakot, pangkon, adeg adeg; and
 * vowels of Thai and Lao that need a final, with their tone.
 */
const JOINS_NEXT =
  /[\u1039\u17d2\u1a60\u1b44\ua9c0]$|[\u0e31\u0e47\u0eb1\u0ebb][\u0e48-\u0e4b\u0ec8-\u0ecb]?$/u;

/** Vowels, finals and tones that are letters to Unicode, the sign of repetition and that of what is left out. */
const AFTER_CONSONANT =
  /^[\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eaf\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6\u1963-\u1974\u17d7\u19b0-\u19b4\u19b8\u19b9\u19bb-\u19c9\uaab1\uaaba\uaabd\uaac0\uaac2\uaadd]/u;

/** A consonant that is silent or ends the syllable before it, or carries its stack: ต์, န်, ၎. */
const CLOSES =
  /^[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c|^[\u0e81-\u0eae]\u0ecc|^[\u1000-\u1021\u103f\u104e\u106e-\u1081](?:[\u1037\u1038]?\u103a|\u1039)|^[\u1780-\u17a2]\u17cd/u;

/** Whether a cut between two characters, one of them of such a script, is within a syllable. */
function cutsSyllable(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 2), at);
  const right = text.slice(at, at + 4);
  return (
    BEFORE_CONSONANT.test(left) ||
    JOINS_NEXT.test(left) ||
    AFTER_CONSONANT.test(right) ||
    CLOSES.test(right)
  );
}
