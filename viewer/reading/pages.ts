import { firstIndex } from "../../src/model/order.ts";
import { Pages } from "../../src/model/pages.ts";
import { type Paragraphing, Paragraphs } from "../../src/model/paragraphs.ts";
import type { TextRange } from "../view/view.ts";

/** A paragraph of a text, or a part of one that is too long to be drawn at once. In UTF-16 units. */
export interface Piece extends TextRange {
  /** As citations count paragraphs; undefined for what goes on with the one before. */
  readonly number: number | undefined;
  /** The page of the source that begins with it. */
  readonly sourcePage: number | undefined;
}

/** Paragraphs that are drawn together. */
export interface Page extends TextRange {
  readonly pieces: readonly Piece[];
}

/** A paragraph longer than this is drawn in parts; in UTF-16 units. */
const LONGEST = 8_000;
/** What is drawn together: some screens full. */
const PAGE = 24_000;
/** Of paragraphs of a word each, as many as this make a page. */
const MOST_PIECES = 400;

/**
 * A text in pages, so that of a long one only what is near has to be drawn.
 *
 * @param paragraphing as the source says
 */
export function pagesOf(text: string, paragraphing?: Paragraphing): Page[] {
  const pages: Page[] = [];
  let pieces: Piece[] = [];
  let length = 0;
  const turn = (): void => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first && last) pages.push({ start: first.start, end: last.end, pieces });
    [pieces, length] = [[], 0];
  };
  for (const piece of piecesOf(text, paragraphing)) {
    pieces.push(piece);
    length += piece.end - piece.start;
    if (length >= PAGE || pieces.length >= MOST_PIECES) turn();
  }
  turn();
  return pages;
}

/** The page that holds an offset, or begins last before it; 0 for a text without any. */
export function pageAt(pages: readonly Page[], offset: number): number {
  return firstIndex(1, pages.length, (page) => (pages[page]?.start ?? 0) > offset) - 1;
}

function* piecesOf(text: string, paragraphing: Paragraphing | undefined): Generator<Piece> {
  const sourcePages = new Pages(text);
  let number = 0;
  let last: number | undefined;
  for (const { start, end } of new Paragraphs(text, paragraphing)) {
    number++;
    const page = sourcePages.of(start);
    const first = { number, sourcePage: page === last ? undefined : page };
    last = page;
    let from = start;
    while (end - from > LONGEST) {
      const to = breakBefore(text, from + LONGEST);
      yield { start: from, end: to, ...(from === start ? first : CONTINUED) };
      from = to;
    }
    yield { start: from, end, ...(from === start ? first : CONTINUED) };
  }
}

const CONTINUED = { number: undefined, sourcePage: undefined };

/** After a blank where there is one near; never within a character. */
function breakBefore(text: string, offset: number): number {
  const blank = text.lastIndexOf(" ", offset);
  if (blank > offset - LONGEST / 8) return blank + 1;
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset;
}
