import type { FactAttributes, LiteralAttributes } from "../../model/graph-file.ts";
import { byCodeUnit } from "../../model/order.ts";
import { standingFirst } from "../../model/standing.ts";
import { takeName } from "../ids.ts";
import type { NodeItem } from "../items.ts";
import type { Losses } from "../losses.ts";
import type { Cell, CellType, Column, Table } from "./table.ts";

/** Columns of properties beyond this many, the least used first, are left to the list of facts. */
const MOST_COLUMNS = 300;

/**
 * One column per property, type and unit in use, with the value that stands for the node: no column mixes
 * units. Titles avoid the taken ones, which are in lower case; the nodes are read before any row is asked for.
 */
export function propertyTable(
  nodes: Iterable<NodeItem>,
  taken: ReadonlySet<string>,
  losses: Losses,
): Table<NodeItem> {
  const { uses, count } = countUses(nodes);
  const used = mostUsed(uses, losses);
  const types = used.map((use) => typeOf(use, losses));
  const places = new Map(used.map(({ key }, index) => [key, index]));
  return {
    columns: titled(used, taken).map((title, index): Column => {
      const partial = used[index]?.nodes !== count;
      return { title, type: types[index] ?? "string", ...(partial && { partial }) };
    }),
    row: ({ key, attributes }) => {
      const row: (Cell | undefined)[] = Array.from({ length: used.length });
      for (const [column, standing] of byColumn(attributes.facts ?? [])) {
        const place = places.get(column);
        const [first, ...others] = standing;
        if (place === undefined || !first) continue;
        row[place] = cellOf(first.value, types[place] ?? "string");
        if (others.every(({ value }) => value.text === first.value.text)) continue;
        losses.note("valuesChosen", `“${first.property}” of “${key}”`);
      }
      return row;
    },
  };
}

/** The facts that may stand for a node, by key of their column, each list with the best first. */
function byColumn(facts: readonly FactAttributes[]): Map<string, readonly FactAttributes[]> {
  const columns = new Map<string, FactAttributes[]>();
  for (const fact of facts) {
    const key = columnKey(fact);
    const column = columns.get(key);
    if (column) column.push(fact);
    else columns.set(key, [fact]);
  }
  return new Map(Array.from(columns, ([key, column]) => [key, standingFirst(column)]));
}

interface Use {
  readonly key: string;
  readonly property: string;
  readonly type: CellType;
  readonly unit: string | undefined;
  facts: number;
  /** How many nodes have a value that stands for them. */
  nodes: number;
  /** How many numbers would be others in a column of numbers, and the first node that has one. */
  changed: number;
  firstChanged?: string;
}

function countUses(nodes: Iterable<NodeItem>) {
  const uses = new Map<string, Use>();
  let count = 0;
  for (const node of nodes) {
    count++;
    for (const [key, standing] of byColumn(node.attributes.facts ?? [])) {
      const [first] = standing;
      if (!first) continue;
      const { type, unit } = first.value;
      const use = uses.get(key) ?? {
        key,
        property: first.property,
        type: cellType(type),
        unit,
        facts: 0,
        nodes: 0,
        changed: 0,
      };
      uses.set(key, use);
      use.facts += standing.length;
      use.nodes++;
      if (isKept(first.value, use.type)) continue;
      use.changed++;
      use.firstChanged ??= node.key;
    }
  }
  return { uses: [...uses.values()].sort((a, b) => byCodeUnit(a.key, b.key)), count };
}

function mostUsed(uses: readonly Use[], losses: Losses): readonly Use[] {
  if (uses.length <= MOST_COLUMNS) return uses;
  const byCount = uses.toSorted((a, b) => b.facts - a.facts);
  for (const { property } of byCount.slice(MOST_COLUMNS)) {
    losses.note("propertiesWithoutColumn", `“${property}”`);
  }
  return byCount.slice(0, MOST_COLUMNS).sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Text rather than numbers that are not those of the graph. */
function typeOf({ type, property, changed, firstChanged }: Use, losses: Losses): CellType {
  if (changed === 0) return type;
  losses.note("numbersAsText", `“${property}” of “${firstChanged}”`, changed);
  return "string";
}

function titled(uses: readonly Use[], taken: ReadonlySet<string>): string[] {
  const seen = new Set(taken);
  return uses.map(({ property, unit }) => {
    return takeName(unit === undefined ? property : `${property} (${unit})`, seen);
  });
}

function columnKey({ property, value }: FactAttributes): string {
  return JSON.stringify([property, value.unit ?? "", cellType(value.type)]);
}

function cellType(type: LiteralAttributes["type"]): CellType {
  switch (type) {
    case "boolean":
      return "boolean";
    case "integer":
      return "long";
    case "decimal":
    case "money":
    case "quantity":
      return "double";
    case "date":
    case "text":
    case "url":
      return "string";
  }
}

function cellOf(value: LiteralAttributes, type: CellType): Cell | undefined {
  if (type === "boolean") return value.text === "true";
  return type === "string" ? numeralOf(value) : value.number;
}

/** Whether a column of a type holds a value as it was written: a double has some 16 digits. */
function isKept(value: LiteralAttributes, type: CellType): boolean {
  if (type !== "long" && type !== "double") return true;
  const { number = Number.NaN } = value;
  if (type === "long") return Number.isSafeInteger(number);
  return Number.isFinite(number) && digitsOf(numeralOf(value)) === digitsOf(String(number));
}

/** A value without its unit, which is in the title of the column; of what is no amount, the text. */
function numeralOf({ text, number, least }: LiteralAttributes): string {
  const isAmount = number !== undefined || least !== undefined;
  return isAmount ? (/^[+-]?[\d.]+(?:\.\.[+-]?[\d.]+)?/.exec(text)?.[0] ?? text) : text;
}

/** The digits that count: `0.250`, `2.5e-1` and `25` have the same. */
function digitsOf(numeral: string): string {
  return numeral.replace(/e.*$/, "").replaceAll(/[^\d]/g, "").replace(/^0+/, "").replace(/0+$/, "");
}
