import type { Stretch } from "../words.ts";
import { segmentEnds } from "./segments.ts";

/** A sentence never ends after these, though a full stop and a capital follow. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Gov|Sen|Rep|St|vs|cf|\p{Lu})\.\s+$/u;
/** Nor after these where a number follows. */
const BEFORE_NUMBER = /(?:^|[^\p{L}\p{N}])(?:No|Nos|p|pp|Fig|Vol|Art|Sec|Ch)\.\s+$/u;
const LONGEST_ABBREVIATION = 8;
/** A small letter goes on with the sentence (“Really?” he said), but iPhone may begin one. */
const GOES_ON = /^\p{Ll}(?!\p{Lu})/u;
/** Where the space after a full stop was forgotten: “the end.It began”. */
const FORGOTTEN_SPACE = /(?<=\p{Ll}{2}[.!?])(?=\p{Lu}\p{Ll})/gu;

/**
 * The sentences of a paragraph, without the white space around them: Unicode's rules (UAX #29),
 * which know Chinese full stops, mended where an abbreviation or speech is cut in two.
 *
 * @param paragraph a text
 * @param offset added to every place
 */
export function sentencesOf(paragraph: string, offset = 0): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const end of sentenceEnds(paragraph)) {
    const text = paragraph.slice(start, end);
    const left = start + text.length - text.trimStart().length;
    const right = start + text.trimEnd().length;
    if (left < right) sentences.push({ start: left + offset, end: right + offset });
    start = end;
  }
  return sentences;
}

function* sentenceEnds(paragraph: string): Generator<number> {
  let start = 0;
  for (const end of segmentEnds(paragraph)) {
    const segment = paragraph.slice(start, end);
    for (const { index: inside } of segment.matchAll(FORGOTTEN_SPACE)) yield start + inside;
    if (end === paragraph.length || isEnd(paragraph, end)) yield end;
    start = end;
  }
}

function isEnd(paragraph: string, end: number): boolean {
  const before = paragraph.slice(Math.max(0, end - LONGEST_ABBREVIATION), end);
  const after = paragraph.slice(end, end + 2);
  if (GOES_ON.test(after) || ABBREVIATION.test(before)) return false;
  return !(BEFORE_NUMBER.test(before) && /^\p{Nd}/u.test(after));
}
