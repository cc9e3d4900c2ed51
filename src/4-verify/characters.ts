/** What the fold does with a code point. */
export const KIND = {
  unknown: 0,
  /** Stays as it is; words of its script are set apart by spaces. */
  plain: 1,
  /** Stays as it is; its script is written without spaces between words. */
  unspaced: 2,
  space: 3,
  quote: 4,
  /** A dash that may stand at a line end within a word. */
  hyphen: 5,
  dash: 6,
  /** Invisible: zero-width characters, joiners, direction and variation marks. */
  drop: 7,
  softHyphen: 8,
  /** May compose with what stands before it. */
  mark: 9,
  /** Becomes something else by NFKC. */
  compatible: 10,
  /** Half of a character beyond the Basic Multilingual Plane, or of nothing. */
  surrogate: 11,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** What all white space, all quotation marks and all dashes fold to. */
export const SPACE = 0x20;
export const QUOTE = 0x27;
export const DASH = 0x2d;
/** A hyphen at a line end, which may belong to the word or not; a soft hyphen never survives the fold. */
export const LINE_END_HYPHEN = 0xad;

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]$/u;
const WHITE_SPACE = /^\p{White_Space}$/u;
/** Unicode's quotation marks, and what people type or typeset as one. Primes are not among them. */
const QUOTATION_MARK = /[\p{Quotation_Mark}`´ʻʼʽ׳״❛-❠❮❯\u{1F676}-\u{1F678}]/u;
const QUOTATION_MARKS = new RegExp(QUOTATION_MARK, "gu");
/** Dashes and the minus sign; the wave dashes and the double hyphen of Japanese mean other things. */
const DASHES = /^(?![〜〰゠])[\p{Dash_Punctuation}\u2212]$/u;
/** Marks, and the vowels, finals and voicing that compose without being marks. */
const COMBINING = /^[\p{M}\u1161-\u11ff\ud7b0-\ud7fb\uff9e\uff9f]$/u;
/** A character of a script written without spaces between words, for use in a pattern. */
export const UNSPACED_CHARACTER =
  "[\\u3001-\\u303f\\u3100-\\u312f\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const UNSPACED = new RegExp(`^${UNSPACED_CHARACTER}$`, "u");
const DECIMAL = /\p{Nd}/u;
/** Raised, lowered, circled and squared characters, Hangul letters that stand alone, and signs for marks. */
const SET_APART =
  /^[\u2070-\u209f\u2120\u2122\u2460-\u24ff\u3131-\u319f\u3200-\u32ff\uffa1-\uffdc\u{1f100}-\u{1f2ff}]$/u;

/** The kind of a UTF-16 unit, remembered: the answer depends on nothing else. */
const unitKinds = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit; both halves of a pair are `surrogate`, the NaN past an end is `unknown`. */
export function kindOfUnit(unit: number): Kind {
  const known = unitKinds[unit] as Kind | undefined;
  if (known === undefined) return KIND.unknown;
  if (known !== KIND.unknown) return known;
  const kind = unit >= 0xd800 && unit <= 0xdfff ? KIND.surrogate : classify(unit);
  unitKinds[unit] = kind;
  return kind;
}

/** The kind of a code point; a lone surrogate is plain. */
export function kindOf(codePoint: number): Kind {
  return codePoint < 0x10000 && (codePoint < 0xd800 || codePoint > 0xdfff)
    ? kindOfUnit(codePoint)
    : classify(codePoint);
}

function classify(codePoint: number): Kind {
  const character = String.fromCodePoint(codePoint);
  if (codePoint === 0xad) return KIND.softHyphen;
  if (INVISIBLE.test(character)) return KIND.drop;
  if (WHITE_SPACE.test(character)) return KIND.space;
  if (QUOTATION_MARK.test(character)) return KIND.quote;
  if (codePoint === 0x2d || codePoint === 0x2010) return KIND.hyphen;
  if (DASHES.test(character)) return KIND.dash;
  if (COMBINING.test(character)) return KIND.mark;
  if (foldCharacter(character) !== character) return KIND.compatible;
  return UNSPACED.test(character) ? KIND.unspaced : KIND.plain;
}

/**
 * NFKC of one character, except where NFKC would change what is said: 10² is not 102, 1½ is not
 * 11⁄2 and ① is not 1. A sign such as ‾ is not a space with a mark.
 */
export function foldCharacter(character: string): string {
  if (character === "⋯") return "...";
  if (SET_APART.test(character)) return character;
  const folded = character.normalize("NFKC");
  if (folded === character || folded.startsWith(" ")) return character;
  if (DECIMAL.test(folded) && !DECIMAL.test(character)) return character;
  return folded.replace(QUOTATION_MARKS, "'");
}

/** Whether a character's script is written without spaces between words. */
export function isUnspaced(codePoint: number): boolean {
  return kindOf(codePoint) === KIND.unspaced;
}
