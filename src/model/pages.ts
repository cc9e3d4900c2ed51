import { firstFrom } from "./order.ts";

/** The pages of a text, between form feeds. */
export class Pages {
  readonly #text: string;
  /** Where each page but the first begins. */
  readonly #starts: number[] = [];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\f"); at !== -1; at = text.indexOf("\f", at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** How many there are; what follows a form feed at the very end is none. Undefined in a text without pages. */
  get count(): number | undefined {
    const { length } = this.#starts;
    if (length === 0) return undefined;
    return this.#text.slice(this.#starts.at(-1)).trim() === "" ? length : length + 1;
  }

  /** The number, from 1, of the page that holds a UTF-16 offset; undefined in a text without pages. */
  of(offset: number): number | undefined {
    return this.#starts.length === 0 ? undefined : firstFrom(this.#starts, offset + 1) + 1;
  }

  /** The first and the last line of a page, where its number is printed. */
  edges(page: number): readonly string[] {
    const start = this.#starts[page - 2] ?? 0;
    const next = this.#starts[page - 1];
    const lines = this.#text
      .slice(start, next === undefined ? undefined : next - 1)
      .trim()
      .split("\n");
    return [lines[0] ?? "", lines.at(-1) ?? ""].map((line) => line.trim());
  }
}
