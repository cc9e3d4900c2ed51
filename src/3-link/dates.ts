import edtf, { parse, type ParsedDate } from "edtf";
import { type DateBounds, readPlainDate } from "./plain-date.ts";

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
