/** How the words of a quote differ from those of a passage. */
export interface Difference {
  /** The stretch of the passage that answers to the quote: first word, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How many words agree, case and punctuation left out of account. */
  readonly alike: number;
  /** For people: what the quote has, and what the source has. */
  readonly text: string;
}

const MOST_SHOWN = 3;

/** A stretch of words that differs; either side may be empty. */
interface Hunk {
  readonly quote: string[];
  readonly source: string[];
}

/**
 * Aligns a quote with the part of a passage that fits it best (edit distance over words, free at
 * both ends of the passage; Sellers 1980), and says what differs. Time is the product of lengths.
 *
 * @param keyOf what makes two words alike though not equal
 */
export function describeDifferences(
  quote: readonly string[],
  passage: readonly string[],
  keyOf: (word: string) => string,
): Difference {
  const quoteKeys = quote.map(keyOf);
  const passageKeys = passage.map(keyOf);
  const costOf = (row: number, column: number): number => {
    const [wanted = "", found = ""] = [quote[row], passage[column]];
    if (wanted === found) return 0;
    if (quoteKeys[row] !== passageKeys[column]) return 1.5;
    // Punctuation outside the quote is none of its business.
    if (row === 0 && found.endsWith(wanted)) return 0;
    return row === quote.length - 1 && found.startsWith(wanted) ? 0 : 0.5;
  };
  const costs = fillCosts(quote.length, passage.length, costOf);
  const width = passage.length + 1;
  const lastRow = costs.subarray(quote.length * width);
  const end = lastRow.indexOf(Math.min(...lastRow));
  const hunks: Hunk[] = [];
  let alike = 0;
  let inHunk = false;
  let row = quote.length;
  let column = end;
  const note = (word: string | undefined, found: string | undefined): void => {
    if (!inHunk) hunks.unshift({ quote: [], source: [] });
    inHunk = true;
    if (word !== undefined) hunks[0]?.quote.unshift(word);
    if (found !== undefined) hunks[0]?.source.unshift(found);
  };
  while (row > 0) {
    const here = costs[row * width + column] ?? 0;
    const diagonal = costs[(row - 1) * width + column - 1] ?? 0;
    const cost = costOf(row - 1, column - 1);
    if (column > 0 && here === diagonal + cost) {
      row--;
      column--;
      if (cost < 1) alike++;
      if (cost === 0) inHunk = false;
      else note(quote[row], passage[column]);
    } else if (here === (costs[(row - 1) * width + column] ?? 0) + 1) {
      row--;
      note(quote[row], undefined);
    } else {
      column--;
      note(undefined, passage[column]);
    }
  }
  return { start: column, end, alike, text: describe(hunks) };
}

function fillCosts(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
): Float64Array {
  const width = columns + 1;
  const costs = new Float64Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    costs[row * width] = row;
    for (let column = 1; column <= columns; column++) {
      const replaced = (costs[(row - 1) * width + column - 1] ?? 0) + costOf(row - 1, column - 1);
      const left = (costs[(row - 1) * width + column] ?? 0) + 1;
      const added = (costs[row * width + column - 1] ?? 0) + 1;
      costs[row * width + column] = Math.min(replaced, left, added);
    }
  }
  return costs;
}

function describe(hunks: readonly Hunk[]): string {
  const shown = hunks.slice(0, MOST_SHOWN).map(({ quote, source }) => {
    const [wrong, right] = [quote.join(" "), source.join(" ")];
    if (right === "") return `“${wrong}” is not in the source`;
    if (wrong === "") return `the source also has “${right}”`;
    return `“${wrong}” is “${right}” in the source`;
  });
  if (hunks.length > MOST_SHOWN) shown.push(`and ${hunks.length - MOST_SHOWN} more`);
  return shown.join("; ");
}
