import type { Store } from "../view/store.ts";
import { timeReason } from "../time/words.ts";
import { isFiltered } from "../view/view.ts";
import type { Language } from "../ui/phrases.ts";
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
  return (
    <div class="shown-part" role="status" aria-live={store.gesture.value ? "off" : "polite"}>
      {visible !== undefined && (
        <p class="card">
          <span>{words.shown(reasons(store, words, language), visible.nodeCount, all)}</span>
          <Button onClick={() => clearFilters(store)}>{words.clear}</Button>
        </p>
      )}
    </div>
  );
}

function reasons(store: Store, words: (typeof stage)["en"], language: Language): string[] {
  const { filters, closed, steps, time } = store.view.value;
  const reasons: string[] = [];
  if (isFiltered(filters)) reasons.push(words.filtered);
  if (time !== undefined) reasons.push(timeReason(time, language));
  if (closed.length > 0) reasons.push(words.relationsHidden(closed.length));
  if (steps > 0) reasons.push(words.steps(steps));
  return reasons;
}
