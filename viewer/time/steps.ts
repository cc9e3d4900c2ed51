import { beginningOf, endOf, partAt, partsOf, type TimeAxis } from "./axis.ts";
import { daysOf } from "../view/time-filter.ts";
import type { TimeChoice } from "../view/view.ts";

export type TimeKind = TimeChoice["kind"];

/** From one part of an axis to another, both included; as of a day, the one part it is in. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A window that plays over a whole axis is this share of it. */
const WINDOW = 1 / 12;
/** Milliseconds for a step of playback, and for all of it where there are many. */
const SLOWEST = 1_000;
const FASTEST = 120;
const WHOLE = 20_000;

/** Where on the axis a choice is; without one at the end, and a range over all of it. */
export function stretchOf(axis: TimeAxis, kind: TimeKind, choice: TimeChoice | undefined): Stretch {
  const last = partsOf(axis) - 1;
  if (choice === undefined) return { from: kind === "range" ? 0 : last, to: last };
  const { from, to } = daysOf(choice);
  return { from: partAt(axis, from), to: partAt(axis, to) };
}

/** The choice that a stretch of the axis stands for. */
export function choiceAt(
  axis: TimeAxis,
  kind: TimeKind,
  { from, to }: Stretch,
  undated: boolean,
): TimeChoice {
  if (kind === "as of") return { kind, day: endOf(axis, to), undated };
  return { kind, from: beginningOf(axis, from), to: endOf(axis, to), undated };
}

/** The same time in the other way of choosing: up to that day, or as of the end of that range. */
export function turned(axis: TimeAxis, choice: TimeChoice): TimeChoice {
  if (choice.kind === "range") return { kind: "as of", day: choice.to, undated: choice.undated };
  const { from } = stretchOf(axis, "range", undefined);
  const { to } = stretchOf(axis, "as of", choice);
  return choiceAt(axis, "range", { from, to }, choice.undated);
}

/** One end of a stretch moved to another part; never beyond the axis or the other end. */
export function moved(axis: TimeAxis, kind: TimeKind, at: Stretch, end: End, to: number): Stretch {
  const part = Math.max(0, Math.min(partsOf(axis) - 1, to));
  if (kind === "as of") return { from: part, to: part };
  return end === "from"
    ? { from: Math.min(part, at.to), to: at.to }
    : { from: at.from, to: Math.max(part, at.from) };
}

export type End = "from" | "to";

/** Where playback begins: where one is; at the end of the axis, at its beginning again. */
export function firstStep(axis: TimeAxis, kind: TimeKind, at: Stretch): Stretch {
  const parts = partsOf(axis);
  if (at.to < parts - 1) return at;
  if (kind === "as of") return { from: 0, to: 0 };
  const isAll = at.from === 0;
  const length = isAll ? Math.max(1, Math.round(parts * WINDOW)) : at.to - at.from + 1;
  return { from: 0, to: length - 1 };
}

/** One part further; undefined at the end. */
export function nextStep(axis: TimeAxis, { from, to }: Stretch): Stretch | undefined {
  return to >= partsOf(axis) - 1 ? undefined : { from: from + 1, to: to + 1 };
}

/** How long a step of playback is seen, in milliseconds: shorter where there are many. */
export function paceOf(axis: TimeAxis): number {
  return Math.max(FASTEST, Math.min(SLOWEST, WHOLE / partsOf(axis)));
}
