import { fold } from "../../src/query/fold.ts";
import type { TextRange } from "../view/view.ts";

/** A piece of a text: found, or between what was found. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A letter with the marks upon it. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
/** What is kept at least before the first find when the beginning of a text is left out. */
const LEAD = 14;

/**
 * A text in pieces, by where the words of a search stand in it; in whatever case, accents or width.
 * Linear in the text.
 *
 * @param room characters that can be shown: the beginning is left out where the first find would
 *   stand beyond them
 */
export function foundIn(text: string, search: string, room: number): readonly Piece[] {
  const ranges = rangesOf(text, search);
  const [first] = ranges;
  // No more is left out than has to be, so that what comes before the find is seen too.
  const isCut = first !== undefined && first.end > room;
  let at = isCut ? wordBefore(text, Math.min(first.start - LEAD, text.length - room)) : 0;
  const pieces: Piece[] = at > 0 ? [{ text: "…", found: false }] : [];
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** Where the words stand, in order and apart from each other. */
function rangesOf(text: string, search: string): TextRange[] {
  const { folded, starts, ends } = foldedWithPlaces(text);
  const ranges: TextRange[] = [];
  for (const word of new Set(fold(search).split(" "))) {
    if (word === "") continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      ranges.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
    }
  }
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: TextRange[] = [];
  for (const { start, end } of ranges) {
    const before = apart.at(-1);
    if (before === undefined || start > before.end) apart.push({ start, end });
    else apart.splice(-1, 1, { start: before.start, end: Math.max(before.end, end) });
  }
  return apart;
}

/** A text folded letter by letter, with where in it each unit of the folded text comes from. */
function foldedWithPlaces(text: string) {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const unit = fold(letter) || " ";
    folded += unit;
    for (let at = 0; at < unit.length; at++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { folded, starts, ends };
}

/** The beginning of the word at a place, so that none is cut; Chinese has no such places near. */
function wordBefore(text: string, at: number): number {
  const from = Math.max(0, at);
  const space = text.indexOf(" ", from);
  if (space >= 0 && space - from < LEAD) return space + 1;
  // Not between the halves of a character.
  return /[\uDC00-\uDFFF]/.test(text[from] ?? "") ? from + 1 : from;
}
