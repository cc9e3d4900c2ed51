import { cleaner, replaceForbidden } from "../characters.ts";
import type { Cell, CellType } from "../columns/table.ts";
import type { FormulaPolicy } from "../exporter.ts";
import type { Losses } from "../losses.ts";

/** Writes a cell of a row: its text, without the quotes that CSV puts round it. */
export type CellWriter = (
  cell: Cell | undefined,
  type: CellType,
  row: string,
  title: string,
) => string;

/** A writer for the files of one export; what a reader would take for something else is counted. */
export function cellWriter(losses: Losses, formulas: FormulaPolicy): CellWriter {
  const clean = cleaner(losses);
  return (cell, type, row, title) => {
    const written = textOf(cell, type);
    if (typeof cell !== "string" || type === "json") return written;
    const where = `“${title}” of “${row}”`;
    if (TAKEN_FOR_MISSING.test(written)) losses.note("takenForMissing", where);
    if (written.trim() !== written) losses.note("blanksCut", where);
    const text = setApart(clean(written, row, title));
    if (text.length > written.length) losses.note("backslashesSetApart", where);
    if (ESCAPE.test(text)) losses.note("backslashesMisread", where);
    if (formulas === "raw" || !isFormula(text)) return text;
    losses.note("formulasGuarded", where);
    return guarded(text);
  };
}

/** The text of a cell, before anything is done for the sake of readers. */
export function textOf(cell: Cell | undefined, type: CellType): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (typeof cell === "string") return type === "json" ? longEscaped(cell) : cell;
  return cell.length === 0 ? "" : listText(cell);
}

/** A list as JSON; Gephi takes one that begins with a number for moments in time, unless it is escaped. */
function listText(items: readonly string[]): string {
  return longEscaped(JSON.stringify(items)).replace(
    /^\["([\d.+-])/,
    (_, first: string) => `["${escaped(first)}`,
  );
}

/**
 * JSON whose escapes are all of the form `\u0022`: the backslash of a shorter one is an escape of CSV to
 * Gephi, Neo4j and Spark, which end the cell at `\"` or make a line break of `\n`.
 */
function longEscaped(json: string): string {
  const long = json.replaceAll(/\\([^u])/g, (_, short: string) =>
    escaped(SHORT.get(short) ?? short),
  );
  return replaceForbidden(long, escaped);
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A text in which no backslash can take the quotation mark or the comma behind it along: readers that
 * know backslashes would join cells. A space goes between; behind an even number there is no need.
 */
function setApart(text: string): string {
  return text.replaceAll(/(?<!\\)(?:\\\\)*\\(?="|$)/g, (run) => `${run} `);
}

/** What Gephi, and of these Neo4j the first, read as one character. */
const ESCAPE = /\\[\\bfnrt\b\f\n\r\t,"]/;

/** What pandas takes for a missing value, quoted or not; “null” in any case, as Gephi does. */
const TAKEN_FOR_MISSING =
  /^(?:#N\/A(?: N\/A)?|#NA|-?1\.#(?:IND|QNAN)|-?NaN|-?nan|<NA>|N\/A|NA|None|n\/a|[Nn][Uu][Ll][Ll])$/;

/** RFC 4180: in quotes where needed. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

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

/** Text with an apostrophe in front; readers that know of it remove one. */
export function guarded(text: string): string {
  return `'${text}`;
}
