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
import { GraphFileError } from "./errors.ts";

/**
 * The graph file that columns hold; any other data as it is. Only what the columns themselves promise
 * is checked, so that nothing is made that they do not hold: whether it is a graph, opening it says.
 *
 * @param input parsed JSON
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
  const keys = listIn(part(file, "nodes", ""), "keys", "nodes");
  const nodes = recordsOf(NODE_SHAPE, part(part(file, "nodes", ""), "attributes", "nodes"), {
    count: keys.length,
    where: "nodes.attributes",
  });
  // Checked by whoever opens it, as what is in any other file.
  return {
    attributes: field(file, "attributes"),
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    nodes: keys.map((key, index) => ({ key, attributes: nodes[index] })),
    edges: edgesOf(part(file, "edges", ""), keys),
  } as GraphFile;
}

function edgesOf(edges: object, nodeKeys: readonly unknown[]): object[] {
  const keys = listIn(edges, "keys", "edges");
  const count = keys.length;
  const from = numbersIn(edges, "from", { count, below: nodeKeys.length, where: "edges" });
  const to = numbersIn(edges, "to", { count, below: nodeKeys.length, where: "edges" });
  const undirected = new Uint8Array(count);
  for (const row of ascendingIn(edges, "undirected", count, "edges")) undirected[row] = 1;
  const where = "edges.attributes";
  const attributes = recordsOf(EDGE_SHAPE, part(edges, "attributes", "edges"), { count, where });
  return keys.map((key, index) => {
    const source = nodeKeys[from[index] ?? 0];
    const target = nodeKeys[to[index] ?? 0];
    const edge = { key, source, target, attributes: attributes[index] };
    return undirected[index] ? { ...edge, undirected: true } : edge;
  });
}

/** Where in the file something is, and how many there should be. */
interface Expected {
  readonly count: number;
  readonly where: string;
}

interface Values {
  readonly name: string;
  /** Which records have a value; every one, where absent. */
  readonly rows?: readonly number[];
  readonly values: readonly unknown[];
}

function recordsOf(shape: RecordShape, table: object, place: Expected): Record<string, unknown>[] {
  const columns: Values[] = [];
  for (const name of Object.keys(table)) {
    const known = name === OTHER ? VALUE : shape.fields.get(name);
    if (!known) throw wrong(place.where, `has a column “${name}” that this version does not know`);
    const where = `${place.where}.${name}`;
    columns.push({ name, ...columnOf(known, part(table, name, place.where), { ...place, where }) });
  }
  const dense = columns.filter(({ name, rows }) => !rows && name !== OTHER);
  const records = denseRecords(dense, place.count);
  for (const { name, rows, values } of columns) {
    if (name === OTHER) addOther(records, rows, values, place.where);
    else if (rows)
      for (const [index, row] of rows.entries()) put(records, row, name, values[index]);
  }
  return records;
}

/**
 * Records that have every one of some fields. They are copies of a first one, whose values are then
 * replaced: that is several times as fast as giving each record one field after the other.
 */
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

function put(records: Record<string, unknown>[], row: number, name: string, value: unknown): void {
  const record = records[row];
  if (record) record[name] = value;
}

function addOther(
  records: Record<string, unknown>[],
  rows: readonly number[] | undefined,
  values: readonly unknown[],
  where: string,
): void {
  for (const [index, other] of values.entries()) {
    if (!isObject(other)) throw wrong(`${where}.${OTHER}`, "should hold objects");
    for (const [name, value] of Object.entries(other)) {
      // Set, it would swap the prototype.
      if (name === "__proto__") throw wrong(where, "should not have a key “__proto__”");
      put(records, rows?.[index] ?? index, name, value);
    }
  }
}

const VALUE: Field = { kind: "value" };

function columnOf(known: Field, column: object, place: Expected): Omit<Values, "name"> {
  const { where } = place;
  const rows = Object.hasOwn(column, "rows")
    ? ascendingIn(column, "rows", place.count, where)
    : undefined;
  const values = valuesOf(known, column, { where, count: rows?.length ?? place.count });
  return rows ? { rows, values } : { values };
}

function valuesOf(known: Field, column: object, { count, where }: Expected): readonly unknown[] {
  if (known.kind === "record") {
    return nested(known.shape, part(column, "records", where), {
      count,
      where: `${where}.records`,
    });
  }
  if (known.kind === "list") return listsOf(known.shape, column, { count, where });
  if (!Object.hasOwn(column, "texts"))
    return counted(listIn(column, "values", where), count, where);
  const texts = listIn(column, "texts", where);
  if (!texts.every((text) => typeof text === "string"))
    throw wrong(`${where}.texts`, "should hold texts");
  return numbersIn(column, "at", { count, below: texts.length, where }).map((at) => texts[at]);
}

function listsOf(shape: RecordShape, column: object, { count, where }: Expected): unknown[][] {
  const lengths = numbersIn(column, "lengths", { count, below: 2 ** 32, where });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const items = nested(shape, part(column, "items", where), {
    count: total,
    where: `${where}.items`,
  });
  let end = 0;
  return lengths.map((length) => items.slice(end, (end += length)));
}

/** Records that must be there to be counted: a number alone never makes any. */
function nested(shape: RecordShape, table: object, place: Expected): Record<string, unknown>[] {
  if (place.count === 0 && Object.keys(table).length === 0) return [];
  const where = `${place.where}.${shape.key}`;
  const column = part(table, shape.key, place.where);
  if (Object.hasOwn(column, "rows")) throw wrong(where, "should have a value for every record");
  counted(
    listIn(column, Object.hasOwn(column, "texts") ? "at" : "values", where),
    place.count,
    where,
  );
  return recordsOf(shape, table, place);
}

function counted(list: readonly unknown[], count: number, where: string): readonly unknown[] {
  if (list.length === count) return list;
  throw wrong(where, `should hold ${count} values, but holds ${list.length}`);
}

function numbersIn(
  object: object,
  name: string,
  { count, below, where }: Expected & { readonly below: number },
): readonly number[] {
  const place = `${where}.${name}`;
  const list = counted(listIn(object, name, where), count, place);
  if (areBelow(list, below)) return list;
  throw wrong(place, `should hold whole numbers below ${below}`);
}

function areBelow(list: readonly unknown[], below: number): list is readonly number[] {
  return list.every((item) => {
    return typeof item === "number" && Number.isInteger(item) && item >= 0 && item < below;
  });
}

function ascendingIn(
  object: object,
  name: string,
  below: number,
  where: string,
): readonly number[] {
  const list = listIn(object, name, where);
  if (!areBelow(list, below))
    throw wrong(`${where}.${name}`, `should hold whole numbers below ${below}`);
  if (list.every((row, index) => index === 0 || row > (list[index - 1] ?? 0))) return list;
  throw wrong(`${where}.${name}`, "should ascend");
}

function listIn(object: object, name: string, where: string): readonly unknown[] {
  const value = field(object, name);
  if (Array.isArray(value)) return value;
  throw wrong(`${where}.${name}`, "should be a list");
}

function part(object: object, name: string, where: string): object {
  const value = field(object, name);
  if (isObject(value)) return value;
  throw wrong(where === "" ? name : `${where}.${name}`, "should be an object");
}

function field(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(where: string, what: string): GraphFileError {
  return new GraphFileError(`not a graph file: ${where} ${what}`);
}
