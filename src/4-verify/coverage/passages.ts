import type { Claim, LinkedGraph } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import type { IndexedText } from "../indexed-text.ts";
import type { Stretch } from "../words.ts";
import type { CitedPassage } from "./types.ts";

/**
 * The cited passages of every text at hand, in order, each with the claims that rest on it. Only
 * proven citations have one.
 */
export function citedPassages(
  graph: LinkedGraph,
  proofs: Proofs,
  texts: ReadonlyMap<string, IndexedText>,
): Map<string, CitedPassage[]> {
  const found = new Map<string, Map<string, CitedPassage & { readonly claims: Claim[] }>>();
  for (const claim of [...graph.facts, ...graph.relations]) {
    for (const citation of claim.citations) {
      const passage = proofs.at(citation)?.passage;
      const text = texts.get(citation.source);
      if (!passage || !text) continue;
      const ofSource = found.get(citation.source) ?? new Map();
      found.set(citation.source, ofSource);
      const key = `${passage.start}-${passage.end}`;
      const known = ofSource.get(key);
      if (known) known.claims.push(claim);
      else {
        const start = text.codePoints.offsetOf(passage.start);
        const end = text.codePoints.offsetOf(passage.end);
        ofSource.set(key, { start, end, paragraph: passage.paragraph, claims: [claim] });
      }
    }
  }
  return new Map([...found].map(([id, passages]) => [id, [...passages.values()].sort(byPlace)]));
}

/** Orders stretches by where they begin, then by where they end. */
export function byPlace(left: Stretch, right: Stretch): number {
  return left.start - right.start || left.end - right.end;
}

/**
 * For each stretch, how many passages overlap it, and the first that does. Both lists are in order
 * of place, and stretches do not overlap one another.
 */
export function overlaps<P extends Stretch>(
  stretches: readonly Stretch[],
  passages: readonly P[],
): { readonly count: number; readonly first: P | undefined }[] {
  const ends = passages.map((passage) => passage.end).sort((a, b) => a - b);
  let [begun, over, oldest] = [0, 0, 0];
  return stretches.map(({ start, end }) => {
    while ((passages[begun]?.start ?? Infinity) < end) begun++;
    while ((ends[over] ?? Infinity) <= start) over++;
    while ((passages[oldest]?.end ?? Infinity) <= start) oldest++;
    const count = begun - over;
    return { count, first: count > 0 ? passages[oldest] : undefined };
  });
}
