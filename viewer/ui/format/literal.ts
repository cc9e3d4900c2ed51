import { LOCALES, group } from "./count.ts";
import type { LiteralAttributes } from "../../../src/model/graph-file.ts";
import { dates, literals } from "../words.ts";
import type { Language } from "../phrases.ts";
import { edtfWords } from "./date.ts";

/** A value as people read it. */
export interface FormattedLiteral {
  readonly text: string;
  /** The magnitude in words, where there are many digits: `440 billion`. */
  readonly about?: string;
  /** Present when the value is an address that may be opened. */
  readonly href?: string;
}

/** A number, or both ends of a range. */
const NUMERAL = /^([+-]?\d+(?:\.\d+)?)(?:\.\.([+-]?\d+(?:\.\d+)?))?/;
/** Magnitudes in words, by the custom of each language: from a million on, or from ten thousand. */
const MAGNITUDES = {
  en: { least: 1e6, short: compact("en", 2), whole: compact("en", 20) },
  zh: { least: 1e4, short: compact("zh", 2), whole: compact("zh", 20) },
};
const GREATEST = 1e15;

/**
 * A value for reading. Digits stay those that were written; only grouping and the unit are added,
 * so a long integer or `1.10` loses nothing.
 */
export function formatLiteral(value: LiteralAttributes, language: Language): FormattedLiteral {
  switch (value.type) {
    case "boolean":
      return { text: truthWords(value.text, language) };
    case "date":
      return { text: edtfWords(value.text, language) };
    case "decimal":
    case "integer":
    case "money":
    case "quantity":
      return formatNumber(value, language);
    case "url":
      return withLink(value.text);
    case "text":
      return { text: value.text };
  }
}

/** The address, when it is one a reader may safely follow: http or https. */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return protocol === "https:" || protocol === "http:" ? href : undefined;
  } catch {
    return undefined;
  }
}

function truthWords(text: string, language: Language): string {
  if (/^(true|yes)$/i.test(text)) return literals[language].yes;
  return /^(false|no)$/i.test(text) ? literals[language].no : text;
}

function formatNumber({ text, number, unit }: LiteralAttributes, language: Language) {
  const [, numeral, end] = NUMERAL.exec(text.trim()) ?? [];
  if (numeral === undefined) return { text };
  const digits = end === undefined ? group(numeral) : `${group(numeral)}–${group(end)}`;
  const suffix = unit === undefined ? "" : unit === "%" ? "%" : `\u00a0${unit}`;
  const about = number === undefined ? undefined : magnitude(number, language);
  return { text: `${digits}${suffix}`, ...(about !== undefined && { about }) };
}

function magnitude(number: number, language: Language): string | undefined {
  const { least, short, whole } = MAGNITUDES[language];
  const size = Math.abs(number);
  if (size < least || size >= GREATEST) return undefined;
  const words = short.format(number);
  return words === whole.format(number) ? words : dates[language].about(words);
}

function compact(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  // The English of Britain cuts `billion` to `bn`.
  const locale = language === "en" ? "en" : LOCALES[language];
  return new Intl.NumberFormat(locale, {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits,
  });
}

function withLink(text: string): FormattedLiteral {
  const href = safeHref(text);
  return { text, ...(href !== undefined && { href }) };
}
