import { CONTINUOUS_CHARACTER, LINE_END_HYPHEN, UNSPACED_CHARACTER } from "../characters.ts";
import type { Stretch } from "../words.ts";

/** A word of a folded text; in scripts without spaces a character with its marks; any other sign by itself. */
export interface Token extends Stretch {
  readonly text: string;
}

const JOINT = String.fromCharCode(LINE_END_HYPHEN);
/** A pattern keeps what it has read of a repetition on a stack, so it reads a long word in pieces. */
const PIECE = 4_096;
const ALONE = `${UNSPACED_CHARACTER}|${CONTINUOUS_CHARACTER}\\p{M}{0,8}`;
const IS_ALONE = new RegExp(`^(?:${ALONE})$`, "u");
const LETTERS = `(?:(?!${UNSPACED_CHARACTER}|${CONTINUOUS_CHARACTER})[\\p{L}\\p{N}\\p{M}_${JOINT}]){1,${PIECE}}`;

/** Whether a token is a character of a script without spaces, and no word. */
export function isCharacter({ text }: Pick<Token, "text">): boolean {
  return IS_ALONE.test(text);
}

/** Whether a word may go on after what was matched of it. */
function isFull({ 1: letters = "" }: RegExpExecArray): boolean {
  return letters.length >= PIECE;
}

/** The tokens of a folded text, in order. A word broken at a line end is read as one word. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  const token = new RegExp(`${ALONE}|(${LETTERS})|\\S`, "gu");
  for (let match = token.exec(folded); match; match = token.exec(folded)) {
    const start = match.index;
    let last = match;
    while (isFull(last)) {
      const next: RegExpExecArray | null = token.exec(folded);
      if (next?.[1] === undefined || next.index > last.index + last[0].length) {
        token.lastIndex = last.index + last[0].length;
        break;
      }
      last = next;
    }
    const end = token.lastIndex;
    tokens.push({ text: folded.slice(start, end).replaceAll(JOINT, ""), start, end });
  }
  return tokens;
}
