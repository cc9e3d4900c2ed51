import type { CellType } from "../columns/table.ts";
import type { Losses } from "../losses.ts";

/** Gephi guesses the type of a column from so many rows; others from more. */
const ROWS_LOOKED_AT = 25;

/** What the cells of one column say of its type to a reader that guesses. */
class Column {
  /** The first row that has a cell of each kind. */
  readonly first = new Map<Kind, number>();
  /** Whether all that looks like a number is read back as it was. */
  isPlain = true;
  cells = 0;

  add(text: string, row: number): void {
    const kind = kindOf(text);
    if (kind === undefined) return;
    this.cells++;
    if (!this.first.has(kind)) this.first.set(kind, row);
    if (kind !== "boolean" && !isPlainNumber(text)) this.isPlain = false;
  }

  get kind(): Kind | undefined {
    return kindOfColumn(new Set(this.first.keys()));
  }

  deciding(): number[] {
    const { kind } = this;
    const row = kind && this.first.get(kind);
    // Text by the mixture alone, such as true and 1.
    return row === undefined ? [...this.first.values()] : [row];
  }

  /** Whether a reader that took another kind for that of the column would drop cells. */
  get isMixed(): boolean {
    return this.first.size > 1;
  }
}

/** The guesses of readers about a table, for which they see its cells and nothing else. */
export class Guesses {
  readonly #columns: readonly Column[];
  readonly #types: readonly CellType[];
  #rows = 0;

  constructor(types: readonly CellType[]) {
    this.#types = types;
    this.#columns = types.map(() => new Column());
  }

  add(texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) this.#columns[index]?.add(text, this.#rows);
    this.#rows++;
  }

  /** Rows to put first: those without which cells would be dropped, then those that show a column's numbers. */
  rowsToShow(): number[] {
    if (this.#rows <= ROWS_LOOKED_AT) return [];
    const byUse = this.#columns.toSorted((a, b) => b.cells - a.cells);
    const mixed = byUse.filter(({ isMixed }) => isMixed);
    const numbers = byUse.filter((column) => !column.isMixed && column.kind !== "text");
    const rows = new Set<number>();
    for (const column of [...mixed, ...numbers]) {
      const wanted = column.deciding().filter((row) => !rows.has(row));
      if (rows.size + wanted.length > ROWS_LOOKED_AT) continue;
      for (const row of wanted) rows.add(row);
    }
    return [...rows].sort((a, b) => a - b);
  }

  /** Reports the columns of text that are guessed to be something else, given the headers to look at by column. */
  report(headers: ReadonlyMap<number, string>, losses: Losses): void {
    const shown = new Set(this.rowsToShow());
    for (const [index, header] of headers) {
      const column = this.#columns[index];
      if (!column || this.#types[index] !== "string") continue;
      const isShown =
        !column.isMixed ||
        this.#rows <= ROWS_LOOKED_AT ||
        column.deciding().every((row) => shown.has(row));
      const { kind } = column;
      const isText = kind === undefined || kind === "text";
      const byName = isText && /interval|timestamp/i.test(header);
      const byCells = !isText && kind !== "boolean" && !column.isPlain;
      if (byName || byCells || !isShown) losses.note("typesMisread", `“${header}”`);
    }
  }
}

/** What a reader that guesses the type of a column sees in a cell, in the order in which Gephi tries them. */
const KINDS = ["boolean", "integer", "long", "huge", "double", "time", "text"] as const;
type Kind = (typeof KINDS)[number];

const INTEGER = /^[+-]?\d+$/;
/** As Java reads it, which is what Gephi is written in, and as pandas and DuckDB do. */
const DOUBLE = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[df]?|nan|inf(?:inity)?)$/i;
const DATE = /^[+-]?\d{4,}(?:-\d\d(?:-\d\d(?:T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/;
/** Moments or spans of time as Gephi writes them. */
const TIMES = /^[<[(]["'\s\d.,:;TZ+<>[\]()-]*$/;

const LARGEST_INTEGER = 2n ** 31n - 1n;
const LARGEST_LONG = 2n ** 63n - 1n;

/** The kind of a cell; undefined for an empty one, which says nothing of its column. */
function kindOf(cell: string): Kind | undefined {
  const text = cell.trim();
  if (text === "") return undefined;
  if (/^(?:true|false)$/i.test(text)) return "boolean";
  if (INTEGER.test(text)) return sizeOf(text);
  if (DOUBLE.test(text)) return "double";
  return DATE.test(text) || TIMES.test(text) ? "time" : "text";
}

function sizeOf(text: string): Kind {
  if (text.length < 10) return "integer";
  if (text.length > 64) return "huge";
  const number = BigInt(text.replace(/^\+/, ""));
  const size = number < 0 ? -number : number;
  return size <= LARGEST_INTEGER ? "integer" : size <= LARGEST_LONG ? "long" : "huge";
}

/** The kind of a column that holds cells of some kinds; undefined when it holds none. */
function kindOfColumn(kinds: ReadonlySet<Kind>): Kind | undefined {
  if (kinds.has("text") || (kinds.has("boolean") && kinds.size > 1)) return "text";
  return KINDS.findLast((kind) => kinds.has(kind));
}

/** Whether a text comes back as it was from a reader that took it for a number. */
function isPlainNumber(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)$/.test(text);
}
