import { isUnspaced, KIND, kindOf, LINE_END_HYPHEN, UNSPACED_CHARACTER } from "./characters.ts";

const WORD = /^[\p{L}\p{N}\p{M}_]$/u;
const MARK = /^\p{M}$/u;
const DIGIT = /^\p{Nd}$/u;
/** Digits, and the characters Chinese writes numbers with: 十 cut from 三十 is another number. */
const NUMERAL = /^[\p{Nd}〇零一二三四五六七八九十百千万萬亿億两兩]$/u;
const CURRENCY = /^\p{Sc}$/u;
const POINT = /^[.,٫٬]$/u;
/** May begin a number: .5 */
const DECIMAL_POINT = /^[.٫]$/u;
/** Digits that end a name such as SU7. */
const NAME_WITH_DIGITS = /\p{Script=Latin}-?\p{Nd}+$/u;
const SIGN = /^[-+±]$/u;
const LETTER = /^\p{L}$/u;
/** What turns round the word that a hyphen joins it to: non-compliant, un-American, no-go. */
const NEGATIVE_PREFIX = /(?<![\p{L}\p{N}])(?:anti|no|non|not|un)-$/iu;
const LINE_END = String.fromCharCode(LINE_END_HYPHEN);
const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");

/**
 * Whether a cut at `at` in a folded text would part what belongs together: a word, a number with
 * its decimals or its sign, or a negation and what it belongs to, as in “didn't” and “non-stop”. Scripts written without spaces may be cut
 * anywhere but within a number.
 */
export function cutsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const left = characterBefore(text, at);
  const right = characterAt(text, at);
  if (splitsPair(text, at) || MARK.test(right)) return true;
  if (left === LINE_END || right === LINE_END) return true;
  if (NUMERAL.test(left) && NUMERAL.test(right)) return true;
  if (WORD.test(left) && WORD.test(right)) return !isUnspacedText(left) && !isUnspacedText(right);
  return cutsNumber(text, at, left, right) || cutsNegation(text, at, left, right);
}

function cutsNumber(text: string, at: number, left: string, right: string): boolean {
  if (POINT.test(right)) return DIGIT.test(characterAt(text, at + 1)) && partsNumber(text, at);
  if (POINT.test(left)) return DIGIT.test(right) && partsNumber(text, at - 1);
  if (!SIGN.test(left) || !(DIGIT.test(right) || CURRENCY.test(right))) return false;
  return !WORD.test(characterBefore(text, at - 1));
}

/** Whether a point or comma before a digit belongs to a number: 4.5, .5 and 4,500, but not SU7，10. */
function partsNumber(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  if (!DIGIT.test(before)) return DECIMAL_POINT.test(text.charAt(at)) && !LETTER.test(before);
  return text.charAt(at) !== "," || !NAME_WITH_DIGITS.test(text.slice(Math.max(0, at - 20), at));
}

function cutsNegation(text: string, at: number, left: string, right: string): boolean {
  if (right === "-" && LETTER.test(characterAt(text, at + 1))) {
    return NEGATIVE_PREFIX.test(text.slice(Math.max(0, at - 5), at + 1));
  }
  if (left === "-" && LETTER.test(right))
    return NEGATIVE_PREFIX.test(text.slice(Math.max(0, at - 6), at));
  const start = right === "'" ? at - 1 : left === "'" ? at - 2 : -1;
  return start >= 0 && /^n't(?![\p{L}\p{N}])/iu.test(text.slice(start, start + 5));
}

function splitsPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function isUnspacedText(character: string): boolean {
  return isUnspaced(character.codePointAt(0) ?? 0);
}

function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return "";
  const paired = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(paired ? at - 2 : at - 1, at);
}

/** A stretch of a text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text: what stands between spaces; in scripts without them, each character. */
export function* wordsOf(text: string): Generator<Stretch> {
  let start = -1;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const kind = kindOf(codePoint);
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const alone =
      kind === KIND.unspaced || (kind > KIND.space && UNSPACED.test(text.slice(at, end)));
    if (start !== -1 && (alone || kind === KIND.space)) {
      yield { start, end: at };
      start = -1;
    }
    if (alone) yield { start: at, end };
    else if (start === -1 && kind !== KIND.space) start = at;
    at = end;
  }
  if (start !== -1) yield { start, end: text.length };
}

/** Folded words as a text again: with spaces between them, where their scripts have any. */
export function joinWords(words: readonly string[]): string {
  let text = "";
  for (const word of words) {
    const [left, right] = [characterBefore(text, text.length), characterAt(word, 0)];
    const spaced = text !== "" && !isUnspacedText(left) && !isUnspacedText(right);
    text += spaced ? ` ${word}` : word;
  }
  return text;
}

/** A range of more words than this hardly proves that its ends belong together. */
export const LONGEST_RANGE = 60;

const ENOUGH_WORDS = 2;
const ENOUGH_CHARACTERS = 8;
const ENOUGH_UNSPACED = 4;

const PLAIN = /^[\x20-\x7e]*$/;
const TWO_WORDS = /[A-Za-z\d][^A-Za-z\d]+[A-Za-z\d]/;

/** Whether a folded quote says enough to prove anything: two words, eight characters, or four of Chinese. */
export function isLongEnough(folded: string): boolean {
  // Nearly every quote is some words of plain letters.
  if (PLAIN.test(folded) && TWO_WORDS.test(folded)) return true;
  const words = folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const characters = words.reduce((sum, word) => sum + Array.from(word).length, 0);
  if (UNSPACED.test(folded)) return characters >= ENOUGH_UNSPACED;
  return words.length >= ENOUGH_WORDS || characters >= ENOUGH_CHARACTERS;
}
