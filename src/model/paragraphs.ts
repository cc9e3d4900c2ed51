import { firstFrom } from "./order.ts";
import { isWrapped, type Line } from "./wrapped.ts";

/** How the paragraphs of a text are set apart: by line ends, or by blank lines where its lines are wrapped. */
export const PARAGRAPHINGS = ["lines", "blocks"] as const;
export type Paragraphing = (typeof PARAGRAPHINGS)[number];

/**
 * The paragraphs of a text: its non-empty lines, or its blocks of lines between empty ones. A line of white
 * space alone is empty, and a form feed ends a line and a paragraph.
 */
export class Paragraphs {
  readonly paragraphing: Paragraphing;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** @param paragraphing how they are set apart; by the rule of `isWrapped` when left out */
  constructor(text: string, paragraphing?: Paragraphing) {
    this.paragraphing = paragraphing ?? (isWrapped(linesOf(text), text) ? "blocks" : "lines");
    const isByBlocks = this.paragraphing === "blocks";
    let isOpen = false;
    for (const { start, end, isPageStart } of linesOf(text)) {
      if (text.slice(start, end).trim() === "") isOpen = false;
      else if (isOpen && !isPageStart) this.#ends[this.#ends.length - 1] = end;
      else {
        this.#starts.push(start);
        this.#ends.push(end);
        isOpen = isByBlocks;
      }
    }
  }

  /** The number, from 1, of the paragraph that holds a UTF-16 offset or ends last before it. */
  of(offset: number): number {
    return Math.max(1, firstFrom(this.#starts, offset + 1));
  }

  /** How many there are. */
  get count(): number {
    return this.#starts.length;
  }

  /** The paragraphs in order, the line end of each left out. */
  *[Symbol.iterator](): Generator<{ readonly start: number; readonly end: number }> {
    for (const [index, start] of this.#starts.entries()) {
      yield { start, end: this.#ends[index] ?? start };
    }
  }

  /** The paragraph that holds a UTF-16 offset or ends last before it. */
  holding(offset: number): { readonly start: number; readonly end: number } {
    const index = this.of(offset) - 1;
    return { start: this.#starts[index] ?? offset, end: this.#ends[index] ?? offset };
  }
}

function* linesOf(text: string): Generator<Line> {
  let feed = text.indexOf("\f");
  let isPageStart = false;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf("\n", start);
    let end = found === -1 ? text.length : found;
    const isFed = feed !== -1 && feed < end;
    if (isFed) end = feed;
    yield { start, end, isPageStart };
    start = end + 1;
    isPageStart = isFed;
    if (isFed) feed = text.indexOf("\f", start);
  }
}
