import type { CompiledGraph } from "../../src/model/compiled-graph.ts";
import type { FactAttributes, LiteralAttributes } from "../../src/model/graph-file.ts";
import { weakest } from "../../src/model/proof.ts";
import type { Reading } from "./readings.ts";

/** What a reader holds of a node or an edge, by the titles that the columns have in the export. */
export type Values = Readonly<Record<string, unknown>>;

/** What every reader has to hold of a node, apart from its id, label, properties and picture. */
export function nodeSaid(graph: CompiledGraph, key: string, reading: Reading): Values {
  const node = graph.getNodeAttributes(key);
  const names = Object.entries(node.names ?? {}).map(([tag, name]) => `${tag}: ${name}`);
  return {
    "entity type": text(node.kind, reading),
    names: list(names.toSorted(), reading),
    aliases: list(node.aliases, reading),
    summary: text(node.summary, reading),
    note: text(node.note, reading),
    "same as": list(node.sameAs, reading),
    community: node.community,
    "written at": text(`${node.origin.file}:${node.origin.line}`, reading),
  };
}

/** What every reader has to hold of an edge, apart from its id, ends, kind, direction and time. */
export function edgeSaid(graph: CompiledGraph, key: string, reading: Reading): Values {
  const edge = graph.getEdgeAttributes(key);
  const titles = new Map(graph.getAttribute("sources").map(({ id, title }) => [id, title]));
  const { citations } = edge;
  return {
    relation: text(edge.relation, reading),
    inverse: text(edge.inverse, reading),
    status: edge.status,
    by: list(edge.by, reading),
    at: text(edge.at, reading),
    since: text(edge.since, reading),
    until: text(edge.until, reading),
    rank: edge.rank,
    note: text(edge.note, reading),
    sources: list(
      citations.map(({ source }) => titles.get(source) || source),
      reading,
    ),
    quotes: list(
      citations.map(({ quote }) => quote || "—"),
      reading,
    ),
    paragraphs: list(
      citations.map(({ paragraph }) => String(paragraph ?? "—")),
      reading,
    ),
    stances: list(
      citations.map(({ stance }) => stance),
      reading,
    ),
    "citation count": citations.length,
    "source count": edge.sources,
    "weakest state": weakest(citations.map(({ state }) => state)),
    "written at": text(`${edge.origin.file}:${edge.origin.line}`, reading),
  };
}

function text(said: string | undefined, reading: Reading): unknown {
  return said === undefined || said === "" ? undefined : reading.text(said);
}

function list(said: readonly string[] | undefined, reading: Reading): unknown {
  return said === undefined || said.length === 0 ? undefined : reading.list(said);
}

/** The same titles of what a reader holds. */
export function alike(values: Values, said: Values): Values {
  return Object.fromEntries(Object.keys(said).map((title) => [title, own(values, title)]));
}

/** Titles may be words that every object knows. */
function own(values: Values, title: string): unknown {
  return Object.hasOwn(values, title) ? values[title] : undefined;
}

/** A column of a property: amounts in two units are two. */
interface PropertyColumn {
  readonly property: string;
  readonly unit: string | undefined;
}

/**
 * Which of several values stands for an entity, where one of them has to: preferred, else the latest,
 * else the first that was written. Of the nasty graph, by hand.
 */
const CHOSEN: ReadonlyMap<string, string> = new Map([
  ["denied: head count", "20"],
  ["denied: wage (USD)", "9 USD"],
  ["formula: motto", "@SUM(A1)"],
  ["told: head count", "8"],
]);

/**
 * The cells of properties that are not what the graph says: of each entity in each column, one value
 * that stands for it, and nothing where nothing is said.
 *
 * @param cells of each node, by the titles of the columns
 * @param without properties that the reader takes for something else, as the export warns
 */
export function wrongCells(
  graph: CompiledGraph,
  cells: ReadonlyMap<string, Values>,
  reading: Reading,
  without: readonly string[] = [],
): string[] {
  const columns = propertyColumns(graph).filter(({ property }) => !without.includes(property));
  return graph.nodes().flatMap((key) =>
    columns.flatMap((column) => {
      const values = cells.get(key) ?? {};
      const read = own(values, columnTitle(column, Object.keys(values)));
      const said = standing(graph, key, column);
      if (
        said.length === 0 ? isAbsent(read) : said.some((value) => isValue(read, value, reading))
      ) {
        return [];
      }
      const wanted = said.map((value) => value.text).join(" or ") || "nothing";
      return [`${titleOf(column)} of ${key} is ${JSON.stringify(read)}, not ${wanted}`];
    }),
  );
}

/** How many cells of properties the graph fills. */
export function cellCount(graph: CompiledGraph): number {
  const columns = propertyColumns(graph);
  const filled = graph
    .nodes()
    .map((key) => columns.filter((column) => standing(graph, key, column).length > 0).length);
  return filled.reduce((sum, count) => sum + count, 0);
}

function propertyColumns(graph: CompiledGraph): PropertyColumn[] {
  const columns = new Map<string, PropertyColumn>();
  graph.forEachNode((_key, { facts = [] }) => {
    for (const { property, value } of facts) {
      columns.set(JSON.stringify([property, value.unit]), { property, unit: value.unit });
    }
  });
  return [...columns.values()];
}

function titleOf({ property, unit }: PropertyColumn): string {
  return unit === undefined ? property : `${property} (${unit})`;
}

/** A title that a format or Gephi keeps for itself is given with a number. */
function columnTitle(column: PropertyColumn, titles: readonly string[]): string {
  const title = titleOf(column);
  const numbered = `${title} (2)`;
  return titles.includes(numbered) ? numbered : title;
}

function standing(graph: CompiledGraph, key: string, column: PropertyColumn): LiteralAttributes[] {
  const facts = graph.getNodeAttribute(key, "facts") ?? [];
  const able = facts.filter(
    (fact) =>
      fact.property === column.property && fact.value.unit === column.unit && mayStand(fact),
  );
  const chosen = CHOSEN.get(`${key}: ${titleOf(column)}`);
  const values = able.map(({ value }) => value);
  return chosen === undefined ? values : values.filter((value) => value.text === chosen);
}

function mayStand({ rank, status }: FactAttributes): boolean {
  return rank !== "deprecated" && status !== "denied";
}

function isAbsent(read: unknown): boolean {
  return read === undefined || read === null || read === "";
}

/**
 * Whether what a reader holds is the value: a number, or its digits where a number would be another
 * one; true or false, or the word.
 */
function isValue(read: unknown, value: LiteralAttributes, reading: Reading): boolean {
  if (value.type === "boolean")
    return read === true ? value.text === "true" : String(read) === value.text;
  if (value.number === undefined) return read === reading.text(value.text);
  const numeral = value.text.split(" ")[0] ?? "";
  if (read === numeral) return true;
  const number = typeof read === "string" && read.trim() !== "" ? Number(read) : read;
  return isExact(numeral) && number === Number(numeral);
}

/** Whether a 64-bit number has the digits of a numeral. */
function isExact(numeral: string): boolean {
  return digitsOf(numeral) === digitsOf(String(Number(numeral)));
}

function digitsOf(numeral: string): string {
  return numeral
    .replace(/e.*/, "")
    .replaceAll(/\D/g, "")
    .replaceAll(/^0+|0+$/g, "");
}
