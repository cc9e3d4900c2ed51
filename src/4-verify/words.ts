import {
  characterAt,
  characterBefore,
  isUnspacedText,
  KIND,
  kindOf,
  UNSPACED_CHARACTER,
} from "./characters.ts";

const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");

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
