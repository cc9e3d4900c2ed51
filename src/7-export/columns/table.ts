/** Types that GEXF, GraphML and CSV can all express; `json` is a string that holds JSON. */
export type CellType = "boolean" | "double" | "integer" | "json" | "list" | "long" | "string";

export type Cell = boolean | number | string | readonly string[];

export interface Column {
  readonly title: string;
  readonly type: CellType;
  /** True where some item has no value. */
  readonly partial?: true;
}

/** A table of typed columns over items that are read one at a time. */
export interface Table<Item> {
  /** Titles differ by more than case. */
  readonly columns: readonly Column[];
  /** One entry per column, undefined where the item has no value. */
  readonly row: (item: Item) => readonly (Cell | undefined)[];
}

/** The title and the type of a column, and what gives its values. */
export type Field<Item> = readonly [
  title: string,
  type: CellType,
  value: (item: Item) => Cell | undefined,
];

/** The table of some fields. */
export function tableOf<Item>(fields: readonly Field<Item>[]): Table<Item> {
  return {
    columns: fields.map(([title, type]) => ({ title, type })),
    row: (item) => fields.map(([, , value]) => value(item)),
  };
}

/** Tables of the same items side by side. */
export function joined<Item>(...tables: readonly Table<Item>[]): Table<Item> {
  return {
    columns: tables.flatMap(({ columns }) => columns),
    row: (item) => tables.flatMap(({ row }) => row(item)),
  };
}

/** Whether a cell is worth writing: empty texts and lists say no more than absence. */
export function isFilled(cell: Cell | undefined): cell is Cell {
  if (cell === undefined) return false;
  return typeof cell === "object" || typeof cell === "string" ? cell.length > 0 : true;
}
