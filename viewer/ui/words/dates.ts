import { phrases } from "../phrases.ts";

/** When something was: with the precision, and the doubts, with which it was written. */
export const dates = phrases({
  year: [(year: string) => year, (year) => `${year}年`],
  beforeChrist: [(year: string) => `${year} BC`, (year) => `公元前${year}年`],
  decade: [(first: string) => `${first}s`, (first) => `${first}年代`],
  century: [
    (first: string, _last: string) => `${first}s`,
    (first, last) => `${first}至${last}年间`,
  ],
  seasons: [
    ["spring", "summer", "autumn", "winter"],
    ["春", "夏", "秋", "冬"],
  ],
  inSeason: [
    (season: string, year: string) => `${season} ${year}`,
    (season, year) => `${year}${season}`,
  ],
  monthUnknown: [(year: string) => `${year}, month unknown`, (year) => `${year}，月份不详`],
  dayUnknown: [(month: string) => `${month}, day unknown`, (month) => `${month}，日期不详`],
  about: [(date: string) => `about ${date}`, (date) => `约${date}`],
  uncertain: [(date: string) => `${date} (uncertain)`, (date) => `${date}（存疑）`],
  span: [(from: string, to: string) => `${from} to ${to}`, (from, to) => `${from}至${to}`],
  from: [(date: string) => `from ${date}`, (date) => `${date}起`],
  until: [(date: string) => `until ${date}`, (date) => `至${date}为止`],
  since: [(date: string) => `since ${date}`, (date) => `${date}以来`],
  ended: ["ended, date unknown", "已结束，时间不详"],
  sinceEnded: [
    (date: string) => `since ${date}, ended, date unknown`,
    (date) => `始于${date}，已结束，时间不详`,
  ],
  comma: [", ", "，"],
});
