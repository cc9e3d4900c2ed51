import type { FactAttributes, LiteralAttributes } from "../../model/graph-file.ts";
import { RANKS, STATUSES } from "../../model/linked.ts";
import { byCodeUnit } from "../../model/order.ts";
import { unused } from "../ids.ts";
import type { NodeItem } from "../items.ts";
import type { Losses } from "../losses.ts";
import { numbersLeftOut, propertiesWithoutColumn } from "../messages.ts";
import type { Cell, CellType, Column, Table } from "./table.ts";

/** Columns of properties beyond this many, the least used first, are left to the list of facts. */
const MOST_COLUMNS = 300;

/**
 * One column per property, type and unit in use, with the value a reader would want of several. Amounts of one property in two currencies are two columns, so that no
 * column mixes units; the unit is part of the title.
 *
 * @param taken titles that are in use or reserved, in lower case
 */
export function propertyTable(
  nodes: Iterable<NodeItem>,
  taken: ReadonlySet<string>,
  losses: Losses,
): Table<NodeItem> {
  const used = mostUsed(countUses(nodes), losses);
  const places = new Map(used.map(({ key }, index) => [key, index]));
  return {
    columns: titled(used, taken),
    row: ({ key, attributes }) => {
      const row: (Cell | undefined)[] = Array.from({ length: used.length });
      for (const fact of best(attributes.facts ?? [])) {
        const place = places.get(columnKey(fact));
        if (place !== undefined) row[place] ??= cellOf(fact, key, losses);
      }
      return row;
    },
  };
}

interface Use {
  readonly key: string;
  readonly property: string;
  readonly type: CellType;
  readonly unit: string | undefined;
  count: number;
}

function countUses(nodes: Iterable<NodeItem>): Use[] {
  const uses = new Map<string, Use>();
  for (const { attributes } of nodes) {
    for (const fact of attributes.facts ?? []) {
      const key = columnKey(fact);
      const use = uses.get(key);
      if (use) use.count++;
      else {
        const { type, unit } = fact.value;
        uses.set(key, { key, property: fact.property, type: cellType(type), unit, count: 1 });
      }
    }
  }
  return [...uses.values()].sort((a, b) => byCodeUnit(a.key, b.key));
}

function mostUsed(uses: readonly Use[], losses: Losses): readonly Use[] {
  if (uses.length <= MOST_COLUMNS) return uses;
  const byCount = uses.toSorted((a, b) => b.count - a.count);
  for (const { property } of byCount.slice(MOST_COLUMNS)) {
    losses.note(propertiesWithoutColumn, `“${property}”`);
  }
  return byCount.slice(0, MOST_COLUMNS).sort((a, b) => byCodeUnit(a.key, b.key));
}

function titled(uses: readonly Use[], taken: ReadonlySet<string>): Column[] {
  const seen = new Set(taken);
  return uses.map(({ property, unit, type }) => {
    const wanted = unit === undefined ? property : `${property} (${unit})`;
    const title = seen.has(wanted.toLowerCase()) ? unusedIgnoringCase(wanted, seen) : wanted;
    seen.add(title.toLowerCase());
    return { title, type };
  });
}

function unusedIgnoringCase(wanted: string, seen: ReadonlySet<string>): string {
  const found = unused(wanted.toLowerCase(), seen);
  return wanted + found.slice(wanted.toLowerCase().length);
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

/** Facts that may speak for a node, best first: by rank, then by status, else as they stand. */
function best(facts: readonly FactAttributes[]): FactAttributes[] {
  return facts
    .filter(({ rank, status }) => rank !== "deprecated" && status !== "denied")
    .sort(
      (a, b) =>
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
    );
}

function cellOf(
  { property, value }: FactAttributes,
  owner: string,
  losses: Losses,
): Cell | undefined {
  const type = cellType(value.type);
  if (type === "string") return value.text;
  if (type === "boolean") return value.text === "true";
  const number = value.number ?? Number.NaN;
  if (type === "long" ? Number.isSafeInteger(number) : Number.isFinite(number)) return number;
  losses.note(numbersLeftOut, `“${property}” of “${owner}”`);
  return undefined;
}
