import { readDate, readPlainDate } from "./dates.ts";
import { monthOf, ordinalOf, partsOf, seasonOf } from "./date-words.ts";

/**
 * Ways in which people write one date, each as a function from a text in small letters to what EDTF
 * may write for it: nothing when the text has another form, and not always a day that exists.
 */
export const FORMS: readonly ((text: string) => readonly string[])[] = [
  ancient,
  yearFirst,
  yearLast,
  ofWeekOrDay,
  byMonth,
  partOfYear,
  abbreviatedPart,
  manyYears,
  bareYear,
];

/** `44 BC` is the year -43, for EDTF has a year 0; `AD 79`, `5th century BC`. */
function ancient(text: string): readonly string[] {
  const [, before, century] =
    /^(\d{1,4})((?:st|nd|rd|th) c(?:entury|\.)?)? ?(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.?)$/.exec(
      text,
    ) ?? [];
  if (before !== undefined) {
    if (century === undefined) return [yearOf(1 - Number(before))];
    const last = 100 - Number(before) * 100;
    return [`${yearOf(last - 99)}/${yearOf(last)}`];
  }
  const after = /^(?:a\.? ?d\.? ?(\d{1,4})|(\d{1,4}) ?(?:a\.? ?d\.?|c\.? ?e\.?|n\. ?chr\.?))$/.exec(
    text,
  );
  const year = after?.[1] ?? after?.[2];
  return year === undefined ? [] : [year.padStart(4, "0")];
}

/** With four digits: `0079`, and `-0043` for a year before 0. */
function yearOf(year: number): string {
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
}

/** The year, month or day just before one, or just after it; of other dates nothing. */
export function beside(date: string, step: -1 | 1): readonly string[] {
  const read = readDate(date);
  if (typeof read === "string" || !/^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(date)) return [];
  const moment = new Date(step < 0 ? read.min - 1 : read.max + 1);
  const parts = [moment.getUTCMonth() + 1, moment.getUTCDate()].map((part) => two(String(part)));
  const precision = date.slice(1).split("-").length;
  return [[yearOf(moment.getUTCFullYear()), ...parts].slice(0, precision).join("-")];
}

/** `2020/6/19`, `2020年6月19日`, `20200619`, `1984-85`; less of a day or month that does not exist. */
export function yearFirst(text: string): readonly string[] {
  const parts =
    /^(\d{4})(?:[-./年] ?| )(\d{1,2})(?:(?:[-./月] ?| )(\d{1,2})日?|月)?$/.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const [, year, month = "", day] = parts ?? [];
  if (year === undefined) return [];
  if (day === undefined && Number(month) > Math.max(12, Number(year.slice(2)))) {
    return [`${year}/${year.slice(0, 2)}${month}`];
  }
  // Rather a span whose end is no year after its beginning than a month: half of it is not what is meant.
  if (day === undefined && Number(month) > 12 && text.includes("/")) return [];
  if (day === undefined) return shorter([year, month]);
  return Number(month) > 12 ? [ymd([year, day, month])] : shorter([year, month, day]);
}

/** `19.06.2020`; `06/07/2020` is a day in June to some and in July to others; `06/2020`. */
function yearLast(text: string): readonly string[] {
  const [, first = "", separator, second = "", end] =
    /^(\d{1,2})([-./ ]) ?(\d{1,2})\2 ?(\d{4}|\d\d)$/.exec(text) ?? [];
  if (end !== undefined) {
    return fullYears(end).flatMap((year) => {
      const days = [ymd([year, second, first]), ymd([year, first, second])];
      const existing = days.filter((day) => typeof readDate(day) !== "string");
      if (existing.length > 0 && separator !== ".") return existing;
      return Number(second) > 12 ? [] : shorter([year, second, first]);
    });
  }
  const [, month = "", year] = /^(\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  return year === undefined ? [] : [ymd([year, month])];
}

/** `2020-W25` and `2020-171`, which ISO 8601 has and EDTF has not. */
function ofWeekOrDay(text: string): readonly string[] {
  const [, year = "", week, weekday] = /^(\d{4})-?w([0-5]\d)(?:-?([1-7]))?$/.exec(text) ?? [];
  if (week !== undefined) {
    const fourth = new Date(Date.UTC(Number(year), 0, 4)).getUTCDay();
    const monday = 4 - ((fourth + 6) % 7) + (Number(week) - 1) * 7;
    if (weekday !== undefined) return [dayOfYear(year, monday + Number(weekday) - 1)];
    return [`${dayOfYear(year, monday)}/${dayOfYear(year, monday + 6)}`];
  }
  const [, of, day] = /^(\d{4})-([0-3]\d\d)$/.exec(text) ?? [];
  return of === undefined ? [] : [dayOfYear(of, Number(day))];
}

function dayOfYear(year: string, day: number): string {
  return new Date(Date.UTC(Number(year), 0, day)).toISOString().slice(0, 10);
}

/** `22 June 2020`, `June 22nd, 2020`, `06-JAN-2006`, `June 2020`, `mid-June 2020`, `Jun-20`. */
function byMonth(text: string): readonly string[] {
  const words = text
    .replace(/^(?:early|mid|late|beginning of|end of|anfang|mitte|ende)[- ]/, "")
    // Compatibility forms are folded: º is an o.
    .replace(/(\d)(?:st|nd|rd|th|er|o|\.)(?= |-|$|,)/g, "$1")
    .split(/[ ,./-]+|\b(?:of|de|del)\b/)
    .filter((word) => word !== "");
  const at = words.findIndex((word) => monthOf(word) !== undefined);
  const month = monthOf(words[at] ?? "");
  const numbers = words.filter((_, index) => index !== at);
  if (month === undefined || !numbers.every((word) => /^\d{1,4}$/.test(word))) return [];
  const [a, b, more] = numbers;
  if (a === undefined || more !== undefined) return [];
  if (b === undefined) return a.length === 1 ? [] : fullYears(a).map((year) => ymd([year, month]));
  const [day, end] = a.length > 2 ? [b, a] : [a, b];
  return fullYears(end).flatMap((year) => shorter([year, month, day]));
}

/** `spring 2019`, `first quarter of 2020`, `second half of 2020`, `mid-2019`, `end of 2019`. */
function partOfYear(text: string): readonly string[] {
  const [, before, year = "", after] =
    /^((?:the )?[1-4](?:st|nd|rd|th|er|e|o|\.) \D+?|\D*?)[ ,-]*(\d{4})(?:[/-]\d{2,4})?(?:[ ,-]+(\D+))?$/.exec(
      text,
    ) ?? [];
  const words = (before || after || "")
    .split(/[ ,-]+/)
    .filter((word) => !/^(?:of|the|in|de|del|des|du|im)?$/.test(word));
  const [word = "", noun, more] = words;
  const season = seasonOf(word);
  if (season !== undefined && noun === undefined) return [`${year}-${season}`];
  const number = ordinalOf(word);
  const parts = partsOf(noun);
  if (number !== undefined && number <= parts) return [partSpan(year, number, parts)];
  if (noun !== undefined || more !== undefined) return [];
  return PARTS.get(word)?.(year) ?? [];
}

const PARTS: ReadonlyMap<string, (year: string) => readonly string[]> = new Map([
  ["early", (year) => [partSpan(year, 1, 3), year]],
  ["mid", (year) => [partSpan(year, 2, 3), year]],
  ["middle", (year) => [partSpan(year, 2, 3), year]],
  ["late", (year) => [partSpan(year, 3, 3), year]],
  ["beginning", (year) => [`${year}-01`, year]],
  ["start", (year) => [`${year}-01`, year]],
  ["end", (year) => [`${year}-12`, year]],
]);

const ABBREVIATED_PARTS = [
  /^(?<kind>[qh])(?<part>[1-4])[ /'-]{0,2}(?<year>\d{4}|\d\d)$/,
  /^(?<part>[1-4])(?<kind>[qh])[ /'-]{0,2}(?<year>\d{4}|\d\d)$/,
  /^(?<year>\d{4})[ /-]?(?<kind>[qh])(?<part>[1-4])$/,
];

/** `Q1 2020`, `2020Q1`, `1Q20`, `H2/2020`. */
function abbreviatedPart(text: string): readonly string[] {
  const found = ABBREVIATED_PARTS.map((form) => form.exec(text)?.groups).find(Boolean);
  const { kind, part, year } = found ?? {};
  if (year === undefined || (kind === "h" && Number(part) > 2)) return [];
  return [partSpan(fullYears(year)[0] ?? year, Number(part), kind === "h" ? 2 : 4)];
}

/** The months of a part of a year, as an interval: `2` of `4` is the second quarter. */
export function partSpan(year: string, part: number, parts: number): string {
  const length = 12 / parts;
  const last = part * length;
  return `${ymd([year, String(last - length + 1)])}/${ymd([year, String(last)])}`;
}

/** `1990s`, `the early '90s`, `19th century`. */
function manyYears(text: string): readonly string[] {
  const bare = text.replace(/^(?:the )?(?:(?:early|mid|late)[- ])?(?:the )?/, "");
  const [, century, decade] = /^'?(\d\d)?(\d)0'?s$/.exec(bare) ?? [];
  if (decade !== undefined) {
    if (decade === "0" && century !== undefined) return [`${century}XX`, `${century}0X`];
    return [`${century ?? fullYears(`${decade}0`)[0]?.slice(0, 2)}${decade}X`];
  }
  const [, number] =
    /^(\d{1,2})(?:st|nd|rd|th|\.) (?:century|c\.?|jahrhundert|jh\.?)$/.exec(bare) ?? [];
  return number === undefined || Number(number) === 0
    ? []
    : [`${two(String(Number(number) - 1))}XX`];
}

/** Two digits up to this are rather a year of this century than of the last, or the century itself. */
const NEWEST = 30;
const NEWEST_CENTURY = 20;

/** Years of one, two, three, five and more digits: `44`, `08`, `198`, `+1984`, `19840`, `'99`. */
function bareYear(text: string): readonly string[] {
  const [, short] = /^'(\d\d)$/.exec(text) ?? [];
  if (short !== undefined) return fullYears(short);
  const [, sign, long, digits = ""] = /^([+-]?)(y?)(\d{1,9})年?$/.exec(text) ?? [];
  if (sign === undefined) return [];
  const year = digits.padStart(4, "0");
  if (digits.length > 4) return [`Y${sign.replace("+", "")}${digits}`];
  if (sign === "-") return [`-${year}`];
  if (sign === "+" || long !== "" || digits.length === 4) return [year];
  const isPart = Number(digits) <= NEWEST_CENTURY * (digits.length === 3 ? 10 : 1);
  if (digits.length === 3) return [year, ...(isPart ? [`${digits}X`] : [])];
  return [
    ...fullYears(two(digits)),
    year,
    ...(isPart && digits.length === 2 ? [`${digits}XX`] : []),
  ];
}

/** A year of two digits as those of this century and the last, likelier first; others as they are. */
function fullYears(year: string): readonly string[] {
  if (year.length !== 2) return [year];
  const both = [`20${year}`, `19${year}`];
  return Number(year) <= NEWEST ? both : both.toReversed();
}

/** The day, or the last one of its month, and the month, where there is no such day; the year for want of the month. */
function shorter([year, month, day]: readonly [string, string, string?]): readonly string[] {
  const whole = ymd([year, month]);
  const read = readPlainDate(whole);
  if (!read) return [year];
  if (day === undefined) return [whole];
  const last = new Date(read.max).getUTCDate();
  if (Number(day) < 1 || Number(day) > 31) return [whole];
  return Number(day) <= last ? [ymd([year, month, day])] : [ymd([year, month, `${last}`]), whole];
}

function ymd([year, ...others]: readonly [string, ...(string | undefined)[]]): string {
  const parts = others.filter((part) => part !== undefined).map(two);
  return [year.padStart(4, "0"), ...parts].join("-");
}

function two(number: string): string {
  return number.padStart(2, "0");
}
