import { spansOf } from "../../src/model/time/spans.ts";
import { choiceAt, stretchOf, type TimeKind } from "./steps.ts";
import type { TimeAxis } from "./axis.ts";
import type { TimeChoice } from "../view/view.ts";

/** What was typed into the fields for a time; as of a day, there is only `to`. */
export interface TypedTime {
  readonly from: string;
  readonly to: string;
}

/** What comes of it: a time, any time where nothing was typed, or the field that holds no date. */
export type TypedResult =
  | { readonly ok: true; readonly time: TimeChoice | undefined }
  | { readonly ok: false; readonly wrong: "from" | "to" };

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
 * The time that was typed. A field of a range that was left empty is at that end of the axis; ends
 * that were typed the wrong way round change places.
 */
export function typedTime(
  axis: TimeAxis,
  kind: TimeKind,
  { from, to }: TypedTime,
  undated: boolean,
): TypedResult {
  const [start, end] = [from, to].map((text) => (text.trim() === "" ? "" : typedDate(text)));
  if (kind === "range" && start === undefined) return { ok: false, wrong: "from" };
  if (end === undefined) return { ok: false, wrong: "to" };
  if (kind === "as of") {
    return { ok: true, time: end === "" ? undefined : { kind, day: end, undated } };
  }
  if (start === "" && end === "") return { ok: true, time: undefined };
  const all = choiceAt(axis, kind, stretchOf(axis, kind, undefined), undated);
  const whole = all.kind === "range" ? all : { from: "", to: "" };
  const ends = [
    start === "" || start === undefined ? whole.from : start,
    end === "" ? whole.to : end,
  ];
  const [first = "", last = ""] = ends.toSorted((a, b) => firstDay(a) - firstDay(b));
  return { ok: true, time: { kind, from: first, to: last, undated } };
}

function firstDay(date: string): number {
  return spansOf(date)?.start?.first ?? 0;
}
