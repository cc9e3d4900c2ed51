import { timeReason } from "../time/words.ts";
import { isFiltered } from "../view/view.ts";
import { stage } from "./words.ts";
import { useStore, clearFilters } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { Button } from "../ui/Button.tsx";

/** Says that only a part of the graph is shown, how much, why, and how to see all again. */
export function ShownPart() {
  const store = useStore();
  const words = useWords(stage);
  const language = useLanguage();
  const visible = store.visible.value;
  const all = store.catalog.value?.nodes.length ?? 0;
  const { filters, closed, steps, time } = store.view.value;
  const reasons = [
    ...(isFiltered(filters) ? [words.filtered] : []),
    ...(time === undefined ? [] : [timeReason(time, language)]),
    ...(closed.length > 0 ? [words.relationsHidden(closed.length)] : []),
    ...(steps > 0 ? [words.steps(steps)] : []),
  ];
  return (
    <div class="shown-part" role="status" aria-live={store.gesture.value ? "off" : "polite"}>
      {visible !== undefined && (
        <p class="card">
          <span>{words.shown(reasons, visible.nodeCount, all)}</span>
          <Button onClick={() => clearFilters(store)}>{words.clear}</Button>
        </p>
      )}
    </div>
  );
}
