import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Picture } from "../scene/picture.ts";
import type { Community } from "../graph/communities.ts";
import type { Names } from "../graph/names.ts";
import type { Store } from "../view/store.ts";
import { communities as phrases } from "./words.ts";
import { coveredBy } from "../scene/insets.ts";

/** What a community is called: after its member with the most relations, or how many small ones it is. */
export function communityTitle(community: Community, names: Names): string {
  const words = phrases[names.language];
  const foremost = names.nodes[community.members[0] ?? -1] ?? "";
  return community.parts > 1 ? words.small(community.parts) : words.around(foremost);
}

/** What the discs in the picture are called. */
export function communityTitles(
  store: Store,
  names: ReadonlySignal<Names>,
): ReadonlySignal<readonly string[]> {
  return computed(() => {
    if (!store.isGathered.value) return NONE;
    return (store.communities.value?.list ?? []).map((community) =>
      communityTitle(community, names.value),
    );
  });
}

const NONE: readonly string[] = [];

/** Shows all anew when the picture becomes one of communities, or is no longer. */
function followGathering(picture: Picture, container: HTMLElement, store: Store): () => void {
  let before = store.isGathered.peek();
  return effect(() => {
    const isGathered = store.isGathered.value;
    if (isGathered === before) return;
    before = isGathered;
    requestAnimationFrame(() => void picture.viewpoint.fit(coveredBy(container), false, true));
  });
}

/** Comes near to a community that was opened, and goes back to the whole when all are closed. */
function followOpening(picture: Picture, container: HTMLElement, store: Store): () => void {
  const opened = computed(() => store.view.value.openedCommunities);
  let before = opened.peek();
  return effect(() => {
    const known = new Set(before);
    const last = opened.value.find((id) => !known.has(id));
    const areClosed = before.length > 0 && opened.value.length === 0;
    before = opened.value;
    const look = store.look.peek();
    // What is selected has the camera for itself, and so has where an address looks.
    const place = store.view.peek().place;
    const isLed = place !== undefined && place.kind !== "community";
    if (isLed || !store.isGathered.peek()) return;
    requestAnimationFrame(() => {
      if (store.look.peek() !== look) return;
      const insets = coveredBy(container);
      const community = store.communities.peek()?.list.find(({ id }) => id === last);
      if (community) void picture.viewpoint.frame(community.members, insets, "part");
      else if (areClosed) void picture.viewpoint.fit(insets, true, true);
    });
  });
}

/** Keeps the camera where communities open and close; the results stop doing so. */
export function followOverview(
  picture: Picture,
  container: HTMLElement,
  store: Store,
): (() => void)[] {
  return [followGathering(picture, container, store), followOpening(picture, container, store)];
}
