/**
 * Text that a spreadsheet takes for a formula, full-width signs included, or that looks like such
 * text already guarded (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Whether text needs a guard; plain numbers such as -5 do not. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text);
}

/**
 * Text with an apostrophe in front. Reversible: a cell of apostrophes followed by a sign of a formula
 * loses one apostrophe when read back, all others are as they were written.
 */
export function guarded(text: string): string {
  return `'${text}`;
}
