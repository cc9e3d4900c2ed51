import type { Stretch } from "../words.ts";
import type { Spot } from "./spots.ts";

/** The messages of doubts: what is missing and where the nearest is. Sentences without their full stop. */

type Nearest = (Stretch & { readonly spot: Spot }) | undefined;

/** Words further away than this are told by their paragraph. */
const MOST_WORDS = 40;

export function missingName(name: string, nearest: Nearest): string {
  return `“${name}” is not named in the sentence${whereIs(nearest)}`;
}

export function missingValue(value: string, nearest: Nearest): string {
  return `“${value}” is not in the quote${whereIs(nearest)}`;
}

export function missingWords(value: string): string {
  return `too few words of “${value}” stand in the paragraph`;
}

export function otherUnit(value: string): string {
  return `the number of “${value}” stands beside another currency`;
}

/** `; it stands four words before the quote`, `; the nearest is in ¶ 38, not ¶ 39`. */
function whereIs(nearest: Nearest): string {
  if (!nearest) return ", nor anywhere in the source";
  const { spot, start, end } = nearest;
  const { indexed } = spot.text;
  const paragraph = indexed.paragraphs.of(start);
  if (paragraph !== spot.paragraph)
    return `; the nearest is in ¶ ${paragraph}, not ¶ ${spot.paragraph}`;
  const before = end <= spot.start;
  const between = before ? { start: end, end: spot.start } : { start: spot.end, end: start };
  const words = between.end > between.start ? indexed.countWords(between) : 0;
  if (words > MOST_WORDS) return `; the nearest is elsewhere in ¶ ${paragraph}`;
  const distance = words === 0 ? "just" : `${words} ${words === 1 ? "word" : "words"}`;
  return `; the nearest stands ${distance} ${before ? "before" : "after"} the quote`;
}

export function missingDate(date: string, found: readonly string[]): string {
  const instead =
    found.length > 0
      ? `; the sentence says ${found
          .slice(0, 4)
          .map((each) => `“${each}”`)
          .join(", ")}`
      : "";
  return `${date} is not told in the sentence nor in the paragraph${instead}`;
}

export function noCue(status: string): string {
  return `nothing in the sentence shows that this is ${status}`;
}

const PASSED_OVER: Readonly<Record<string, string>> = {
  denial: "denies",
  allegation: "reports a suspicion",
  plan: "speaks of a plan",
  condition: "sets a condition",
  negation: "holds a negation",
};

export function passedOver(cue: string): string {
  return `the claim is asserted, but the quote ${PASSED_OVER[cue] ?? cue}`;
}

export function noSpeaker(): string {
  return "nobody is named who says so (by:)";
}

export function headline(): string {
  return "the passage is a headline";
}

export function manyClaims(uses: number): string {
  return `${uses} claims rest on this one quote`;
}
