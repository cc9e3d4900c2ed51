import type { Selection } from "../view/store.ts";
import { type Row, textOf } from "./rows.ts";
import { useStore } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { Button } from "../ui/Button.tsx";
import { usePages } from "../ui/Panel.tsx";

/** Rows shown at first, and added by each press of the button. */
const PAGE = 100;

/** A list with sortable columns; the first cell of a row opens what the row is about. */
export function TableRows(props: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Which column the rows are sorted by, from 0. */
  readonly column: number;
  readonly descending: boolean;
  readonly sort: (column: number) => void;
}) {
  const store = useStore();
  const { rows, column, descending } = props;
  const selection = store.selection.value;
  const { shown, more } = usePages(rows, PAGE);
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={props.caption}>
      <table>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((name, at) => (
              <th
                key={name}
                scope="col"
                aria-sort={at !== column ? "none" : descending ? "descending" : "ascending"}
              >
                <button type="button" onClick={() => props.sort(at)}>
                  {name}
                  {at === column && <Icon name={descending ? "chevron" : "chevron-up"} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key} aria-current={isAbout(row, selection) ? "true" : undefined}>
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row">
                    <Button
                      class="place-link"
                      onClick={() => store.select(row.place, "picture", row.part)}
                    >
                      {textOf(cell)}
                    </Button>
                  </th>
                ) : (
                  <td key={at} class={typeof cell === "number" ? "is-number" : ""}>
                    {textOf(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

/** Of an entity's facts, the one that was opened; where none was, all of them. */
function isAbout({ place, part }: Row, selection: Selection | undefined): boolean {
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
