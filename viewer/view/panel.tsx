import type { ClaimResult } from "../../src/query/index.ts";
import { type Part, partOfClaim, targetOfClaim } from "./part.ts";
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

/** Milliseconds for which what was found is marked. */
const MARKED = 2_200;

/** Scrolls a panel to the part that was meant, and marks it for a moment. False when it is not there. */
export function scrollToPart(panel: HTMLElement, { citation, fact }: Part): boolean {
  const path = [
    ...(fact === undefined ? [] : [`[data-fact="${fact}"]`]),
    ...(citation === undefined ? [] : [`[data-citation="${citation}"]`]),
  ];
  const element = panel.querySelector(path.join(" "));
  if (element === null) return false;
  element.scrollIntoView({ block: "center" });
  element.classList.add("is-found");
  setTimeout(() => element.classList.remove("is-found"), MARKED);
  return true;
}

/** Opens a claim that a panel lists: a relation, or an entity at the fact that was meant. */
export function openClaim(store: Store, claim: ClaimResult): void {
  const catalog = store.catalog.peek();
  store.select(targetOfClaim(claim), "panel", catalog && partOfClaim(catalog, claim));
}
