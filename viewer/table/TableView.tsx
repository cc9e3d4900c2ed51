import { useComputed, useSignal } from "@preact/signals";
import { type Part, type Row, rowsOf, sorted } from "./rows.ts";
import type { Store } from "../view/store.ts";
import { type TableName, TABLES } from "../view/view.ts";
import { TableRows } from "./TableRows.tsx";
import { ShownPart } from "../stage/ShownPart.tsx";
import { shownTable } from "../view/tables.ts";
import { counts } from "../ui/words.ts";
import { table } from "./words.ts";
import { useNamesSignal, useStore, useWords } from "../ui/context.ts";
import { Segments } from "../ui/Button.tsx";

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
  const words = useWords(table);
  const { rows: counted } = useWords(counts);
  const names = useNamesSignal();
  const selectedOnly = useSignal(false);
  const column = useSignal(0);
  const descending = useSignal(false);
  const rows = useComputed((): readonly Row[] => {
    const catalog = store.catalog.value;
    if (catalog === undefined) return [];
    const part = partOf(store, selectedOnly.value);
    return rowsOf(catalog, name, part, store.view.value.filters, names.value);
  });
  const list = useComputed(() => sorted(rows.value, column.value, descending.value, names.value));
  const sort = (at: number): void => {
    const isNumber = typeof rows.peek()[0]?.cells[at] === "number";
    descending.value = column.value === at ? !descending.value : isNumber;
    column.value = at;
  };
  const choosable = name !== "sources" && store.chosen.value !== undefined;
  return (
    <section class="table-view" aria-label={words.label}>
      <div class="table-head row">
        <Segments
          name={words.which}
          options={TABLES.map((value) => ({ value, text: words.names[value] }))}
          chosen={name}
          choose={(next) => store.change({ table: next })}
        />
        {choosable && (
          <label class="table-scope inline-row">
            <input
              type="checkbox"
              checked={selectedOnly.value}
              onChange={(event) => (selectedOnly.value = event.currentTarget.checked)}
            />
            {words.selectionOnly}
          </label>
        )}
        <span class="table-count" role="status" aria-live={store.gesture.value ? "off" : "polite"}>
          {counted(list.value.length)}
        </span>
        <ShownPart />
      </div>
      <TableRows
        caption={words.caption(words.names[name], list.value.length)}
        columns={words.columns[name]}
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
  const ownFacts = chosen && store.chosenFacts.value;
  const within = store.within.value;
  return {
    nodes: (node) => visible?.nodes[node] !== 0 && chosen?.nodes.has(node) !== false,
    edges: (edge) => visible?.edges[edge] !== 0 && chosen?.edges.has(edge) !== false,
    facts: (node, fact) => within?.fact(node, fact) !== false && ownFacts?.(node, fact) !== false,
  };
}
