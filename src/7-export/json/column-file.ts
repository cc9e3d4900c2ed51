import {
  COLUMN_FILE_FORMAT,
  COLUMN_FILE_VERSION,
  EDGE_SHAPE,
  NODE_SHAPE,
  type Field,
  OTHER,
  type RecordShape,
} from "../../model/column-file.ts";
import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { textFormat } from "../exporter.ts";
import { edgesOf, nodesOf } from "../items.ts";
import { canonicalJson, hasValue } from "./canonical.ts";

/**
 * graph.json by columns: a third of the size, for large graphs; read wherever graph.json is. What shows
 * it lays out what has no picture.
 */
export const columns = textFormat("columns.json", "application/json", false, pieces);

/** The text of a `ColumnFile`, a column to a line. The same graph gives the same bytes. */
function* pieces(graph: CompiledGraph): Generator<string> {
  const format = JSON.stringify(COLUMN_FILE_FORMAT);
  yield `{\n"format": ${format},\n"version": ${COLUMN_FILE_VERSION},\n"attributes": `;
  yield canonicalJson(graph.getAttributes());
  const nodes = [...nodesOf(graph)];
  const keys = nodes.map(({ key }) => key);
  yield ',\n"nodes": {\n"keys": ';
  yield* listOf(keys);
  yield ',\n"attributes": ';
  yield* tableOf(
    NODE_SHAPE,
    nodes.map(({ attributes }) => attributes),
  );
  yield "},\n";
  yield* edgePieces(graph, new Map(keys.map((key, index) => [key, index])));
  yield "}\n";
}

function* edgePieces(
  graph: CompiledGraph,
  numbers: ReadonlyMap<string, number>,
): Generator<string> {
  const edges = [...edgesOf(graph)];
  yield '"edges": {\n"keys": ';
  yield* listOf(edges.map(({ key }) => key));
  yield ',\n"from": ';
  yield* listOf(edges.map(({ source }) => numbers.get(source)));
  yield ',\n"to": ';
  yield* listOf(edges.map(({ target }) => numbers.get(target)));
  yield ',\n"undirected": ';
  yield* listOf(edges.flatMap(({ undirected }, index) => (undirected ? [index] : [])));
  yield ',\n"attributes": ';
  yield* tableOf(
    EDGE_SHAPE,
    edges.map(({ attributes }) => attributes),
  );
  yield "}\n";
}

/** Values of one field, and which records have them; every one, where `rows` is absent. */
interface Values {
  readonly rows?: readonly number[];
  readonly values: readonly unknown[];
}

/**
 * The JSON text of a `Table` of records. What is held meanwhile is one reference for each value of a
 * column, never its text.
 */
function* tableOf(shape: RecordShape, records: readonly object[]): Generator<string> {
  let separator = "{\n";
  for (const [name, field] of shape.fields) {
    const column = present(records, (record) => known(record, name, field));
    if (column.values.length === 0) continue;
    yield `${separator}${JSON.stringify(name)}: `;
    yield* columnOf(field, column);
    separator = ",\n";
  }
  const other = present(records, (record) => unknownFields(record, shape));
  if (other.values.length > 0) {
    yield `${separator}${JSON.stringify(OTHER)}: `;
    yield* columnOf({ kind: "value" }, other);
    separator = ",\n";
  }
  yield separator === "{\n" ? "{}" : "}";
}

/** The JSON text of a list. */
function* listOf(values: readonly unknown[]): Generator<string> {
  let separator = "[";
  for (const value of values) {
    yield separator + canonicalJson(value);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

function present(records: readonly object[], read: (record: object) => unknown): Values {
  const values: unknown[] = [];
  const rows: number[] = [];
  for (const [row, record] of records.entries()) {
    const value = read(record);
    if (value === undefined) continue;
    rows.push(row);
    values.push(value);
  }
  return rows.length === records.length ? { values } : { rows, values };
}

/** A value that fits its column; undefined when there is none. */
function known(record: object, name: string, field: Field): unknown {
  const value: unknown = Object.hasOwn(record, name) ? Reflect.get(record, name) : undefined;
  if (!hasValue(value)) return undefined;
  if (field.kind === "value") return value;
  const isRecord = (item: unknown): boolean =>
    isObject(item) &&
    Object.hasOwn(item, field.shape.key) &&
    hasValue(Reflect.get(item, field.shape.key));
  if (field.kind === "record") return isRecord(value) ? value : undefined;
  return Array.isArray(value) && value.every(isRecord) ? value : undefined;
}

/** What a record has that fits no column, as one object; undefined when there is nothing. */
function unknownFields(record: object, shape: RecordShape): object | undefined {
  let other: [string, unknown][] | undefined;
  for (const name of Object.keys(record)) {
    const field = shape.fields.get(name);
    if (field !== undefined && known(record, name, field) !== undefined) continue;
    const value: unknown = Reflect.get(record, name);
    if (hasValue(value)) (other ??= []).push([name, value]);
  }
  return other && Object.fromEntries(other);
}

function* columnOf(field: Field, { rows, values }: Values): Generator<string> {
  yield "{";
  if (rows) {
    yield '"rows": ';
    yield* listOf(rows);
    yield ", ";
  }
  if (field.kind === "record") {
    yield '"records": ';
    yield* tableOf(field.shape, values.filter(isObject));
  } else if (field.kind === "list") {
    const lists = values.filter((value) => Array.isArray(value));
    yield '"lengths": ';
    yield* listOf(lists.map((list) => list.length));
    yield ', "items": ';
    yield* tableOf(field.shape, lists.flat(1).filter(isObject));
  } else yield* plainColumn(values);
  yield "}";
}

function* plainColumn(values: readonly unknown[]): Generator<string> {
  const texts = recurring(values);
  if (!texts) {
    yield '"values": ';
    yield* listOf(values);
    return;
  }
  yield '"texts": ';
  yield* listOf([...texts.keys()]);
  yield ', "at": ';
  yield* listOf(values.map((value) => texts.get(value)));
}

/** Each text with its number, in order of first use, when on average each occurs twice or more. */
function recurring(values: readonly unknown[]): ReadonlyMap<unknown, number> | undefined {
  const texts = new Map<unknown, number>();
  for (const value of values) {
    if (typeof value !== "string") return undefined;
    if (texts.has(value)) continue;
    if ((texts.size + 1) * 2 > values.length) return undefined;
    texts.set(value, texts.size);
  }
  return texts.size === 0 ? undefined : texts;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
