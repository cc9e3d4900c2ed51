import { joinWords } from "./words.ts";

/** A stretch of words in which a quote and a passage agree, or differ; then either may be empty. */
export interface Hunk {
  readonly alike: boolean;
  readonly quote: readonly string[];
  readonly source: readonly string[];
}

/** How the words of a quote differ from those of a passage. */
export interface Difference {
  /** The stretch of the passage that answers to the quote: first word, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How many words agree, case and punctuation left out of account. */
  readonly alike: number;
  /** In order, agreeing and differing by turns. */
  readonly hunks: readonly Hunk[];
}

/** One step of an alignment: a word of the quote, a word of the passage, or one of each. */
interface Step {
  readonly quote?: string;
  readonly source?: string;
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
 *
 * @param keyOf what makes two words alike though not equal
 */
export function differenceOf(
  quote: readonly string[],
  passage: readonly string[],
  keyOf: (word: string) => string,
): Difference {
  const quoteKeys = quote.map(keyOf);
  const passageKeys = passage.map(keyOf);
  const costOf = (row: number, column: number): number => {
    const [wanted = "", found = ""] = [quote[row], passage[column]];
    if (wanted === found) return COST.same;
    if (quoteKeys[row] !== passageKeys[column]) return COST.other;
    // Punctuation outside the quote is none of its business.
    if (row === 0 && found.endsWith(wanted)) return COST.same;
    return row === quote.length - 1 && found.startsWith(wanted) ? COST.same : COST.alike;
  };
  const costs = fillCosts(quote.length, passage.length, costOf);
  const { steps, start, end } = trace(costs, quote, passage, costOf);
  return {
    start,
    end,
    alike: steps.filter(({ cost }) => cost < COST.extra).length,
    hunks: hunksOf(steps),
  };
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
  quote: readonly string[],
  passage: readonly string[],
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
    const [wanted = "", found = ""] = [quote[row - 1], passage[column - 1]];
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
  const hunks: { alike: boolean; quote: string[]; source: string[] }[] = [];
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

/** Agreeing words shown on either side of a difference; more are left out. */
const MARGIN = 6;

/**
 * A difference for people: what it is, then quote and source one above the other with the words
 * that differ in brackets.
 */
export function showDifference(hunks: readonly Hunk[]): string {
  const differing = hunks.filter(({ alike }) => !alike);
  const [only] = differing.length === 1 ? differing : [];
  const what = only
    ? describe(only)
    : `The quote differs from the nearest passage in ${differing.length} places.`;
  return `${what}\nquote:  ${line(hunks, "quote")}\nsource: ${line(hunks, "source")}`;
}

function describe({ quote, source }: Hunk): string {
  const [wrong, right] = [joinWords(quote), joinWords(source)];
  if (right === "") return `The quote adds “${wrong}”.`;
  if (wrong === "") return `The quote leaves out “${right}”.`;
  return `The quote has “${wrong}” where the nearest passage has “${right}”.`;
}

function line(hunks: readonly Hunk[], side: "quote" | "source"): string {
  const parts = hunks.flatMap((hunk, index) => {
    const words = hunk[side];
    if (!hunk.alike) return words.length === 0 ? [] : [`[${joinWords(words)}]`];
    return shorten(words, index === 0, index === hunks.length - 1);
  });
  return joinWords(parts);
}

function shorten(words: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  const before = isFirst ? 0 : MARGIN;
  const after = isLast ? 0 : MARGIN;
  if (words.length <= before + after + 1) return words;
  return [...words.slice(0, before), "…", ...words.slice(words.length - after)];
}
