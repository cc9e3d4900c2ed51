import { agreeInVowels } from "./vowel-marks.ts";

/** A word of a text, with its place there. */
export interface Word {
  readonly folded: string;
  /** Equal for words near enough to be meant. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/** The words of a text that are compared, and the text. */
export interface WordsOf {
  readonly words: readonly Word[];
  readonly text: string;
}

/** A stretch of words in which a quote and a passage agree, or differ; then either may be empty. */
export interface Hunk {
  readonly alike: boolean;
  readonly quote: readonly Word[];
  readonly source: readonly Word[];
}

/** How the words of a quote differ from those of a passage. */
export interface Difference {
  /** The stretch of the passage that answers to the quote: first word, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How many words agree, case, marks and punctuation left out of account. */
  readonly alike: number;
  /** In order, agreeing and differing by turns. */
  readonly hunks: readonly Hunk[];
  /** The texts in which the words stand. */
  readonly texts: { readonly quote: string; readonly source: string };
}

/** One step of an alignment: a word of the quote, a word of the passage, or one of each. */
interface Step {
  readonly quote?: Word | undefined;
  readonly source?: Word | undefined;
  readonly cost: number;
}

/**
 * Of a pair of words, and of a word on one side only. A word that the passage lacks costs more than
 * one that it has besides: “was fined” is “was not fined” with a word left out, not “was” with one added.
 */
const COST = { same: 0, alike: 0.5, other: 1.25, extra: 1, lacking: 1.25 } as const;

/**
 * Aligns a quote with the part of a passage that fits it best (edit distance over words, free at
 * both ends of the passage; Sellers 1980). Time is the product of lengths.
 */
export function compare(quote: WordsOf, passage: WordsOf): Difference {
  const rows = quote.words.length;
  const costOf = (row: number, column: number): number => {
    const [wanted, found] = [quote.words[row], passage.words[column]];
    if (!wanted || !found) return COST.other;
    if (wanted.folded === found.folded)
      return haveSameVowels(wanted, found) ? COST.same : COST.alike;
    if (wanted.key !== found.key) return COST.other;
    // Punctuation outside the quote is none of its business.
    if (row === 0 && found.folded.endsWith(wanted.folded)) return COST.same;
    return row === rows - 1 && found.folded.startsWith(wanted.folded) ? COST.same : COST.alike;
  };
  const costs = fillCosts(rows, passage.words.length, costOf);
  const { steps, start, end } = trace(costs, quote.words, passage.words, costOf);
  return {
    start,
    end,
    alike: steps.filter(({ cost }) => cost < COST.extra).length,
    hunks: hunksOf(steps),
    texts: { quote: quote.text, source: passage.text },
  };
}

function haveSameVowels(wanted: Word, found: Word): boolean {
  return wanted.written === found.written || agreeInVowels(wanted.written, found.written);
}

/** By row and column: the least cost of so many words of the quote against what ends at that word. */
function fillCosts(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
): Float64Array {
  const width = columns + 1;
  const costs = new Float64Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    costs[row * width] = row * COST.lacking;
    for (let column = 1; column <= columns; column++) {
      const replaced = (costs[(row - 1) * width + column - 1] ?? 0) + costOf(row - 1, column - 1);
      const lacking = (costs[(row - 1) * width + column] ?? 0) + COST.lacking;
      const added = (costs[row * width + column - 1] ?? 0) + COST.extra;
      costs[row * width + column] = Math.min(replaced, lacking, added);
    }
  }
  return costs;
}

function trace(
  costs: Float64Array,
  quote: readonly Word[],
  passage: readonly Word[],
  costOf: (row: number, column: number) => number,
): { steps: Step[]; start: number; end: number } {
  const width = passage.length + 1;
  const lastRow = costs.subarray(quote.length * width);
  // Of two ends as good, the later has a word where the earlier has none.
  const end = lastRow.lastIndexOf(lastRow.reduce((least, cost) => Math.min(least, cost)));
  const steps: Step[] = [];
  let [row, column] = [quote.length, end];
  while (row > 0) {
    const here = costs[row * width + column] ?? 0;
    const [wanted, found] = [quote[row - 1], passage[column - 1]];
    const cost = column > 0 ? costOf(row - 1, column - 1) : Infinity;
    if (here === (costs[(row - 1) * width + column - 1] ?? 0) + cost) {
      steps.push({ quote: wanted, source: found, cost });
      row--;
      column--;
    } else if (here === (costs[(row - 1) * width + column] ?? 0) + COST.lacking) {
      steps.push({ quote: wanted, cost: COST.lacking });
      row--;
    } else {
      steps.push({ source: found, cost: COST.extra });
      column--;
    }
  }
  return { steps: steps.toReversed(), start: column, end };
}

function hunksOf(steps: readonly Step[]): Hunk[] {
  const hunks: { alike: boolean; quote: Word[]; source: Word[] }[] = [];
  for (const { quote, source, cost } of steps) {
    const alike = cost === COST.same;
    let hunk = hunks.at(-1);
    if (hunk?.alike !== alike) {
      hunk = { alike, quote: [], source: [] };
      hunks.push(hunk);
    }
    if (quote !== undefined) hunk.quote.push(quote);
    if (source !== undefined) hunk.source.push(source);
  }
  return hunks;
}
