import type { ComponentChildren } from "preact";
import type { Store } from "../view/store.ts";
import { panel } from "./words.ts";
import { useStore, useWords } from "./context.ts";
import { IconButton } from "./IconButton.tsx";

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
        act={() => closePanel(store)}
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
