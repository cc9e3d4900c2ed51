import type { Language } from "../phrases.ts";

/** The locale by whose customs each language writes dates, numbers and the order of names. */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", zh: "zh-CN" };

const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat(LOCALES.en),
  zh: new Intl.NumberFormat(LOCALES.zh),
};

/** A number as a language writes it: `12,345`. */
export function numberWords(number: number, language: Language): string {
  return NUMBERS[language].format(number);
}

/** In English: `1 claim`, `2 claims`, `12,345 claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numberWords(number, "en")} ${number === 1 ? one : many}`;
}

/** In Chinese, with the measure word and the noun: `12,345条引证`. */
export function countZh(number: number, noun: string): string {
  return `${numberWords(number, "zh")}${noun}`;
}

/**
 * The digits of a number as somebody wrote it, in groups of three as both languages have them; only
 * the part before a decimal point.
 */
export function group(digits: string): string {
  const [whole = "", ...rest] = digits.split(".");
  const bare = whole.replace(/^[+-]/, "");
  const grouped = bare.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return [grouped, ...rest].join(".");
}
