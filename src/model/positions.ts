import { CodePoints } from "./code-points.ts";
import { firstFrom } from "./order.ts";
import type { Position } from "./range.ts";

/** Turns UTF-16 offsets into lines and columns, after one linear pass over the text. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];
  #codePoints: CodePoints | undefined;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Number of lines; a text without a line feed has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The position of `offset`, clamped to the text. */
  at(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    const line = this.lineOf(clamped);
    const start = this.#starts[line - 1] ?? 0;
    return { line, column: this.#codePointsBetween(start, clamped) + 1 };
  }

  /** The 1-based line that holds `offset`. */
  lineOf(offset: number): number {
    return Math.max(1, firstFrom(this.#starts, offset + 1));
  }

  /** The text of a 1-based line, without its line break. */
  text(line: number): string {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const end = this.#starts[line] ?? this.#text.length + 1;
    const hasReturn = end - 2 >= start && this.#text[end - 2] === "\r";
    return this.#text.slice(start, hasReturn ? end - 2 : end - 1);
  }

  /** The UTF-16 offset at which a 1-based line starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** Counted for the whole text at once: a text may be one line, with a place at every word. */
  #codePointsBetween(start: number, end: number): number {
    const codePoints = (this.#codePoints ??= new CodePoints(this.#text));
    return codePoints.before(end) - codePoints.before(start);
  }
}

/** How many Unicode code points stand between two UTF-16 offsets. */
export function codePointLength(text: string, start: number, end: number): number {
  return new CodePoints(text.slice(start, end)).before(end - start);
}
