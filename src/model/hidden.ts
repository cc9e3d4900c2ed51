/**
 * Characters that a reader does not see and that change, or carry, what is read: the one rule for
 * values, quotes and everything that shows them.
 *
 * - Embeddings, overrides and isolates turn the direction of other text: always hidden.
 * - The marks U+200E, U+200F and U+061C order what they stand beside, and belong to text with letters
 *   that are written from right to left; in other text they are hidden.
 * - Tag characters are hidden, but for the flag of a region: 🏴, a code of three to six, and the end.
 * - A variation selector belongs to one character before it that has variants; any other is hidden.
 * - Invisible operators, fillers, deprecated controls and other marks for programs: always hidden.
 *
 * Joiners (emoji, Persian, Indic scripts), zero-width spaces and soft hyphens are layout, and pass.
 */
export interface Hidden {
  /** In UTF-16 units. */
  readonly index: number;
  readonly character: string;
  readonly what: HiddenKind;
}

export type HiddenKind = "direction" | "tag" | "variation" | "unseen";

/** Everything that may be hidden. */
const SUSPECT =
  // oxlint-disable-next-line no-misleading-character-class -- each stands for itself
  /[\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u202a-\u202e\u2061-\u206f\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u;
const SUSPECTS = new RegExp(SUSPECT, "gu");
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;
const MARK_OF_DIRECTION = /[\u061c\u200e\u200f]/u;
/** Hebrew, Arabic, Syriac, Thaana, N’Ko and the other blocks whose letters run from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;
const TAG = /[\u{e0000}-\u{e007f}]/u;
// oxlint-disable-next-line no-misleading-character-class -- each stands for itself
const VARIATION = /[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
/** The flag of a part of a country, such as Scotland (UTS #51, ED-14a). */
export const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/uy;
/** Units of the longest flag. */
const LONGEST_FLAG = 16;
/** Has variants as an ideograph, a sign or a letter of a script that Unicode lists them for. */
const VARIED =
  /[\p{Ideographic}\p{Sm}\p{So}\p{P}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}\p{Script=Manichaean}0]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const KEYCAP = /^[\d#*]\ufe0f\u20e3/u;

/** Whether a text, or a part of it by itself, may hold a hidden character: quick, and nearly always no. */
export function mayHide(text: string): boolean {
  return SUSPECT.test(text);
}

/** Every hidden character of a text, in order. Time is linear. */
export function* hiddenIn(text: string): Generator<Hidden> {
  if (!mayHide(text)) return;
  let ordered: boolean | undefined;
  let flagEnd = 0;
  for (const { index, 0: character } of text.matchAll(SUSPECTS)) {
    if (MARK_OF_DIRECTION.test(character)) {
      ordered ??= hasRightToLeft(text);
      if (!ordered) yield { index, character, what: "direction" };
    } else if (TURNING.test(character)) yield { index, character, what: "direction" };
    else if (TAG.test(character)) {
      if (index >= flagEnd) flagEnd = endOfFlag(text, index);
      if (index >= flagEnd) yield { index, character, what: "tag" };
    } else if (!VARIATION.test(character)) yield { index, character, what: "unseen" };
    else if (!hasVariant(text, index, character)) yield { index, character, what: "variation" };
  }
}

/** The first hidden character of a text; undefined where there is none. */
export function firstHidden(text: string): Hidden | undefined {
  return mayHide(text) ? (hiddenIn(text).next().value ?? undefined) : undefined;
}

/** A text with every hidden character shown by its name: `⟨U+202E⟩`. */
export function showHidden(text: string): string {
  let shown = "";
  let end = 0;
  for (const { index, character } of hiddenIn(text)) {
    shown += `${text.slice(end, index)}⟨${codePointName(character)}⟩`;
    end = index + character.length;
  }
  return end === 0 ? text : shown + text.slice(end);
}

/** `U+202E` */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function hasRightToLeft(text: string): boolean {
  for (const character of text) {
    if (RIGHT_TO_LEFT.test(character) && LETTER.test(character)) return true;
  }
  return false;
}

/** The end of the flag whose first tag stands at `index`; `index` where there is no flag. */
function endOfFlag(text: string, index: number): number {
  FLAG.lastIndex = 0;
  const flag = FLAG.exec(text.slice(Math.max(0, index - 2), index + LONGEST_FLAG));
  return flag ? index - 2 + flag[0].length : index;
}

function hasVariant(text: string, index: number, selector: string): boolean {
  const base = characterBefore(text, index);
  if (selector === "\ufe0e" || selector === "\ufe0f") {
    if (/[\d#*]/.test(base)) return KEYCAP.test(text.slice(index - 1, index + 2));
    return PICTURE.test(base) || VARIED.test(base);
  }
  return VARIED.test(base);
}

function characterBefore(text: string, index: number): string {
  const pair = index > 1 ? text.codePointAt(index - 2) : undefined;
  return pair !== undefined && pair > 0xffff
    ? text.slice(index - 2, index)
    : text.slice(index - 1, index);
}
