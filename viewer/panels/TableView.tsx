import { useComputed, useSignal } from "@preact/signals";
import { count, group } from "../format/count.ts";
import { COLUMNS, type Part, type Row, rowsOf, sorted } from "../state/table.ts";
import type { Store } from "../state/store.ts";
import { type TableName, TABLES } from "../state/view.ts";
import { TableRows } from "./TableRows.tsx";
import { ShownPart } from "./ShownPart.tsx";
import { shownTable } from "./tables.ts";
import { useStore } from "./context.ts";

const NAMES: Readonly<Record<TableName, string>> = {
  entities: "Entities",
  claims: "Claims",
  sources: "Sources",
};

/**
 * What the picture shows, as lists: by choice, and in the place of the picture where there can be
 * none. The same filters, steps and selection as everywhere.
 */
export function TableView() {
  const store = useStore();
  const name = useComputed(() => shownTable(store));
  if (name.value === undefined || store.catalog.value === undefined) return null;
  return <Table key={name.value} name={name.value} />;
}

function Table({ name }: { readonly name: TableName }) {
  const store = useStore();
  const selectedOnly = useSignal(false);
  const column = useSignal(0);
  const descending = useSignal(false);
  const rows = useComputed((): readonly Row[] => {
    const catalog = store.catalog.value;
    if (catalog === undefined) return [];
    const part = partOf(store, selectedOnly.value);
    return rowsOf(catalog, name, part, store.view.value.filters);
  });
  const list = useComputed(() => sorted(rows.value, column.value, descending.value));
  const sort = (at: number): void => {
    const isNumber = typeof rows.peek()[0]?.cells[at] === "number";
    descending.value = column.value === at ? !descending.value : isNumber;
    column.value = at;
  };
  const choosable = name !== "sources" && store.chosen.value !== undefined;
  return (
    <section class="table-view" aria-label="Table">
      <div class="table-head">
        <div class="segments" role="group" aria-label="List">
          {TABLES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === name}
              onClick={() => store.change({ table: each })}
            >
              {NAMES[each]}
            </button>
          ))}
        </div>
        {choosable && (
          <label class="table-scope">
            <input
              type="checkbox"
              checked={selectedOnly.value}
              onChange={(event) => (selectedOnly.value = event.currentTarget.checked)}
            />
            Selection only
          </label>
        )}
        <span class="table-count" role="status">
          {count(list.value.length, "row")}
        </span>
        <ShownPart />
      </div>
      <TableRows
        caption={`${NAMES[name]}, ${group(String(list.value.length))}`}
        columns={COLUMNS[name]}
        rows={list.value}
        column={column.value}
        descending={descending.value}
        sort={sort}
      />
    </section>
  );
}

function partOf(store: Store, selectedOnly: boolean): Part {
  const visible = store.visible.value;
  const chosen = selectedOnly ? store.chosen.value : undefined;
  return {
    nodes: (node) => visible?.nodes[node] !== 0 && chosen?.nodes.has(node) !== false,
    edges: (edge) => visible?.edges[edge] !== 0 && chosen?.edges.has(edge) !== false,
  };
}
