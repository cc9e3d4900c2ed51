import { useStore, useWords } from "./context.ts";
import { panel } from "./words.ts";
import type { ComponentChildren } from "preact";
import type { Store } from "../view/store.ts";
import { IconButton, Button } from "./Button.tsx";
import type { Target } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { clearFilters } from "../view/filters.ts";

/** The line that stays on top of the panel while it scrolls. */
export function PanelBar({ children }: { readonly children: ComponentChildren }) {
  const store = useStore();
  const words = useWords(panel);
  return (
    <div class="panel-bar">
      {children}
      <IconButton
        icon="close"
        label={words.close}
        title={words.closeHelp}
        onClick={() => closePanel(store)}
      />
    </div>
  );
}

/** Closes the panel; the keyboard focus returns to where the selection was made. */
export function closePanel(store: Store): void {
  const back = store.selection.peek()?.by === "search" ? "search" : "stage";
  store.clear();
  document.getElementById(back)?.focus();
}

/** Says that what the panel is about is not in the picture at present, and how to see it. */
export function HiddenNote({ target }: { readonly target: Target }) {
  const store = useStore();
  const words = useWords(panel);
  const catalog = store.catalog.value;
  if (catalog === undefined || !isHidden(catalog, store.visible.value, target)) return null;
  return (
    <p class="hidden-note">
      {`${words.hidden} `}
      <Button onClick={() => clearFilters(store)}>{words.clearFilters}</Button>
    </p>
  );
}
