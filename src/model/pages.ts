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

  /** Where the first and the last line of a page stand, without the white space around them. */
  edgeLines(page: number): readonly { readonly start: number; readonly end: number }[] {
    const from = this.#starts[page - 2] ?? 0;
    const next = this.#starts[page - 1];
    const text = this.#text.slice(from, next === undefined ? undefined : next - 1);
    const start = from + text.length - text.trimStart().length;
    const lines = text.trim().split("\n");
    const [first = "", last = ""] = [lines[0], lines.at(-1)];
    const end = from + text.trimEnd().length;
    return [
      { start, end: start + first.trimEnd().length },
      ...(lines.length > 1 ? [{ start: end - last.trimStart().length, end }] : []),
    ];
  }

  /** The first and the last line of a page, where its number is printed. */
  edges(page: number): readonly string[] {
    return this.edgeLines(page).map(({ start, end }) => this.#text.slice(start, end));
  }
}
