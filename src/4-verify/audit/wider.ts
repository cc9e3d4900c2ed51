import { wordsOf } from "../words.ts";
import type { Spot } from "./spots.ts";
import type { Finding } from "./types.ts";
import { greatest, least } from "./extremes.ts";

/** Words of the source that stand at each end of a quote that is offered. */
const WORDS = 4;
/** A quote that leaves out more words than this hardly proves that its ends belong together. */
const MOST_WORDS = 60;

/** A quote from one passage to what the others miss, when that stands in the same paragraph and near. */
export function widerQuote(
  findings: readonly Finding[],
  spots: readonly Spot[],
): string | undefined {
  for (const spot of spots) {
    const [from, to] = spot.text.sentencesIn(spot.paragraph);
    const paragraph = {
      start: spot.text.sentences[from]?.start ?? 0,
      end: spot.text.sentences[to - 1]?.end ?? 0,
    };
    const missing = findings
      .filter(({ facet }) => facet === "ends" || facet === "value" || facet === "speaker")
      .flatMap(({ nearest }) => nearest ?? []);
    const reachable = missing.filter(
      (nearest) => nearest.start >= paragraph.start && nearest.end <= paragraph.end,
    );
    if (reachable.length === 0) continue;
    const start = least(
      reachable.map((nearest) => nearest.start),
      spot.start,
    );
    const end = greatest(
      reachable.map((nearest) => nearest.end),
      spot.end,
    );
    const isWider = start < spot.start || end > spot.end;
    if (isWider && spot.text.indexed.countWords({ start, end }) <= MOST_WORDS) {
      return shortened(spot.text.indexed.slice({ start, end }));
    }
  }
  return undefined;
}

/** The first and the last words, ` … ` for what stands between. */
function shortened(passage: string): string {
  const words = [...wordsOf(passage)];
  if (words.length <= 2 * WORDS) return passage;
  const [first, last] = [words[WORDS - 1]?.end, words.at(-WORDS)?.start];
  return `${passage.slice(0, first)} … ${passage.slice(last)}`;
}
