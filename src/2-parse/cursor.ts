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

  /** Moves past the closing bracket if that comes next, commas and comments aside. */
  close(bracket: "]" | "}"): void {
    const at = this.#skip(",");
    if (this.#text[at] === bracket) this.offset = at + 1;
  }

  /** Moves past the next indicator, such as the colon of a key without a value. */
  pass(indicator: ":" | "-"): void {
    const at = this.#skip("");
    if (this.#text[at] === indicator) this.offset = at + 1;
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
        const lineEnd = this.#text.indexOf("\n", at);
        if (lineEnd === -1) return this.#text.length;
        at = lineEnd;
      } else if (!" \t\r\n".includes(character) && !others.includes(character)) return at;
    }
    return at;
  }
}
