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
