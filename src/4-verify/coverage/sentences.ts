import type { Stretch } from "../words.ts";

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

/** A line may end anywhere in a sentence of a wrapped text, which Unicode's rules do not know. */
const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/gu;

/**
 * The sentences of a paragraph, without the white space around them: Unicode's rules (UAX #29),
 * which know Chinese full stops, mended where an abbreviation, speech or a line end cuts one in two.
 *
 * @param lines a text, which may be wrapped
 * @param offset added to every place
 */
export function sentencesOf(lines: string, offset = 0): Stretch[] {
  const paragraph = lines.replace(LINE_ENDS, " ");
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

/** Its rules depend on the locale hardly at all, but the same text must give the same sentences anywhere. */
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** Units given to the segmenter at once: on Node 20 each sentence costs the length of the whole text. */
const PIECE = 4_096;
/** No rule on the end of a sentence reads further than the next letter, full stop or line end (UAX #29, SB8). */
const DECIDES = /[\p{Lu}\p{Ll}\p{Lo}.!?。！？\n\r\u0085\u2028\u2029]/u;

/** The ends of the sentences of a text by Unicode's rules (UAX #29), in order, in time linear in the text. */
export function* segmentEnds(text: string): Generator<number> {
  for (let start = 0, size = PIECE; start < text.length;) {
    const piece = text.slice(start, start + size);
    const ends = Array.from(
      segmenter.segment(piece),
      ({ segment, index }) => index + segment.length,
    );
    if (start + piece.length < text.length) dropUndecided(ends, piece);
    for (const end of ends) yield start + end;
    const last = ends.at(-1);
    // A sentence that is longer than the piece is read again with as much more.
    size = last === undefined ? 2 * size : PIECE;
    start += last ?? 0;
  }
}

/** Drops the ends that what follows the piece might move. */
function dropUndecided(ends: number[], piece: string): void {
  let until = piece.length;
  for (let end = ends.at(-1); end !== undefined; end = ends.at(-1)) {
    if (DECIDES.test(piece.slice(end, until))) return;
    until = end;
    ends.pop();
  }
}
