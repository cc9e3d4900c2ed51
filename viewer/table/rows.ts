import { STATES } from "../claims/states.ts";
import type { ClaimAttributes, LiteralAttributes } from "../../src/model/graph-file.ts";
import { edtfWords, timeWords } from "../ui/format/date.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { claims, sources } from "../claims/words.ts";
import type { Language } from "../ui/phrases.ts";
import { type Catalog, edgesAt } from "../graph/catalog.ts";
import { dayOf } from "../graph/facts.ts";
import type { Names } from "../graph/names.ts";
import type { Part as Meant } from "../view/part.ts";
import { sourceCounts } from "../view/sources.ts";
import type { Filters, Place, TableName } from "../view/view.ts";
import { admitsClaim, stateOf } from "../view/visible.ts";
import { isAll } from "../view/choice.ts";

/** What stands in a cell: a number, a text, or one that is sorted by numbers, of which the first that differ decide. */
export type Cell = number | string | { readonly text: string; readonly order: readonly number[] };

/** A row: its cells in the order of the columns, and where it leads. */
export interface Row {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly place: Place;
  /** What of the place it is about, where it is not the whole. */
  readonly part?: Meant;
}

/** What a list is of: the nodes and edges to tell of; undefined for all. */
export interface Part {
  readonly nodes: (node: number) => boolean;
  readonly edges: (edge: number) => boolean;
  /** Facts are no part of the picture: whether one holds at the time that is shown. */
  readonly facts: (node: number, fact: number) => boolean;
}

/** The rows of a list, unsorted, in one pass over its part; the filters are for facts, which no picture shows. */
export function rowsOf(
  catalog: Catalog,
  name: TableName,
  part: Part,
  filters: Filters,
  names: Names,
): Row[] {
  if (name === "entities") return entityRows(catalog, part, names);
  return name === "claims"
    ? claimRows(catalog, part, filters, names)
    : sourceRows(catalog, names.language);
}

/** Sorts by one column: quantities, dates, texts, or the other way round; empty cells are last. Stable. */
export function sorted(
  rows: readonly Row[],
  column: number,
  descending: boolean,
  names: Names,
): Row[] {
  const way = descending ? -1 : 1;
  const isEmpty = ({ cells }: Row): boolean => (cells[column] ?? "") === "";
  const compare = (left: Cell, right: Cell): number => {
    const [one, other] = [orderOf(left), orderOf(right)];
    if (one === undefined && other === undefined) {
      return names.compare(textOf(left), textOf(right));
    }
    if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
    const at = one.findIndex((number, place) => number !== other[place]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  };
  return rows.toSorted(
    (a, b) =>
      Number(isEmpty(a)) - Number(isEmpty(b)) ||
      way * compare(a.cells[column] ?? "", b.cells[column] ?? ""),
  );
}

/** What a cell says. */
export function textOf(cell: Cell): string {
  return typeof cell === "object" ? cell.text : String(cell);
}

/** Quantities go before dates, whose days are numbers as well. */
const KINDS = { quantity: 0, date: 1 } as const;

function orderOf(cell: Cell): readonly number[] | undefined {
  if (typeof cell === "number") return [KINDS.quantity, cell];
  return typeof cell === "object" ? cell.order : undefined;
}

function dateCell(text: string, day: number | undefined): Cell {
  return day === undefined ? text : { text, order: [KINDS.date, day] };
}

function valueCell(value: LiteralAttributes, language: Language): Cell {
  const { text } = formatLiteral(value, language);
  if (value.type === "date") return dateCell(text, dayOf(value.text));
  const { number } = value;
  if (number === undefined || !Number.isFinite(number)) return text;
  return { text, order: [KINDS.quantity, number] };
}

function entityRows(catalog: Catalog, part: Part, names: Names): Row[] {
  return catalog.nodes.flatMap(({ key, attributes }, node): Row[] => {
    if (!part.nodes(node)) return [];
    const relations = edgesAt(catalog, node).filter((edge) => part.edges(edge)).length;
    const { facts = [], kind } = attributes;
    const cells = [names.nodes[node] ?? key, names.type(kind), relations, facts.length];
    return [{ key, cells, place: { kind: "node", id: key } }];
  });
}

function claimRows(catalog: Catalog, part: Part, filters: Filters, names: Names): Row[] {
  const { language } = names;
  const label = (node: number): string => names.nodes[node] ?? "";
  const relations = catalog.edges.flatMap(({ key, attributes }, edge): Row[] => {
    if (!part.edges(edge)) return [];
    const [from, to] = [label(catalog.from[edge] ?? 0), label(catalog.to[edge] ?? 0)];
    const predicate = names.forward({ ...attributes, reversed: false });
    const cells = [from, predicate, to, ...claimCells(attributes, language)];
    return [{ key: `e${edge}`, cells, place: { kind: "edge", key } }];
  });
  if (!isAll(filters.relations)) return relations;
  const facts = catalog.nodes.flatMap(({ key, attributes }, node): Row[] => {
    if (!part.nodes(node)) return [];
    return (attributes.facts ?? []).flatMap((fact, index): Row[] => {
      if (!part.facts(node, index) || !admitsClaim(filters, fact)) return [];
      const value = valueCell(fact.value, language);
      const property = names.property(fact.property);
      const cells = [label(node), property, value, ...claimCells(fact, language)];
      const place = { kind: "node", id: key } as const;
      return [{ key: `f${node} ${index}`, cells, place, part: { fact: index } }];
    });
  });
  return [...relations, ...facts];
}

function claimCells(claim: ClaimAttributes, language: Language): Cell[] {
  const { statuses } = claims[language];
  const { at, since, until } = claim;
  const time = dateCell(timeWords(claim, language) ?? "", dayOf(at ?? since ?? until ?? ""));
  return [statuses[claim.status], time, claim.sources, STATES[stateOf(claim)][language].name];
}

function sourceRows(catalog: Catalog, language: Language): Row[] {
  return sourceCounts(catalog).map(({ source, claims: borne, alone }) => {
    const { author = [], id, published, title } = source;
    const date =
      published === undefined ? "" : dateCell(edtfWords(published, language), dayOf(published));
    return {
      key: id,
      cells: [title, sources[language].authors(author), date, borne, alone],
      place: { kind: "source", id, without: false },
    };
  });
}
