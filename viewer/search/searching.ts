import type { Finder, Search } from "./find.ts";

/** What is done in one go, in texts and in things: some milliseconds on a slow machine. */
export const SLICE = { texts: 6_000, things: 12_000 } as const;
/** So many slices of a search are done before anything is shown, of which one at most is whole. */
const AT_ONCE = 3;

/** Calls back later, when a page has done what else there is to do. The result calls it off. */
export type Later = (go: () => void) => () => void;

/** Leaves a frame its time. Milliseconds. */
const BETWEEN = 4;

/** Later by the clock: browsers that tell when they are idle are not all of them. */
const later: Later = (go) => {
  const timer = setTimeout(go, BETWEEN);
  return () => clearTimeout(timer);
};

/** Takes a graph in before anybody searches, slice by slice. The result stops it. */
export function takeInAhead(finder: Finder, wait: Later = later): () => void {
  return inSlices(
    () => finder.isComplete,
    () => finder.takeIn(SLICE.texts),
    wait,
  );
}

/**
 * Looks for a text, slice by slice: the first ones at once, in whatever has been taken in by then.
 * Tells after each slice how far it has come. The result stops it.
 */
export function look(
  finder: Finder,
  text: string,
  tell: (search: Search) => void,
  wait: Later = later,
): () => void {
  const search = finder.search(text);
  /** Either looks through what is there, or takes in more of it: never both, so no slice is long. */
  const slice = (): number => {
    const things = search.lookThrough(SLICE.things);
    if (things === 0 && !search.isDone) finder.takeIn(SLICE.texts);
    return things;
  };
  for (let at = 0; at < AT_ONCE && !search.isDone; at++) if (slice() >= SLICE.things) break;
  tell(search);
  return inSlices(
    () => search.isDone,
    () => {
      slice();
      tell(search);
    },
    wait,
  );
}

function inSlices(isDone: () => boolean, slice: () => void, wait: Later): () => void {
  let stop = (): void => undefined;
  const next = (): void => {
    if (isDone()) return;
    stop = wait(() => {
      slice();
      next();
    });
  };
  next();
  return () => stop();
}
