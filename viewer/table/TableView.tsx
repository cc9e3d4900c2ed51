import type { ComponentChildren } from "preact";
import { useComputed, useSignal } from "@preact/signals";
import { type Part, type Row, rowsOf, sorted, textOf } from "./rows.ts";
import type { Selection, Store } from "../view/store.ts";
import { type TableName, TABLES } from "../view/view.ts";
import { counts } from "../ui/words.ts";
import { table } from "./words.ts";
import { useStore, shownTable } from "../view/page.ts";
import { usePage, useWords } from "../ui/context.ts";
import { Button, Segments } from "../ui/Button.tsx";
import { Icon } from "../ui/icons.tsx";
import { usePages } from "../ui/Panel.tsx";

/** Rows shown at first, and added by each press of the button. */
const PAGE = 100;

/** What the picture shows, as lists: by choice, or where there can be no picture. Children follow the number of rows. */
export function TableView({ children }: { readonly children: ComponentChildren }) {
  const store = useStore();
  const name = useComputed(() => shownTable(store));
  if (name.value === undefined || store.catalog.value === undefined) return null;
  return (
    <Table key={name.value} name={name.value}>
      {children}
    </Table>
  );
}

/** A list with sortable columns; the first cell of a row opens what the row is about. */
function Table(props: { readonly name: TableName; readonly children: ComponentChildren }) {
  const { name, children } = props;
  const store = useStore();
  const words = useWords(table);
  const { rows: counted } = useWords(counts);
  const names = usePage().names;
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
  const [order, sign] = descending.value
    ? (["descending", "chevron"] as const)
    : (["ascending", "chevron-up"] as const);
  const selection = store.selection.value;
  const { shown, more } = usePages(list.value, PAGE);
  const caption = words.caption(words.names[name], list.value.length);
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
        {children}
      </div>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {words.columns[name].map((heading, at) => (
                <th key={heading} scope="col" aria-sort={at === column.value ? order : "none"}>
                  <button type="button" class="inline-row" onClick={() => sort(at)}>
                    {heading}
                    {at === column.value && <Icon name={sign} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells: [first = "", ...others], ...row }) => (
              <tr key={row.key} aria-current={isAbout(row, selection) ? "true" : undefined}>
                <th scope="row">
                  <Button
                    class="place-link"
                    onClick={() => store.select(row.place, "picture", row.part)}
                  >
                    {textOf(first)}
                  </Button>
                </th>
                {others.map((cell, at) => (
                  <td key={at} class={typeof cell === "number" ? "is-number" : ""}>
                    {textOf(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {more}
      </div>
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

/** Of an entity's facts, the one that was opened; where none was, all of them. */
function isAbout({ place, part }: Omit<Row, "cells">, selection: Selection | undefined): boolean {
  if (selection === undefined) return false;
  const selected = selection.target;
  if (place.kind === "edge") return selected.kind === "edge" && selected.key === place.key;
  if (place.kind === "node") {
    const meant = part && selection.part?.fact;
    const isPart = meant === undefined || meant === part?.fact;
    return selected.kind === "node" && selected.id === place.id && isPart;
  }
  return place.kind === "source" && selected.kind === "source" && selected.id === place.id;
}
