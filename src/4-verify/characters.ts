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
  /** A lowered digit: typesetting in H₂O, a base in 101₂. */
  lowered: 12,
  /** Turns the direction of everything up to its end. */
  override: 13,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** What all white space, all quotation marks and all dashes fold to. */
export const SPACE = 0x20;
export const QUOTE = 0x27;
export const DASH = 0x2d;
/** Double quotation marks after a digit, where they may stand for inches or seconds. */
export const DOUBLE_QUOTE = 0x22;
/** Something invisible between two digits: 4⁢5 is not 45. */
export const INVISIBLE_JOINT = 0x200b;
/** A stretch that is read in another direction than it is written; no quote holds one. */
export const OVERRIDDEN = 0x202e;
/** ₀, from which the lowered digits count up. */
export const LOWERED_ZERO = 0x2080;
/** A hyphen at a line end, which may belong to the word or not; a soft hyphen never survives the fold. */
export const LINE_END_HYPHEN = 0xad;
/** A hyphen at a line end that does belong to the word: COVID-19. This and the next never survive either. */
export const KEPT_HYPHEN = 0x2011;
/** A line end between words that no space parts, where a space may stand or none. */
export const UNSPACED_LINE_END = 0x2028;
/** A hyphen on a line of its own, which may also be a dash between spaces. */
export const OWN_LINE_HYPHEN = 0x2010;

/**
 * What readers of Hebrew, Arabic and Syriac may leave out: vowels, doubling, cantillation, marks of recitation;
 * and elongation. Hamza and madda are not among them: they make another letter.
 */
const OPTIONAL =
  "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u0652\\u0656-\\u065e\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u0730-\\u074a\\u0897-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff\\ufb1e";
const OPTIONAL_MARKS = new RegExp(`[${OPTIONAL}]`, "gu");
const INVISIBLE = new RegExp(
  `^[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}${OPTIONAL}]$`,
  "u",
);
/** The acute that shows the stress of a Russian word to learners. */
const STRESS = "\u0301";
const CYRILLIC_VOWEL = /^[аеёиоуыэюяіїєѣ]$/iu;
const WHITE_SPACE = /^\p{White_Space}$/u;
/** Unicode's quotation marks, and what people type or typeset as one. Primes are not among them. */
const QUOTATION_MARK = /[\p{Quotation_Mark}`´ʻʼʽ׳״❛-❠❮❯\u{1F676}-\u{1F678}]/u;
const QUOTATION_MARKS = new RegExp(QUOTATION_MARK, "gu");
/** Quotation marks of two strokes, and those of the level that such marks are of. */
const DOUBLE_MARKS: ReadonlySet<number> = new Set(
  Array.from(
    '"“”„‟«»〝〞〟＂❝❞״「」｢｣⹂\u{1F676}\u{1F677}\u{1F678}',
    (mark) => mark.codePointAt(0) ?? 0,
  ),
);
/** Dashes and the minus sign; the wave dashes and the double hyphen of Japanese mean other things. */
const DASHES = /^(?![〜〰゠])[\p{Dash_Punctuation}\u2212]$/u;
/** Marks, and the vowels, finals and voicing that compose without being marks. */
const COMBINING = /^[\p{M}\u1161-\u11ff\ud7b0-\ud7fb\uff9e\uff9f]$/u;
/** A character of a script written without spaces between words, for use in a pattern. */
export const UNSPACED_CHARACTER =
  "[\\u3001-\\u303f\\u3100-\\u312f\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]";
const UNSPACED = new RegExp(`^${UNSPACED_CHARACTER}$`, "u");
/**
 * The same of South-East Asia, whose spaces part phrases: Thai, Lao, Burmese, Khmer, Tai Le, New Tai Lue, Tai
 * Tham, Balinese, Javanese, Cham, Tai Viet.
 */
export const CONTINUOUS_CHARACTER =
  "[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Myanmar}\\p{Script=Khmer}\\p{Script=Tai_Le}\\p{Script=New_Tai_Lue}\\p{Script=Tai_Tham}\\p{Script=Balinese}\\p{Script=Javanese}\\p{Script=Cham}\\p{Script=Tai_Viet}]";
const CONTINUOUS = new RegExp(`^${CONTINUOUS_CHARACTER}$`, "u");
const DECIMAL = /\p{Nd}/u;
/**
 * Raised, lowered, circled and squared characters, Hangul letters that stand alone, and signs for marks:
 * 10ᴹ is not 10M and 1ª is not 1a. Raised letters are modifier letters that stand for others.
 */
const SET_APART =
  /^[\u00aa\u00ba\u2070-\u209f\u2120\u2122\u2460-\u24ff\u3131-\u319f\u3200-\u32ff\uffa1-\uffdc\u{1f100}-\u{1f2ff}]$/u;
const MODIFIER_LETTER = /^\p{Lm}$/u;
const OTHER_LETTER = /^(?!\p{Lm})\p{L}/u;
/** A unit with its power in one character, such as ㎡, after folding: the power has to be raised again. */
const SQUARED_UNIT = /^[\u3371-\u33df]$/u;
const UNIT_WITH_POWER = /^([\p{L}/]+)([23])$/u;
/** Dots between the parts of a foreign name, of Chinese, Japanese and half a width. */
const MIDDLE_DOT = /^[\u2027\u30fb\uff65]$/u;
/** Strokes for “divided by” other than the one that is typed. */
const STROKES = /[\u2044\u2215]/gu;

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
  if (codePoint === 0x202d || codePoint === 0x202e) return KIND.override;
  if (codePoint >= LOWERED_ZERO && codePoint <= LOWERED_ZERO + 9) return KIND.lowered;
  if (INVISIBLE.test(character)) return KIND.drop;
  if (WHITE_SPACE.test(character)) return KIND.space;
  if (QUOTATION_MARK.test(character)) return KIND.quote;
  if (codePoint === 0x2d || codePoint === 0x2010 || codePoint === 0x2011) return KIND.hyphen;
  if (DASHES.test(character)) return KIND.dash;
  if (COMBINING.test(character)) return KIND.mark;
  const folded = foldCharacter(character);
  if (folded === "") return KIND.drop;
  if (folded !== character) return KIND.compatible;
  return UNSPACED.test(character) ? KIND.unspaced : KIND.plain;
}

/**
 * NFKC of one character, except where NFKC would change what is said: 10² is not 102, 1½ is not
 * 11⁄2, ① is not 1 and 10ᴹ is not 10M; ㎡ is m². A sign such as ‾ is not a space with a mark.
 */
export function foldCharacter(character: string): string {
  if (character === "⋯") return "...";
  if (SET_APART.test(character)) return character;
  if (character === "\u2044" || character === "\u2215") return "/";
  if (MIDDLE_DOT.test(character)) return "·";
  if (character === "〜") return "~";
  const composed = character.normalize("NFKC");
  const folded = composed.replace(OPTIONAL_MARKS, "");
  // A mark that stands alone in its presentation form: what carries it is a space.
  if (folded !== composed && folded.trim() === "") return "";
  if (folded === character || folded.startsWith(" ")) return character;
  if (MODIFIER_LETTER.test(character) && OTHER_LETTER.test(folded)) return character;
  if (SQUARED_UNIT.test(character)) {
    const unit = folded.replace(STROKES, "/");
    if (!DECIMAL.test(unit)) return unit;
    const [, name, power] = UNIT_WITH_POWER.exec(unit) ?? [];
    return name === undefined ? character : name + (power === "2" ? "²" : "³");
  }
  if (DECIMAL.test(folded) && !DECIMAL.test(character)) return character;
  return folded.replace(QUOTATION_MARKS, "'");
}

/** The offset after the optional marks that stand at an offset: what is dropped belongs to the letter before it. */
export function afterOptionalMarks(text: string, at: number): number {
  let end = at;
  for (let unit = text.charCodeAt(end); unit >= FIRST_OPTIONAL && unit <= LAST_OPTIONAL;) {
    const mark = text.charAt(end);
    if (kindOfUnit(unit) !== KIND.drop || !MARK.test(mark)) break;
    unit = text.charCodeAt(++end);
  }
  return end;
}

const [FIRST_OPTIONAL, LAST_OPTIONAL] = [0x591, 0x8ff];
const MARK = /^\p{M}$/u;

/** Whether a mark behind a base may be left out where marks in general may not. */
export function isOptionalMark(base: string, mark: string): boolean {
  return mark === STRESS && CYRILLIC_VOWEL.test(base);
}

/** Whether a quotation mark has two strokes, or is of the level of those that have. */
export function isDoubleMark(codePoint: number): boolean {
  return DOUBLE_MARKS.has(codePoint);
}

/** Whether a character's script is written without spaces between words. */
export function isUnspaced(codePoint: number): boolean {
  return kindOf(codePoint) === KIND.unspaced;
}

/** The same of a character as text; the empty text is none. */
export function isUnspacedText(character: string): boolean {
  return isUnspaced(character.codePointAt(0) ?? 0);
}

/** Whether a character is of a script of South-East Asia whose words are not set apart. */
export function isContinuous(character: string): boolean {
  return CONTINUOUS.test(character);
}

/** The character at an offset; empty at the end. */
export function characterAt(text: string, at: number): string {
  const codePoint = text.codePointAt(at);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

/** The character before an offset; empty at the start. */
export function characterBefore(text: string, at: number): string {
  if (at <= 0) return "";
  const paired = at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff;
  return text.slice(paired ? at - 2 : at - 1, at);
}
