/**
 * Days as whole numbers in the proleptic Gregorian calendar, 0 being 1 January 1970, after
 * H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”. Plain numbers rather than `Date`, which
 * ends 271,821 years before Christ; exact for every year that `LAST_YEAR` allows.
 */

/** Years further from 0 than this are taken for this one. */
export const LAST_YEAR = 1e12;

/** A day of the calendar. Year 0 is 1 BC; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_ERA = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** The number of a day. A month beyond 1 to 12 is one of an earlier or a later year. */
export function dayNumber(year: number, month = 1, day = 1): number {
  const years = year + Math.floor((month - 1) / 12);
  const months = modulo(month - 1, 12) + 1;
  const sinceMarch = months > 2 ? years : years - 1;
  const era = Math.floor(sinceMarch / 400);
  const ofEra = sinceMarch - era * 400;
  const ofYear = Math.floor((153 * (months + (months > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  return era * DAYS_OF_ERA + dayOfEra - EPOCH;
}

/** The day that a number stands for. */
export function calendarDay(number: number): CalendarDay {
  const sinceMarch = number + EPOCH;
  const era = Math.floor(sinceMarch / DAYS_OF_ERA);
  const ofEra = sinceMarch - era * DAYS_OF_ERA;
  const leaps =
    Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const year = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const months = Math.floor((5 * ofYear + 2) / 153);
  const month = months < 10 ? months + 3 : months - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * months + 2) / 5) + 1,
  };
}

/** The months since January of year 0. */
export function monthNumber(day: number): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

/** How precisely a date is written. */
export type Precision = "day" | "month" | "year";

/** A day, its month or its year in EDTF: `2024-03`, `-0043`, `Y12000`. */
export function edtfOf(number: number, precision: Precision): string {
  const { year, month, day } = calendarDay(number);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const years = `${Math.abs(year) > 9_999 ? "Y" : ""}${year < 0 ? "-" : ""}${digits}`;
  // Only years of four digits have months in EDTF.
  if (precision === "year" || digits.length > 4) return years;
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${years}-${two(month)}${precision === "day" ? `-${two(day)}` : ""}`;
}

function modulo(number: number, divisor: number): number {
  return number - Math.floor(number / divisor) * divisor;
}
