import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import { byCodeUnit } from "../../src/model/order.ts";
import { edtfWords, timeWords } from "../format/date.ts";
import { formatLiteral } from "../format/literal.ts";
import { type Catalog, edgesAt } from "./catalog.ts";
import { sourceCounts } from "./sources.ts";
import type { Filters, Place, TableName } from "./view.ts";
import { admitsClaim, stateOf } from "./visible.ts";
import { isAll } from "./choice.ts";

/** A row: its cells in the order of the columns, and where it leads. */
export interface Row {
  readonly key: string;
  readonly cells: readonly (number | string)[];
  readonly place: Place;
}

/** What a list is of: the nodes and edges to tell of; undefined for all. */
export interface Part {
  readonly nodes: (node: number) => boolean;
  readonly edges: (edge: number) => boolean;
}

/** The headings of each list. Columns of numbers are those whose cells are numbers. */
export const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  entities: ["Name", "Type", "Relations", "Facts"],
  claims: ["Subject", "Claim", "Object or value", "Status", "When", "Sources", "Citations"],
  sources: ["Title", "Author", "Published", "Claims", "Claims on nothing else"],
};

/**
 * The rows of a list, unsorted; one pass over the part it tells of.
 *
 * @param filters facts are no part of the picture, so what is asked of claims is asked of them here
 */
export function rowsOf(catalog: Catalog, name: TableName, part: Part, filters: Filters): Row[] {
  if (name === "entities") return entityRows(catalog, part);
  return name === "claims" ? claimRows(catalog, part, filters) : sourceRows(catalog);
}

/** Sorted by one column; ties keep the order of the graph. Numbers start with the largest. */
export function sorted(rows: readonly Row[], column: number, descending: boolean): Row[] {
  const way = descending ? -1 : 1;
  return rows.toSorted((a, b) => way * compare(a.cells[column] ?? "", b.cells[column] ?? ""));
}

function entityRows(catalog: Catalog, part: Part): Row[] {
  return catalog.nodes.flatMap(({ key, attributes }, node): Row[] => {
    if (!part.nodes(node)) return [];
    const relations = edgesAt(catalog, node).filter((edge) => part.edges(edge)).length;
    const { facts = [], kind, label } = attributes;
    return [
      { key, cells: [label, kind, relations, facts.length], place: { kind: "node", id: key } },
    ];
  });
}

function claimRows(catalog: Catalog, part: Part, filters: Filters): Row[] {
  const label = (node: number): string => catalog.nodes[node]?.attributes.label ?? "";
  const relations = catalog.edges.flatMap(({ key, attributes }, edge): Row[] => {
    if (!part.edges(edge)) return [];
    const [from, to] = [label(catalog.from[edge] ?? 0), label(catalog.to[edge] ?? 0)];
    const cells = [from, attributes.label, to, ...claimCells(attributes)];
    return [{ key: `e${edge}`, cells, place: { kind: "edge", key } }];
  });
  if (!isAll(filters.relations)) return relations;
  const facts = catalog.nodes.flatMap(({ key, attributes }, node): Row[] => {
    if (!part.nodes(node)) return [];
    return (attributes.facts ?? []).flatMap((fact, index): Row[] => {
      if (!admitsClaim(filters, fact)) return [];
      const value = formatLiteral(fact.value).text;
      const cells = [attributes.label, fact.property, value, ...claimCells(fact)];
      return [{ key: `f${node} ${index}`, cells, place: { kind: "node", id: key } }];
    });
  });
  return [...relations, ...facts];
}

function claimCells(claim: ClaimAttributes): (number | string)[] {
  return [claim.status, timeWords(claim) ?? "", claim.sources, stateOf(claim)];
}

function sourceRows(catalog: Catalog): Row[] {
  return sourceCounts(catalog).map(({ source, claims, alone }) => {
    const { author = [], id, published, title } = source;
    const date = published === undefined ? "" : edtfWords(published);
    return {
      key: id,
      cells: [title, author.join(", "), date, claims, alone],
      place: { kind: "source", id, without: false },
    };
  });
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return byCodeUnit(String(left).toLowerCase(), String(right).toLowerCase());
}
