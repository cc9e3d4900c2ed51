import { lineEnd } from "./scan-lines.ts";

/**
 * Finds what js-yaml's events leave out: where collections end, where an absent value would stand,
 * where the header of a block scalar is. It only moves forward, so all of it together is linear.
 */
export class Cursor {
  readonly #text: string;
  offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  moveTo(offset: number): void {
    if (offset > this.offset) this.offset = offset;
  }

  /** Moves past a sign if that comes next, white space, comments and `others` aside. */
  pass(sign: string, others = ""): void {
    const at = this.#skip(others);
    if (this.#text[at] === sign) this.offset = at + 1;
  }

  /** The offset of what comes next, white space and comments aside. */
  next(): number {
    return this.#skip("");
  }

  /** Moves to the `|` or `>` that begins a block scalar. */
  toBlockHeader(): void {
    const at = this.#skip(":-?");
    const character = this.#text[at];
    if (character === "|" || character === ">") this.offset = at;
  }

  /** The offset of the next character that is no white space, comment or one of `others`. */
  #skip(others: string): number {
    let at = this.offset;
    for (; at < this.#text.length; at++) {
      const character = this.#text.charAt(at);
      if (character === "#") {
        at = lineEnd(this.#text, at);
      } else if (!" \t\r\n".includes(character) && !others.includes(character)) return at;
    }
    return at;
  }
}
