import { spansOf } from "../../src/model/time/spans.ts";
import { daysOf } from "../view/time-filter.ts";
import type { TimeChoice } from "../view/view.ts";
import { beginningOf, endOf, partAt, partsOf, type TimeAxis } from "./axis.ts";

/** An axis and what is chosen on it; without a time, how one would be chosen. */
export interface TimeState {
  readonly axis: TimeAxis;
  readonly kind: TimeChoice["kind"];
  readonly time: TimeChoice | undefined;
  /** Whether claims without a date are shown at every time. */
  readonly undated: boolean;
}

/** From one part of an axis to another, both included; as of a day, the one part it is in. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type End = keyof Stretch;

/** A window that plays over a whole axis is this share of it. */
const WINDOW = 1 / 12;
/** Milliseconds for a step of playback, and for all of it where there are many. */
const SLOWEST = 1_000;
const FASTEST = 120;
const WHOLE = 20_000;

/** Where on the axis the chosen time is; without one at the end, and a range over all of it. */
export function stretchOf({ axis, kind, time }: TimeState): Stretch {
  const last = partsOf(axis) - 1;
  if (time === undefined) return { from: kind === "range" ? 0 : last, to: last };
  const { from, to } = daysOf(time);
  return { from: partAt(axis, from), to: partAt(axis, to) };
}

/** The date at an end of a time; as of a day, that day. */
export function dateAt(time: TimeChoice, end: End): string {
  return time.kind === "as of" ? time.day : time[end];
}

/** The choice that a stretch of the axis stands for. */
export function choiceAt({ axis, kind, undated }: TimeState, { from, to }: Stretch): TimeChoice {
  if (kind === "as of") return { kind, day: endOf(axis, to), undated };
  return { kind, from: beginningOf(axis, from), to: endOf(axis, to), undated };
}

/** The same time in the other way of choosing: up to that day, or as of the end of that range. */
export function turned(state: TimeState, { undated, ...time }: TimeChoice): TimeChoice {
  if (time.kind === "range") return { kind: "as of", day: time.to, undated };
  return choiceAt({ ...state, kind: "range", undated }, { from: 0, to: stretchOf(state).to });
}

/** One end of a stretch moved to another part; never beyond the axis or the other end. */
export function moved({ axis, kind }: TimeState, at: Stretch, end: End, to: number): Stretch {
  const part = Math.max(0, Math.min(partsOf(axis) - 1, to));
  if (kind === "as of") return { from: part, to: part };
  return end === "from"
    ? { from: Math.min(part, at.to), to: at.to }
    : { from: at.from, to: Math.max(part, at.from) };
}

/**
 * Where playback begins: where one is; at the end of the axis, at its beginning again. Without the
 * claims that are there at every time, which would hide how little is there at first.
 */
export function firstStep(state: TimeState): TimeChoice {
  const dated = { ...state, undated: false };
  const { from, to } = stretchOf(state);
  const parts = partsOf(state.axis);
  if (to < parts - 1) return choiceAt(dated, { from, to });
  const window = from === 0 ? Math.max(1, Math.round(parts * WINDOW)) : to - from + 1;
  return choiceAt(dated, { from: 0, to: state.kind === "as of" ? 0 : window - 1 });
}

/** One part further; undefined at the end. */
export function nextStep(state: TimeState): TimeChoice | undefined {
  const { from, to } = stretchOf(state);
  if (to >= partsOf(state.axis) - 1) return undefined;
  return choiceAt({ ...state, undated: false }, { from: from + 1, to: to + 1 });
}

/** How long a step of playback is seen, in milliseconds: shorter where there are many. */
export function paceOf(axis: TimeAxis): number {
  return Math.max(FASTEST, Math.min(SLOWEST, WHOLE / partsOf(axis)));
}

/** Dates as they are written in numbers elsewhere: `2024/3/29`, `2024.3`, `2024年3月29日`. */
const NUMBERS = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日]?$/;

/**
 * A date that was typed, in EDTF: as it is, or from the ways in which days are written in numbers,
 * the year first. No interval, for only a date that is none has a first and a last day.
 *
 * @returns undefined for what is no date
 */
export function typedDate(text: string): string | undefined {
  const written = text.normalize("NFKC").trim();
  if (spansOf(written)?.interval === false) return written;
  const [, year, month, day] = NUMBERS.exec(written) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, ...[month, day].flatMap((part) => part?.padStart(2, "0") ?? [])];
  const date = parts.join("-");
  return spansOf(date) && date;
}

/**
 * The time that was typed; as of a day, there is only `to`. A field of a range that was left empty is
 * at that end of the axis; ends that were typed the wrong way round change places.
 *
 * @returns a time; any time where nothing was typed; or the field that holds no date
 */
export function typedTime(
  { axis, kind, undated }: Omit<TimeState, "time">,
  { from, to }: Readonly<Record<End, string>>,
): { ok: true; time: TimeChoice | undefined } | { ok: false; wrong: End } {
  const [start, end] = [from, to].map((text) => (text.trim() === "" ? "" : typedDate(text)));
  if (kind === "range" && start === undefined) return { ok: false, wrong: "from" };
  if (end === undefined) return { ok: false, wrong: "to" };
  if (end === "" && (kind === "as of" || start === "")) return { ok: true, time: undefined };
  if (kind === "as of") return { ok: true, time: { kind, day: end, undated } };
  const ends = [start || beginningOf(axis, 0), end || endOf(axis, partsOf(axis) - 1)];
  const [first = "", last = ""] = ends.toSorted((a, b) => firstDay(a) - firstDay(b));
  return { ok: true, time: { kind, from: first, to: last, undated } };
}

function firstDay(date: string): number {
  return spansOf(date)?.start?.first ?? 0;
}
