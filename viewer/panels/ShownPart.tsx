import { count, group } from "../format/count.ts";
import type { Store } from "../state/store.ts";
import { isFiltered } from "../state/view.ts";
import { useStore } from "./context.ts";
import { clearFilters } from "./filters.ts";

/** Says that only a part of the graph is shown, how much, why, and how to see all again. */
export function ShownPart() {
  const store = useStore();
  const visible = store.visible.value;
  const all = store.catalog.value?.nodes.length ?? 0;
  return (
    <div class="shown-part" role="status">
      {visible !== undefined && (
        <p class="card">
          <span>
            {`${reasons(store)}: ${group(String(visible.nodeCount))} of ${count(all, "entity", "entities")}`}
          </span>
          <button type="button" class="text-button" onClick={() => clearFilters(store)}>
            Clear
          </button>
        </p>
      )}
    </div>
  );
}

function reasons(store: Store): string {
  const { filters, closed, steps } = store.view.value;
  const words: string[] = [];
  if (isFiltered(filters)) words.push("filtered");
  if (closed.length > 0) words.push(`${count(closed.length, "relation")} hidden`);
  if (steps > 0) words.push(count(steps, "step"));
  const text = words.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
