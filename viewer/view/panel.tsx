import type { ComponentChildren } from "preact";
import type { Store } from "./store.ts";
import { panel } from "../ui/words/panel.ts";
import { useWords } from "../ui/context.ts";
import { useStore } from "./page.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Place } from "./view.ts";

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

/** Goes to another panel. */
export function PlaceButton(props: {
  readonly place: Place;
  readonly title?: string;
  readonly children: ComponentChildren;
}) {
  const store = useStore();
  return (
    <button
      type="button"
      class="place-link"
      title={props.title}
      onClick={() => store.select(props.place, "panel")}
    >
      {props.children}
    </button>
  );
}
