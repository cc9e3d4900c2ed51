import { dates } from "../words.ts";
import type { Language } from "../phrases.ts";
import { LOCALES } from "./count.ts";

const DATE = /^(Y?-?\d{1,8}|-?\d{2,3}X{1,2})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;
/** Beyond these years an instant in JavaScript does not reach. */
const FURTHEST_YEAR = 270_000;

/**
 * An EDTF date (levels 0 and 1) in words, with the precision it was written in: `March 2024`,
 * `about 2019`, `2010s`, `2020 to 2021`; `2024年3月`, `约2019年`. What is not understood is returned
 * as it is.
 */
export function edtfWords(edtf: string, language: Language): string {
  const words = dates[language];
  const [start, end, ...more] = edtf.split("/");
  if (start === undefined || more.length > 0) return edtf;
  if (end === undefined) return dateWords(start, language) ?? edtf;
  const from = edgeWords(start, language);
  const to = edgeWords(end, language);
  if (from === undefined || to === undefined) return edtf;
  if (from === "") return to === "" ? edtf : words.until(to);
  return to === "" ? words.from(from) : words.span(from, to);
}

/** When a claim holds, in words: `March 2024`, `2019 to 2021`, `since 2020`; undefined for never said. */
export function timeWords(
  time: { readonly at?: string; readonly since?: string; readonly until?: string },
  language: Language,
): string | undefined {
  const words = dates[language];
  const parts: string[] = [];
  if (time.at !== undefined) parts.push(edtfWords(time.at, language));
  const since = time.since === undefined ? undefined : edtfWords(time.since, language);
  if (time.until === undefined) {
    if (since !== undefined) parts.push(words.since(since));
  } else if (time.until === "unknown") {
    parts.push(since === undefined ? words.ended : words.sinceEnded(since));
  } else {
    const until = edtfWords(time.until, language);
    parts.push(since === undefined ? words.until(until) : words.span(since, until));
  }
  return parts.length === 0 ? undefined : parts.join(words.comma);
}

/** One end of an interval; the empty text for an open one. */
function edgeWords(part: string, language: Language): string | undefined {
  return part === "" || part === ".." ? "" : dateWords(part, language);
}

function dateWords(text: string, language: Language): string | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, mark] = match;
  const words = calendarWords(year.replace(/^Y/, ""), month, day, language);
  return words === undefined ? undefined : qualified(words, mark, language);
}

function calendarWords(
  year: string,
  month: string | undefined,
  day: string | undefined,
  language: Language,
): string | undefined {
  const words = dates[language];
  if (month === undefined) return yearWords(year, language);
  if (month === "XX") return words.monthUnknown(yearWords(year, language));
  const number = Number(month);
  const season = words.seasons[number - 21];
  if (season !== undefined) return words.inSeason(season, yearWords(year, language));
  if (number < 1 || number > 12 || Math.abs(Number(year)) > FURTHEST_YEAR) return undefined;
  if (!/^-?\d+$/.test(year)) return undefined;
  const formats = FORMATS[language][Number(year) > 0 ? "after" : "before"];
  const inMonth = formats.month.format(instant(year, month, "1"));
  if (day === "XX") return words.dayUnknown(inMonth);
  if (day === undefined) return inMonth;
  const date = instant(year, month, day);
  // A day that the month does not have would be one of the next.
  return date.getUTCDate() === Number(day) ? formats.day.format(date) : undefined;
}

function yearWords(year: string, language: Language): string {
  const words = dates[language];
  if (/X/.test(year)) {
    if (!year.endsWith("XX")) return words.decade(`${year.slice(0, -1)}0`);
    return words.century(`${year.slice(0, -2)}00`, `${year.slice(0, -2)}99`);
  }
  const number = Number(year);
  // Year 0 of ISO 8601 is 1 BC.
  const isBefore = number <= 0 && year.startsWith("-");
  return isBefore ? words.beforeChrist(String(1 - number)) : words.year(String(number));
}

function instant(year: string, month: string, day: string): Date {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

/** By whether Christ was born. Made once: to make one takes as long as to use it a thousand times. */
const FORMATS = { en: formatsOf("en"), zh: formatsOf("zh") };

function formatsOf(language: Language) {
  const format = (more: Intl.DateTimeFormatOptions) => {
    const parts = { year: "numeric", month: "long", timeZone: "UTC", ...more } as const;
    return new Intl.DateTimeFormat(LOCALES[language], parts);
  };
  const formats = (era: Intl.DateTimeFormatOptions) => {
    return { month: format(era), day: format({ ...era, day: "numeric" }) };
  };
  return { after: formats({}), before: formats({ era: "short" }) };
}

function qualified(words: string, mark: string | undefined, language: Language): string {
  const { about, uncertain } = dates[language];
  if (mark === "?") return uncertain(words);
  if (mark === "~") return about(words);
  if (mark === "%") return uncertain(about(words));
  return words;
}
