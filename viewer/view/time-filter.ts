import { type ClaimTimes, EVENT, type Times, UNDATED } from "../graph/time-claims.ts";
import { spansOf } from "../../src/model/time/spans.ts";
import type { TimeChoice } from "./view.ts";

/**
 * The claims of a time, each at the cost of comparing two numbers.
 *
 * As of a day: what went on that day, and what had happened by then. For an event that has happened
 * stays true, whereas a state that has ended does not. Of a date known only to the month or the
 * year, the first day counts for what begins and the last for what ends: a claim is left out only
 * where it cannot hold. The day itself, where a month or a year is named, is the last of it.
 *
 * In a stretch of time: what happened or went on during some of it.
 *
 * Claims without a date hold at any time, or at none: that is for the reader to say. So it is for a
 * claim of which only the end is known, until the time comes to that end; after it, it is gone.
 */
export function withinTime(times: Times, choice: TimeChoice) {
  const test = testOf(choice);
  return {
    relation: (edge: number): boolean => test(times.relations, edge),
    fact: (node: number, fact: number): boolean =>
      test(times.facts, (times.factOffsets[node] ?? 0) + fact),
  };
}

/** The days that a choice is about; as of a day, both are that day. */
export function daysOf(choice: TimeChoice): { readonly from: number; readonly to: number } {
  if (choice.kind === "as of") {
    const day = spansOf(choice.day)?.end?.last ?? Infinity;
    return { from: day, to: day };
  }
  return {
    from: spansOf(choice.from)?.start?.first ?? -Infinity,
    to: spansOf(choice.to)?.end?.last ?? Infinity,
  };
}

function testOf(choice: TimeChoice): (times: ClaimTimes, index: number) => boolean {
  const { from, to } = daysOf(choice);
  const { undated } = choice;
  const lasts = choice.kind === "as of";
  return ({ first, last, kind }, index) => {
    if (kind[index] === UNDATED) return undated;
    if ((first[index] ?? 0) > to) return false;
    if (!undated && first[index] === -Infinity && (last[index] ?? 0) > to) return false;
    return (lasts && kind[index] === EVENT) || (last[index] ?? 0) >= from;
  };
}
