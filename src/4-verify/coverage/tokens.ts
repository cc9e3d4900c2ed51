import { LINE_END_HYPHEN, UNSPACED_CHARACTER } from "../characters.ts";
import type { Stretch } from "../words.ts";

/** A word of a folded text; in scripts without spaces a character; any other sign by itself. */
export interface Token extends Stretch {
  readonly text: string;
}

const JOINT = String.fromCharCode(LINE_END_HYPHEN);
const LETTERS = `(?:(?!${UNSPACED_CHARACTER})[\\p{L}\\p{N}\\p{M}_${JOINT}])+`;

/** The tokens of a folded text, in order. A word broken at a line end is read as one word. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  const token = new RegExp(`${UNSPACED_CHARACTER}|${LETTERS}|\\S`, "gu");
  for (let match = token.exec(folded); match; match = token.exec(folded)) {
    const text = match[0].replaceAll(JOINT, "");
    tokens.push({ text, start: match.index, end: token.lastIndex });
  }
  return tokens;
}
