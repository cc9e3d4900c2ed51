import edtf, { parse, type ParsedDate } from "edtf";

/** Why a text is no date. */
export type DateProblem = "syntax" | "no such day" | "backwards";

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

/** Any date of level 1, by the grammar; why not, when it is none. Never throws. */
export function readDate(text: string): DateBounds | DateProblem {
  // The grammar is ambiguous on long inputs and no EDTF date is long.
  if (text.length > 64) return "syntax";
  const parsed = parsedAs(text);
  if (parsed === undefined) return LIKE_A_DAY.test(text) ? "no such day" : "syntax";
  if (!daysExist(parsed)) return "no such day";
  return parsed.type === "Interval" ? intervalBounds(text) : boundsOf(text);
}

const LIKE_A_DAY = /^-?\d{4}-\d{2}(-\d{2})?$/;

/**
 * The library throws on what it does not read, and it also reads `44` as the century from 4400 to
 * 4499, which level 1 does not have and nobody means.
 */
function parsedAs(text: string): ParsedDate | undefined {
  try {
    const parsed = parse(text, { level: 1 });
    return parsed.type === "Century" || parsed.type === "Decade" ? undefined : parsed;
  } catch {
    return undefined;
  }
}

/** Ends that do not follow each other are refused here: the library throws on them, on equal ones too. */
function intervalBounds(text: string): DateBounds | DateProblem {
  const [from = "", to = ""] = text.split("/");
  const first = endBounds(from);
  const last = endBounds(to);
  if (typeof first === "string") return first;
  if (typeof last === "string") return last;
  const min = first?.min ?? -Infinity;
  const max = last?.max ?? Infinity;
  if (!first && !last) return "syntax";
  return min > max ? "backwards" : { min, max, interval: true };
}

/** Undefined for an end that is open (`..`) or unknown (nothing). */
function endBounds(text: string): DateBounds | DateProblem | undefined {
  return text === "" || text === ".." ? undefined : readDate(text);
}

function boundsOf(text: string): DateBounds | DateProblem {
  try {
    const { min, max } = edtf(text);
    return {
      // Years beyond the range of a JavaScript date have no bounds that can be compared.
      min: Number.isFinite(min) ? min : -Infinity,
      max: Number.isFinite(max) ? max : Infinity,
      interval: false,
    };
  } catch {
    return "syntax";
  }
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

/** The bounds of a date: milliseconds since 1970, both included. */
export interface DateBounds {
  readonly min: number;
  readonly max: number;
  readonly interval: boolean;
}

/**
 * Reads a year, a month or a day of the years 0 to 9999, which is what nearly every date is, a hundred
 * times as fast as the whole of EDTF. Undefined for everything else, right or wrong.
 */
export function readPlainDate(text: string): DateBounds | undefined {
  const [, yearText, monthText, dayText] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (yearText === undefined) return undefined;
  const year = Number(yearText);
  const month = Number(monthText ?? 1);
  const day = Number(dayText ?? 1);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const min = timeOf(year, month, day);
  let after = timeOf(year + 1, 1, 1);
  if (dayText !== undefined) after = timeOf(year, month, day + 1);
  else if (monthText !== undefined) after = timeOf(year, month + 1, 1);
  return { min, max: after - 1, interval: false };
}

function daysIn(year: number, month: number): number {
  return new Date(timeOf(year, month + 1, 0)).getUTCDate();
}

/** Days and months past the end of theirs count on; years before 100 are those years. */
function timeOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
