/** A line of a text, its end left out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Whether it is the first of a page: a form feed stands before it. */
  readonly isPageStart: boolean;
}

/** Columns of the lines that programs wrap: narrower ones are lists and verse, wider ones are paragraphs. */
const LEAST_WIDTH = 30;
const MOST_WIDTH = 160;
/** A line is full when the next word would have gone beyond this share of the longest line around it. */
const FULL = 0.8;
/** Columns of the next word that count: scripts without spaces between words break anywhere. */
const LONGEST_WORD = 12;
/** Lines with another just below that are looked at, from the start of the text. */
const MOST_PAIRS = 1_000;
/** A text is wrapped when so many of the lines with another just below are full and go on there. */
const LEAST_SHARE = 1 / 3;

/** Takes two columns where others take one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
const SENTENCE_END = /[.!?…。！？।۔։፧።៕][\p{Pe}\p{Pf}"'’”»」』]*\s*$/u;
/** How a line goes on with the sentence of the line before: in scripts without capitals, with any letter. */
const GOES_ON = /^[\s\p{Ps}\p{Pi}"'‘“„«「『]*[\p{Ll}\p{Lo}\p{M}]/u;

/**
 * Whether a text is hard-wrapped, as mail, books in plain text and the output of `pdftotext` are. A line with
 * another directly below it counts for that when the sentence goes on below, and when the line is full: the
 * next word would not have fitted, within a fifth of the longest line between two empty ones, which has 30 to
 * 160 columns. When a third of the first thousand such lines count, the text is wrapped. Time is linear.
 */
export function isWrapped(lines: Iterable<Line>, text: string): boolean {
  let pairs = 0;
  let wrapped = 0;
  let block: string[] = [];
  const close = (): void => {
    pairs += Math.max(0, block.length - 1);
    wrapped += fullLines(block);
    block = [];
  };
  for (const { start, end, isPageStart } of lines) {
    const line = text.slice(start, end).trimEnd();
    if (line === "" || isPageStart) close();
    if (pairs + block.length > MOST_PAIRS) break;
    if (line !== "") block.push(line);
  }
  close();
  return pairs > 0 && wrapped >= pairs * LEAST_SHARE;
}

/** How many lines of a block are full and go on with the next one. */
function fullLines(block: readonly string[]): number {
  if (block.length < 2) return 0;
  const widths = block.map(columnsIn);
  const width = widths.reduce((most, each) => Math.max(most, each), 0);
  if (width < LEAST_WIDTH || width > MOST_WIDTH) return 0;
  let count = 0;
  for (const [index, line] of block.entries()) {
    const next = block[index + 1];
    if (next === undefined || SENTENCE_END.test(line) || !GOES_ON.test(next)) continue;
    const [word = ""] = next.trimStart().split(/\s/u, 1);
    const needed = 1 + Math.min(LONGEST_WORD, columnsIn(word));
    if ((widths[index] ?? 0) + needed >= FULL * width) count++;
  }
  return count;
}

/** Columns of a fixed width that a line takes; of a longer one than any that is wrapped, too many. */
function columnsIn(line: string): number {
  if (line.length > MOST_WIDTH) return line.length;
  const marks = line.match(/\p{M}/gu)?.length ?? 0;
  return line.length - marks + (line.match(WIDE)?.length ?? 0);
}
