import { computed, effect } from "@preact/signals";
import type { Picture } from "../scene/picture.ts";
import type { Community } from "../graph/communities.ts";
import type { Names } from "../graph/names.ts";
import type { Store } from "../view/store.ts";
import { communities as phrases } from "./words.ts";

/** What a community is called: after its member with the most relations, or how many small ones it is. */
export function communityTitle(community: Community, names: Names): string {
  const words = phrases[names.language];
  const foremost = names.nodes[community.members[0] ?? -1] ?? "";
  return community.parts > 1 ? words.small(community.parts) : words.around(foremost);
}

/** What the discs in the picture are called; none while no community is drawn as one. */
export function communityTitles(store: Store, names: Names): readonly string[] {
  const list = (store.isGathered.value && store.communities.value?.list) || [];
  return list.map((community) => communityTitle(community, names));
}

/** Shows all anew when the picture becomes one of communities, or is no longer. */
function fitOverview({ viewpoint }: Picture, store: Store): () => void {
  let before = store.isGathered.peek();
  return effect(() => {
    const isGathered = store.isGathered.value;
    if (isGathered === before) return;
    before = isGathered;
    requestAnimationFrame(() => void viewpoint.fit(false, true));
  });
}

/** Shows a community that was opened from near, and the whole again when all are closed. */
function showOpened({ viewpoint }: Picture, store: Store): () => void {
  const opened = computed(() => store.view.value.openedCommunities);
  let before = opened.peek();
  return effect(() => {
    const known = new Set(before);
    const last = opened.value.find((id) => !known.has(id));
    const areClosed = before.length > 0 && opened.value.length === 0;
    before = opened.value;
    const request = store.cameraRequest.peek();
    // What is selected has the camera for itself, and so has where an address looks.
    const place = store.view.peek().place;
    const isLed = place !== undefined && place.kind !== "community";
    if (isLed || !store.isGathered.peek()) return;
    requestAnimationFrame(() => {
      if (store.cameraRequest.peek() !== request) return;
      const community = store.communities.peek()?.list.find(({ id }) => id === last);
      if (community) void viewpoint.bringIntoView(community.members, "part");
      else if (areClosed) void viewpoint.fit(true, true);
    });
  });
}

/** Moves the camera to communities that open, and back when they close. @returns what ends that */
export function syncOverview(picture: Picture, store: Store): (() => void)[] {
  return [fitOverview(picture, store), showOpened(picture, store)];
}
