import type { Phrases } from "../phrases.ts";

const en = {
  year: (year: string): string => year,
  beforeChrist: (year: string): string => `${year} BC`,
  decade: (first: string): string => `${first}s`,
  century: (first: string, _last: string): string => `${first}s`,
  seasons: ["spring", "summer", "autumn", "winter"],
  inSeason: (season: string, year: string): string => `${season} ${year}`,
  monthUnknown: (year: string): string => `${year}, month unknown`,
  dayUnknown: (month: string): string => `${month}, day unknown`,
  about: (date: string): string => `about ${date}`,
  uncertain: (date: string): string => `${date} (uncertain)`,
  span: (from: string, to: string): string => `${from} to ${to}`,
  from: (date: string): string => `from ${date}`,
  until: (date: string): string => `until ${date}`,
  since: (date: string): string => `since ${date}`,
  ended: "ended, date unknown",
  sinceEnded: (date: string): string => `since ${date}, ended, date unknown`,
  comma: ", ",
};

const zh: typeof en = {
  year: (year) => `${year}年`,
  beforeChrist: (year) => `公元前${year}年`,
  decade: (first) => `${first}年代`,
  century: (first, last) => `${first}至${last}年间`,
  seasons: ["春", "夏", "秋", "冬"],
  inSeason: (season, year) => `${year}${season}`,
  monthUnknown: (year) => `${year}，月份不详`,
  dayUnknown: (month) => `${month}，日期不详`,
  about: (date) => `约${date}`,
  uncertain: (date) => `${date}（存疑）`,
  span: (from, to) => `${from}至${to}`,
  from: (date) => `${date}起`,
  until: (date) => `至${date}为止`,
  since: (date) => `${date}以来`,
  ended: "已结束，时间不详",
  sinceEnded: (date) => `始于${date}，已结束，时间不详`,
  comma: "，",
};

/** When something was: with the precision, and the doubts, with which it was written. */
export const dates: Phrases<typeof en> = { en, zh };
