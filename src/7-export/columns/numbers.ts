import type { LiteralAttributes } from "../../model/graph-file.ts";
import type { CellType } from "./table.ts";

/** Whether a column of a type holds a value as it was written: a double has some 16 digits. */
export function isKept(value: LiteralAttributes, type: CellType): boolean {
  if (type !== "long" && type !== "double") return true;
  const { number = Number.NaN } = value;
  if (type === "long") return Number.isSafeInteger(number);
  return Number.isFinite(number) && digitsOf(numeralOf(value)) === digitsOf(String(number));
}

/** A value without its unit, which is in the title of the column; of what is no number, the text. */
export function numeralOf({ text, number }: LiteralAttributes): string {
  return number === undefined ? text : (/^[+-]?[\d.]+/.exec(text)?.[0] ?? text);
}

/** The digits that count: `0.250`, `2.5e-1` and `25` have the same. */
function digitsOf(numeral: string): string {
  return numeral.replace(/e.*$/, "").replaceAll(/[^\d]/g, "").replace(/^0+/, "").replace(/0+$/, "");
}
