import type { ComponentChildren } from "preact";
import type { ClaimResult } from "../../src/query/index.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { useWords } from "../ui/context.ts";
import { panel } from "../ui/words.ts";
import { clearFilters, useStore } from "./page.ts";
import { type Part, partOfClaim, targetOfClaim } from "./part.ts";
import type { Store } from "./store.ts";
import type { Place, Target } from "./view.ts";
import { isHidden } from "./visible.ts";

/** The line on top of the panel while it scrolls: what the panel is about, and how to close it. */
export function PanelBar(props: {
  /** What kind of place it is; children stand in its stead where there is more to say. */
  readonly chip?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  const store = useStore();
  const { close, closeHelp } = useWords(panel);
  return (
    <div class="panel-bar row">
      {props.children || <p class="chip inline-row quiet">{props.chip}</p>}
      <IconButton icon="close" label={close} title={closeHelp} onClick={() => closePanel(store)} />
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
  const { place, ...rest } = props;
  return <Button class="place-link" onClick={() => store.select(place, "panel")} {...rest} />;
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

/** Milliseconds for which what was found is marked. */
const MARKED = 2_200;

/** Scrolls a panel to the part that was meant, and marks it for a moment. False when it is not there. */
export function scrollToPart(panel: HTMLElement, { citation, fact }: Part): boolean {
  const ofFact = fact === undefined ? "" : `[data-fact="${fact}"]`;
  const ofCitation = citation === undefined ? "" : `[data-citation="${citation}"]`;
  const element = panel.querySelector(`${ofFact} ${ofCitation}`);
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
