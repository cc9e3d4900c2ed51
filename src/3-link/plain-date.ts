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
