import { spansOf } from "../../src/model/time/spans.ts";
import type { TimeChoice } from "../view/view.ts";
import { beginningOf, endOf, partsOf } from "./axis.ts";
import type { Choosing, End } from "./steps.ts";

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
  { axis, kind, undated }: Omit<Choosing, "time">,
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
