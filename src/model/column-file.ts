import { CITATION_FIELD_LIST, CLAIM_FIELD_LIST } from "./claim-fields.ts";
import type { GraphAttributes } from "./graph-file.ts";

/** Version of the columnar format; raised when a reader would misunderstand the file. */
export const COLUMN_FILE_VERSION = 1 as const;
export const COLUMN_FILE_FORMAT = "graphwright-columns";

/**
 * `graph.columns.json`: exactly what a `GraphFile` holds, with one list for each attribute in place
 * of one object for each node and edge. It is a good third of the size.
 */
export interface ColumnFile {
  readonly format: typeof COLUMN_FILE_FORMAT;
  readonly version: typeof COLUMN_FILE_VERSION;
  readonly attributes: GraphAttributes;
  readonly nodes: {
    readonly keys: readonly string[];
    readonly attributes: Table;
  };
  readonly edges: {
    readonly keys: readonly string[];
    /** The ends of each edge: how many nodes come before it in `nodes.keys`. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** Which edges have no direction, ascending, counted from 0. */
    readonly undirected: readonly number[];
    readonly attributes: Table;
  };
}

/** Records of one shape: a column by field. A field that no record has is left out. */
type Table = Readonly<Record<string, Column>>;

/** The values of one field, in the order of the records. */
type Column = {
  /** Which records have a value, ascending, counted from 0; absent when every one has. */
  readonly rows?: readonly number[];
} & (
  | { readonly values: readonly unknown[] }
  /** Texts that recur: each once, and for each value which of them it is. */
  | { readonly texts: readonly string[]; readonly at: readonly number[] }
  /** Records of another shape, one for each value. */
  | { readonly records: Table }
  /** Lists of records: how many belong to each value, and all of them one after the other. */
  | { readonly lengths: readonly number[]; readonly items: Table }
);

/** What a record is made of. What it has beside these fields is an object in the column `OTHER`. */
export interface RecordShape {
  /** A field that every record has: its column tells how many there are. */
  readonly key: string;
  readonly fields: ReadonlyMap<string, Field>;
}

/** A field holds any JSON value, or a record, or a list of records. */
export type Field =
  | { readonly kind: "value" }
  | { readonly kind: "record" | "list"; readonly shape: RecordShape };

/** The column of what a shape does not know. */
export const OTHER = "";

const VALUE: Field = { kind: "value" };

function shape(
  values: string | readonly string[],
  nested: Readonly<Record<string, Field>> = {},
): RecordShape {
  const names = typeof values === "string" ? values.split(" ") : values;
  const fields = new Map([
    ...names.map((name) => [name, VALUE] as const),
    ...Object.entries(nested),
  ]);
  return { key: names[0] ?? "", fields };
}

const origin: Field = { kind: "record", shape: shape("file line") };
const literal: Field = { kind: "record", shape: shape("type text number unit") };
const qualifiers: Field = { kind: "list", shape: shape("name", { value: literal }) };
const citations: Field = {
  kind: "list",
  shape: shape(CITATION_FIELD_LIST.map(({ name }) => name)),
};

/** Columns of their own for what has parts; all else of a claim is one value. */
const claim = { qualifiers, citations, origin };
const plainFields = CLAIM_FIELD_LIST.map(({ name }) => name).filter((name) => !(name in claim));
const CLAIM = [...plainFields, "sources"];
const facts: Field = {
  kind: "list",
  shape: shape(["property", ...CLAIM], { value: literal, ...claim }),
};

/** The attributes of a node. */
export const NODE_SHAPE = shape(
  "label kind names aliases summary note sameAs mergedFrom x y size color community",
  { facts, origin },
);

/** The attributes of an edge. */
export const EDGE_SHAPE = shape(["relation", "label", "inverse", ...CLAIM], claim);
