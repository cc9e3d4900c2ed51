import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Page, pageAt } from "./pages.ts";

/** Pages that are drawn: from the first up to and without the last. */
interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** As many pages are drawn at once; those furthest away go when another comes. */
const MOST = 6;
/** Pixels beyond what is seen at which the next page is drawn. */
const AHEAD = 900;

/**
 * Which pages of a long text are drawn: those around a place, and more as the reader scrolls. What
 * is being read stays where it is while pages come and go above it.
 *
 * @param place an offset in the text that has to be on a drawn page
 */
export function useDrawnPages(
  scroller: RefObject<HTMLElement | null>,
  pages: readonly Page[],
  place: number | undefined,
) {
  const wanted = pageAt(pages, place ?? 0);
  const [kept, setKept] = useState<Drawn>(() => around(wanted, pages.length));
  const [before, after] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const led = useRef(place);
  // Where a page was on the screen before others came or went.
  const held = useRef<{ readonly page: number; readonly top: number } | undefined>(undefined);
  // Another place leads there; the same place is left behind by scrolling on.
  const isLed = led.current !== place && (wanted < kept.from || wanted >= kept.to);
  const drawn = isLed ? around(wanted, pages.length) : kept;

  useLayoutEffect(() => {
    led.current = place;
    if (drawn !== kept) setKept(drawn);
  });

  useLayoutEffect(() => {
    const root = scroller.current;
    if (root === null) return undefined;
    const { current: hold } = held;
    const element = hold && pageElement(root, hold.page);
    if (element) root.scrollTop += element.getBoundingClientRect().top - hold.top;
    held.current = undefined;
    const grow = (next: Drawn, page: number): void => {
      const top = pageElement(root, page)?.getBoundingClientRect().top;
      held.current = top === undefined ? undefined : { page, top };
      setKept(next);
    };
    const watch = new IntersectionObserver(
      (entries) => {
        const near = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
        const { from, to } = drawn;
        if (near.some((target) => target === after.current)) {
          grow({ from: Math.max(from, to + 1 - MOST), to: to + 1 }, to - 1);
        } else if (near.some((target) => target === before.current)) {
          grow({ from: from - 1, to: Math.min(to, from - 1 + MOST) }, from);
        }
      },
      { root, rootMargin: `${AHEAD}px 0px` },
    );
    for (const { current } of [before, after]) if (current) watch.observe(current);
    return () => watch.disconnect();
  }, [drawn.from, drawn.to, pages]);

  return { drawn, sentinels: { before, after } };
}

/** Brings an element of the text to the middle, unless it can be seen already. */
export function revealed(scroller: HTMLElement, element: HTMLElement): void {
  const room = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= room.top && bottom <= room.bottom) return;
  scroller.scrollTop += top - room.top - Math.max(0, (room.height - (bottom - top)) / 3);
}

function around(page: number, count: number): Drawn {
  return { from: Math.max(0, page - 1), to: Math.min(count, page + 2) };
}

function pageElement(root: HTMLElement, page: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-page="${page}"]`);
}
