import type { ClaimResult } from "../../src/query/index.ts";
import { type Part, partOfClaim, targetOfClaim } from "./part.ts";
import type { Store } from "./store.ts";

/** Milliseconds for which what was found is marked. */
const MARKED = 2_200;

/** Scrolls a panel to the part that was meant, and marks it for a moment. False when it is not there. */
export function comeTo(panel: HTMLElement, { citation, fact }: Part): boolean {
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
