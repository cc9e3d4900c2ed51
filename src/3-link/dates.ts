import edtf, { parse, type ParsedDate } from "edtf";
import { type DateBounds, readPlainDate } from "./plain-date.ts";

/** Why a text is no date. */
export type DateProblem = "syntax" | "no such day";

/**
 * Reads EDTF level 1 (https://www.loc.gov/standards/datetime/). Parsing costs some 60 µs and the
 * same few dates recur, so each text is parsed once per reader.
 */
export class DateReader {
  readonly #known = new Map<string, DateBounds | DateProblem>();

  read(text: string): DateBounds | DateProblem {
    let result = this.#known.get(text);
    if (result === undefined) {
      result = readPlainDate(text) ?? readDate(text);
      this.#known.set(text, result);
    }
    return result;
  }
}

/** Any date of level 1, by the grammar. */
export function readDate(text: string): DateBounds | DateProblem {
  // The grammar is ambiguous on long inputs and no EDTF date is long.
  if (text.length > 64) return "syntax";
  let parsed: ParsedDate;
  try {
    parsed = parse(text, { level: 1 });
  } catch {
    return /^-?\d{4}-\d{2}(-\d{2})?$/.test(text) ? "no such day" : "syntax";
  }
  if (!daysExist(parsed)) return "no such day";
  const { min, max } = edtf(text);
  return {
    // Years beyond the range of a JavaScript date have no bounds that can be compared.
    min: Number.isNaN(min) ? -Infinity : min,
    max: Number.isNaN(max) ? Infinity : max,
    interval: parsed.type === "Interval",
  };
}

/** The grammar knows how long each month is but not the leap years. */
function daysExist(date: ParsedDate): boolean {
  if (date.type === "Interval") {
    return date.values.every((end) => end === null || typeof end === "number" || daysExist(end));
  }
  const [year, month, day] = date.values;
  if (typeof year !== "number" || month !== 1 || day !== 29) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
