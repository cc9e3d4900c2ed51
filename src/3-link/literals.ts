import type { Literal, LiteralType } from "../model/linked.ts";
import { choiceOf } from "../model/repair.ts";
import { amountSpellings, boundedOf, isAmount } from "./amount-spellings.ts";
import { dateSpellings } from "./date-spellings.ts";
import { byName } from "./by-name.ts";
import type { DateProblem, DateReader } from "./dates.ts";
import { isSafeLink } from "./links.ts";

/** Why a text is no value of its type, and what to write instead where that is clear. */
export interface LiteralProblem {
  readonly expected: string;
  readonly example: string;
  /** Texts that say the same. */
  readonly instead?: readonly string[];
  /** What to write where no text says the same. */
  readonly advice?: string;
}

const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^[+-]?\d+(\.\d+)?$/;
/** A number or a range, and what it counts. */
const AMOUNT = /^([+-]?\d+(?:\.\d+)?)(?:\.\.([+-]?\d+(?:\.\d+)?))?(?: (\S.*))?$/;
const CURRENCY = /^[A-Z]{3}$/;
const CURRENCY_OF_EXAMPLES = "CNY";

/**
 * Types a scalar by the schema.
 *
 * @param text as written
 * @param unit the unit the schema gives, used where the text names none
 */
export function readLiteral(
  text: string,
  type: LiteralType,
  unit: string | undefined,
  dates: DateReader,
): Literal | LiteralProblem {
  const read = readAs(text, type, unit, dates);
  if (isLiteral(read) || read.instead !== undefined || !isAmount(type)) return read;
  const isValue = (spelling: string): boolean => isLiteral(readAs(spelling, type, unit, dates));
  const { amount = text, words } = boundedOf(text) ?? {};
  const spelt = isValue(amount) ? [amount] : amountSpellings(amount, type, unit).filter(isValue);
  if (spelt.length === 0) {
    // Of money nothing may be missing but the currency.
    const [bare] = type === "money" ? amountSpellings(text, type, CURRENCY_OF_EXAMPLES) : [];
    return bare === undefined ? read : { ...read, example: `${bare} ${CURRENCY_OF_EXAMPLES}` };
  }
  if (words === undefined) return { ...read, instead: spelt };
  // What the words say would be lost.
  const advice = `${choiceOf(spelt)} with a note that says “${words}”`;
  const isOpen = /^\.\.|\.\.(?!\d)/.test(text) && (type === "money" || type === "quantity");
  if (!isOpen) return { ...read, advice };
  const expected = "a range, for it has one end";
  return { ...read, expected, advice: `both ends of the range, or ${advice}` };
}

function readAs(
  text: string,
  type: LiteralType,
  unit: string | undefined,
  dates: DateReader,
): Literal | LiteralProblem {
  switch (type) {
    case "text":
      return { type, text };
    case "boolean":
      return boolean(text);
    case "integer":
      return numeric(text, type, INTEGER, unit, "a whole number", "258000");
    case "decimal":
      return numeric(text, type, DECIMAL, unit, "a number with at most one decimal point", "23.2");
    case "money":
      return money(text, unit);
    case "quantity":
      return quantity(text, unit);
    case "date":
      return date(text, dates);
    case "url":
      return isSafeLink(text)
        ? { type, text }
        : {
            expected: "a whole link with http, https, mailto or doi",
            example: "https://example.org/",
          };
  }
}

/** True for a value that was understood. */
export function isLiteral(result: Literal | LiteralProblem): result is Literal {
  return "type" in result;
}

const TRUTHS = byName("true: true, yes, on, y; false: false, no, off, n");

function boolean(text: string): Literal | LiteralProblem {
  if (text === "true" || text === "false") return { type: "boolean", text };
  const [instead] = TRUTHS.get(text.toLowerCase()) ?? [];
  const problem = { expected: "true or false", example: "true or like false" };
  return instead === undefined ? problem : { ...problem, instead: [instead] };
}

function date(text: string, dates: DateReader): Literal | LiteralProblem {
  const read = dates.read(text);
  if (typeof read !== "string") return { type: "date", text };
  const instead = dateSpellings(text);
  const expected = DATES[read];
  if (read === "backwards") return { expected, example: instead[0] ?? "2020/2024" };
  return { expected, example: "2024-03-28, 2024-03 or 2024", instead };
}

const DATES: Readonly<Record<DateProblem, string>> = {
  syntax: "an EDTF date",
  "no such day": "in the calendar",
  backwards: "a period, for it ends before it begins",
};

function numeric(
  text: string,
  type: "integer" | "decimal",
  pattern: RegExp,
  unit: string | undefined,
  expected: string,
  example: string,
): Literal | LiteralProblem {
  if (!pattern.test(text)) return { expected, example };
  return { type, text, number: Number(text), ...(unit === undefined ? {} : { unit }) };
}

function money(text: string, unit: string | undefined): Literal | LiteralProblem {
  const match = AMOUNT.exec(text);
  const currency = match?.[3] ?? unit;
  if (!match || currency === undefined || !CURRENCY.test(currency)) {
    return {
      expected: "an amount and an ISO 4217 currency code",
      example: `215900 ${CURRENCY_OF_EXAMPLES}`,
    };
  }
  return amount({ type: "money", text, unit: currency }, match);
}

function quantity(text: string, unit: string | undefined): Literal | LiteralProblem {
  const match = AMOUNT.exec(text);
  const written = match?.[3];
  const known = unit ?? written;
  const example = `12.5 ${unit ?? "km"}`;
  if (!match || known === undefined || (written !== undefined && written !== known)) {
    const expected = unit === undefined ? "a number and its unit" : `a number of ${unit}`;
    return { expected, example };
  }
  return amount({ type: "quantity", text, unit: known }, match);
}

/** A value with its number, or with the ends of its range. */
function amount(value: Literal, [, first, last, unit]: RegExpExecArray): Literal | LiteralProblem {
  if (last === undefined) return { ...value, number: Number(first) };
  const [least, greatest] = [Number(first), Number(last)];
  if (least <= greatest) return { ...value, least, greatest };
  return {
    expected: "a range, for its first number is the greater one",
    example: [`${last}..${first}`, ...(unit === undefined ? [] : [unit])].join(" "),
  };
}
