import { CodePoints } from "../../src/model/code-points.ts";
import type { CitationResult, ClaimResult, SourceResult } from "../../src/query/index.ts";
import type { Pointed, TextRange } from "../view/view.ts";

/** A claim, by the citation with which it rests on a passage. */
export interface PassageClaim {
  readonly claim: ClaimResult;
  readonly citation: CitationResult;
}

/** A range of a source's text that claims rest on. */
export interface Passage {
  /** In code points of the text that the graph was proven against; tells passages apart. */
  readonly range: TextRange;
  readonly paragraph: number | undefined;
  /** In the order of the graph; never empty. */
  readonly claims: readonly PassageClaim[];
}

/** A passage with where it is in a text, in UTF-16 units. */
export interface PlacedPassage extends Passage {
  readonly at: TextRange;
}

/** What is cited of a source, in the order of its text; of two that start alike, the longer first. */
export function passagesOf({ claims }: SourceResult): Passage[] {
  const found = new Map<string, Passage & { claims: PassageClaim[] }>();
  for (const { claim, passages } of claims) {
    for (const citation of passages) {
      const { start, end, paragraph } = citation;
      if (start === undefined || end === undefined) continue;
      const name = `${start}-${end}`;
      const known = found.get(name);
      if (known) known.claims.push({ claim, citation });
      else found.set(name, { range: { start, end }, paragraph, claims: [{ claim, citation }] });
    }
  }
  return [...found.values()].sort((left, right) => byPlace(left.range, right.range));
}

/** The passages in the very text that they were proven against; what lies outside of it is left out. */
export function placePassages(text: string, passages: readonly Passage[]): PlacedPassage[] {
  const codePoints = new CodePoints(text);
  const length = codePoints.before(text.length);
  return passages.flatMap((passage): PlacedPassage[] => {
    const { start, end } = passage.range;
    if (start >= end || end > length) return [];
    const at = { start: codePoints.offsetOf(start), end: codePoints.offsetOf(end) };
    return [{ ...passage, at }];
  });
}

/** Characters that are gone through in search of quotes, before the rest of them is given up. */
const MOST_SEARCHED = 3e8;

/**
 * The passages in another text than the one they were proven against: only those of which a quote
 * stands there once, letter for letter. In the order of this text.
 */
export function findPassages(text: string, passages: readonly Passage[]): PlacedPassage[] {
  const most = Math.floor(MOST_SEARCHED / Math.max(1, text.length));
  const found = passages.slice(0, most).flatMap((passage): PlacedPassage[] => {
    const quotes = new Set(passage.claims.map(({ citation }) => citation.quote));
    for (const quote of quotes) {
      const at = quote === undefined ? undefined : findQuote(text, quote);
      if (at) return [{ ...passage, at }];
    }
    return [];
  });
  return found.sort((left, right) => byPlace(left.at, right.at));
}

/** A quote with a gap is there when both its ends are, in order and within one paragraph. */
function findQuote(text: string, quote: string): TextRange | undefined {
  const [first = "", ...others] = quote.split(/ (?:…|\.\.\.) /);
  const start = onlyPlace(text, first);
  const last = others.at(-1);
  if (start === undefined) return undefined;
  if (last === undefined) return { start, end: start + first.length };
  const end = onlyPlace(text, last);
  if (end === undefined || end < start + first.length) return undefined;
  return text.slice(start, end).includes("\n") ? undefined : { start, end: end + last.length };
}

function onlyPlace(text: string, words: string): number | undefined {
  const at = words === "" ? -1 : text.indexOf(words);
  return at === -1 || text.includes(words, at + 1) ? undefined : at;
}

/** Of two that start alike, the longer first. */
function byPlace(left: TextRange, right: TextRange): number {
  return left.start - right.start || right.end - left.end;
}

/** True when two ranges have a character in common. */
export function overlaps(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end;
}

/** What is pointed at with a passage: the claims that rest on it. */
export function pointedBy(claims: readonly PassageClaim[]): Pointed {
  return {
    kind: "several",
    edges: claims.flatMap(({ claim }) => (claim.claim === "relation" ? [claim.key] : [])),
    nodes: claims.flatMap(({ claim }) => (claim.claim === "fact" ? [claim.subject.id] : [])),
  };
}
