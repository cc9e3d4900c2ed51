import type { CellType } from "../columns/table.ts";
import type { Losses } from "../losses.ts";
import { isPlainNumber, type Kind, kindOf, kindOfColumn } from "./kinds.ts";
import { typesMisread } from "./messages.ts";

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

  /** Rows that together show the kind of the column. */
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

  /** Looks at the next row. */
  add(texts: readonly string[]): void {
    for (const [index, text] of texts.entries()) this.#columns[index]?.add(text, this.#rows);
    this.#rows++;
  }

  /**
   * Which rows have to come first, so that whoever guesses from the first few guesses right: those
   * without which cells would be dropped, then those by which a column of numbers is known as one.
   */
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

  /**
   * Reports the columns of text that are guessed to be something else, whatever the order of rows.
   *
   * @param headers by column; those of ids and labels, which nobody guesses about, are left out
   */
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
      if (byName || byCells || !isShown) losses.note(typesMisread, `“${header}”`);
    }
  }
}
