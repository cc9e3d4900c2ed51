import {
  COLUMN_FILE_FORMAT,
  COLUMN_FILE_VERSION,
  type ColumnFile,
  EDGE_SHAPE,
  type Field,
  NODE_SHAPE,
  OTHER,
  type RecordShape,
} from "../model/column-file.ts";
import type { GraphFile } from "../model/graph-file.ts";
import { isObject } from "./check.ts";
import { GraphFileError } from "./errors.ts";

/**
 * The graph file that columns hold; any other data as it is. Whether it is a graph, opening it says.
 *
 * @throws GraphFileError when columns are not of this version, or do not agree with each other
 */
export function graphFileOf<T>(input: T | ColumnFile): T | GraphFile {
  return isColumnFile(input) ? decoded(input) : input;
}

function isColumnFile(input: unknown): input is ColumnFile {
  return isObject(input) && field(input, "format") === COLUMN_FILE_FORMAT;
}

function decoded(file: object): GraphFile {
  if (field(file, "version") !== COLUMN_FILE_VERSION) {
    const only = `version should be ${COLUMN_FILE_VERSION}`;
    throw new GraphFileError(`not a graph file that this version can read: ${only}`);
  }
  const root = new Part(file, "");
  const nodes = root.part("nodes");
  const keys = nodes.list("keys");
  const records = recordsOf(NODE_SHAPE, nodes.part("attributes"), keys.length);
  // Checked by whoever opens it, as what is in any other file.
  return {
    attributes: field(file, "attributes"),
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes: keys.map((key, index) => ({ key, attributes: records[index] })),
    edges: edgesOf(root.part("edges"), keys),
  } as GraphFile;
}

function edgesOf(edges: Part, nodeKeys: readonly unknown[]): object[] {
  const keys = edges.list("keys");
  const from = edges.numbers("from", keys.length, nodeKeys.length);
  const to = edges.numbers("to", keys.length, nodeKeys.length);
  const undirected = new Uint8Array(keys.length);
  for (const row of edges.ascending("undirected", keys.length)) undirected[row] = 1;
  const attributes = recordsOf(EDGE_SHAPE, edges.part("attributes"), keys.length);
  return keys.map((key, index) => {
    const source = nodeKeys[from[index] ?? 0];
    const target = nodeKeys[to[index] ?? 0];
    const edge = { key, source, target, attributes: attributes[index] };
    return undirected[index] ? { ...edge, undirected: true } : edge;
  });
}

interface Values {
  readonly name: string;
  /** Which records have a value; every one, where absent. */
  readonly rows?: readonly number[];
  readonly values: readonly unknown[];
}

function recordsOf(shape: RecordShape, table: Part, count: number): Record<string, unknown>[] {
  const columns: Values[] = [];
  for (const name of Object.keys(table.object)) {
    const known = name === OTHER ? VALUE : shape.fields.get(name);
    if (!known) throw table.wrong(`has a column “${name}” that this version does not know`);
    columns.push(columnOf(name, known, table.part(name), count));
  }
  const dense = columns.filter(({ name, rows }) => !rows && name !== OTHER);
  const records = denseRecords(dense, count);
  const put = (row: number, name: string, value: unknown): void => {
    const record = records[row];
    if (record) record[name] = value;
  };
  for (const { name, rows, values } of columns) {
    for (const [index, value] of name === OTHER || rows ? values.entries() : []) {
      const row = rows?.[index] ?? index;
      if (name !== OTHER) put(row, name, value);
      else for (const [key, other] of othersIn(value, table)) put(row, key, other);
    }
  }
  return records;
}

/** Records that have every one of some fields: copies of a first one, several times as fast as adding fields. */
function denseRecords(columns: readonly Values[], count: number): Record<string, unknown>[] {
  const first: Record<string, unknown> = {};
  for (const { name, values } of columns) first[name] = values[0];
  const records: Record<string, unknown>[] = [];
  for (let row = 0; row < count; row++) {
    const record = { ...first };
    for (const { name, values } of columns) record[name] = values[row];
    records.push(record);
  }
  return records;
}

function othersIn(others: unknown, table: Part): [string, unknown][] {
  if (!isObject(others)) throw new Part({}, `${table.where}.${OTHER}`).wrong("should hold objects");
  // Set, it would swap the prototype.
  if (Object.hasOwn(others, "__proto__")) throw table.wrong("should not have a key “__proto__”");
  return Object.entries(others);
}

const VALUE: Field = { kind: "value" };

function columnOf(name: string, known: Field, column: Part, count: number): Values {
  const rows = column.has("rows") ? column.ascending("rows", count) : undefined;
  const values = valuesOf(known, column, rows?.length ?? count);
  return { name, values, ...(rows && { rows }) };
}

function valuesOf(known: Field, column: Part, count: number): readonly unknown[] {
  if (known.kind === "record") return nested(known.shape, column.part("records"), count);
  if (known.kind === "list") {
    const lengths = column.numbers("lengths", count, 2 ** 32);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const items = nested(known.shape, column.part("items"), total);
    let end = 0;
    return lengths.map((length) => items.slice(end, (end += length)));
  }
  if (!column.has("texts")) return counted(column.list("values"), count, column);
  const texts = column.list("texts");
  if (!texts.every((text) => typeof text === "string")) {
    throw column.wrong("should hold texts", "texts");
  }
  return column.numbers("at", count, texts.length).map((at) => texts[at]);
}

/** Records that must be there to be counted: a number alone never makes any. */
function nested(shape: RecordShape, table: Part, count: number): Record<string, unknown>[] {
  if (count === 0 && Object.keys(table.object).length === 0) return [];
  const column = table.part(shape.key);
  if (column.has("rows")) throw column.wrong("should have a value for every record");
  counted(column.list(column.has("texts") ? "at" : "values"), count, column);
  return recordsOf(shape, table, count);
}

function counted<T>(list: readonly T[], count: number, part: Part, name?: string): readonly T[] {
  if (list.length === count) return list;
  throw part.wrong(`should hold ${count} values, but holds ${list.length}`, name);
}

class Part {
  readonly object: object;
  readonly where: string;

  constructor(object: object, where: string) {
    this.object = object;
    this.where = where;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.object, name);
  }

  part(name: string): Part {
    const value = field(this.object, name);
    if (isObject(value)) return new Part(value, this.#path(name));
    throw this.wrong("should be an object", name);
  }

  list(name: string): readonly unknown[] {
    const value = field(this.object, name);
    if (Array.isArray(value)) return value;
    throw this.wrong("should be a list", name);
  }

  numbers(name: string, count: number, below: number): readonly number[] {
    return this.#below(counted(this.list(name), count, this, name), name, below);
  }

  ascending(name: string, below: number): readonly number[] {
    const list = this.#below(this.list(name), name, below);
    if (list.every((row, index) => index === 0 || row > (list[index - 1] ?? 0))) return list;
    throw this.wrong("should ascend", name);
  }

  /** What is wrong with the part itself, or with a field of it. */
  wrong(what: string, name?: string): GraphFileError {
    const where = name === undefined ? this.where : this.#path(name);
    return new GraphFileError(`not a graph file: ${where} ${what}`);
  }

  #below(list: readonly unknown[], name: string, below: number): readonly number[] {
    const isBelow = (item: unknown): item is number =>
      typeof item === "number" && Number.isInteger(item) && item >= 0 && item < below;
    if (list.every(isBelow)) return list;
    throw this.wrong(`should hold whole numbers below ${below}`, name);
  }

  #path(name: string): string {
    return this.where === "" ? name : `${this.where}.${name}`;
  }
}

function field(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}
