import type { LiteralAttributes } from "../../src/model/graph-file.ts";
import { group } from "./count.ts";
import { edtfWords } from "./date.ts";

/** A value as people read it. */
export interface FormattedLiteral {
  readonly text: string;
  /** The magnitude in words, where there are many digits: `440 billion`. */
  readonly about?: string;
  /** Present when the value is an address that may be opened. */
  readonly href?: string;
}

const NUMERAL = /^[+-]?\d+(?:\.\d+)?/;
const SCALES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

/**
 * A value for reading. Digits stay those that were written; only grouping and the unit are added,
 * so a long integer or `1.10` loses nothing.
 */
export function formatLiteral(value: LiteralAttributes): FormattedLiteral {
  switch (value.type) {
    case "boolean":
      return {
        text: /^(true|yes)$/i.test(value.text)
          ? "yes"
          : /^(false|no)$/i.test(value.text)
            ? "no"
            : value.text,
      };
    case "date":
      return { text: edtfWords(value.text) };
    case "decimal":
    case "integer":
    case "money":
    case "quantity":
      return formatNumber(value);
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

function formatNumber({ text, number, unit }: LiteralAttributes): FormattedLiteral {
  const numeral = NUMERAL.exec(text.trim())?.[0];
  if (numeral === undefined) return { text };
  const digits = group(numeral);
  const suffix = unit === undefined ? "" : unit === "%" ? "%" : `\u00a0${unit}`;
  const about = number === undefined ? undefined : magnitude(number);
  return { text: `${digits}${suffix}`, ...(about !== undefined && { about }) };
}

function magnitude(number: number): string | undefined {
  const size = Math.abs(number);
  const scale = SCALES.find(([least]) => size >= least);
  if (scale === undefined || size >= 1e15) return undefined;
  const share = number / scale[0];
  const exact = Number(share.toFixed(2)) === share;
  return `${exact ? "" : "about "}${Number(share.toFixed(2))} ${scale[1]}`;
}

function withLink(text: string): FormattedLiteral {
  const href = safeHref(text);
  return { text, ...(href !== undefined && { href }) };
}
