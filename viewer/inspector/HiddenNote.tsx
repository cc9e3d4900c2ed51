import type { Target } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { panel } from "../ui/words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { clearFilters } from "../view/filters.ts";

/** Says that what the panel is about is not in the picture at present, and how to see it. */
export function HiddenNote({ target }: { readonly target: Target }) {
  const store = useStore();
  const words = useWords(panel);
  const catalog = store.catalog.value;
  if (catalog === undefined || !isHidden(catalog, store.visible.value, target)) return null;
  return (
    <p class="hidden-note">
      {`${words.hidden} `}
      <button type="button" class="text-button" onClick={() => clearFilters(store)}>
        {words.clearFilters}
      </button>
    </p>
  );
}
