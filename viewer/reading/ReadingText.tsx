import { overlaps, type PlacedPassage, pointedBy } from "./passages.ts";
import type { ComponentChildren, RefObject, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { SourceAttributes } from "../../src/query/index.ts";
import { pagesOf } from "./pages.ts";
import { runsOf } from "./runs.ts";
import { reading } from "./words.ts";
import { useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { ReadingPage } from "./ReadingPage.tsx";
import { revealed, useDrawnPages } from "./drawn-pages.ts";

/** A text with its passages marked. Of a long one, only the pages near the reader are drawn. */
export function ReadingText(props: {
  /** What scrolls away above the text. */
  readonly head: ComponentChildren;
  readonly source: SourceAttributes;
  readonly text: string;
  readonly passages: readonly PlacedPassage[];
  /** Index of the passage that is open. */
  readonly current: number | undefined;
  readonly choose: (index: number) => void;
  /** True when a key has just led to another passage: the focus goes there too. */
  readonly byKey: RefObject<boolean>;
}) {
  const store = useStore();
  const words = useWords(reading);
  const { source, text, passages, current, choose, byKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useMemo(() => pagesOf(text, source.paragraphs), [text, source.paragraphs]);
  const runs = useMemo(() => {
    return runsOf(
      text.length,
      passages.map(({ at }) => at),
    );
  }, [text, passages]);
  const open = current === undefined ? undefined : passages[current]?.at;
  const { drawn, sentinels } = useDrawnPages(scroller, pages, open?.start);

  useLayoutEffect(() => {
    const mark = scroller.current?.querySelector<HTMLElement>(".mark.is-current");
    if (!scroller.current || !mark) return;
    revealed(scroller.current, mark);
    if (byKey.current) mark.focus({ preventScroll: true });
    byKey.current = false;
  }, [open?.start, open?.end]);

  const point = (event: Event): void => {
    const index = passageAt(event);
    store.point(index === undefined ? undefined : pointedBy(passages[index]?.claims ?? []));
  };
  const click = (event: TargetedMouseEvent<HTMLElement>): void => {
    const index = passageAt(event);
    // With a key held down, browsers open links elsewhere.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (index === undefined || !isPlain) return;
    event.preventDefault();
    choose(index);
  };
  return (
    <div
      ref={scroller}
      class="reading-scroll scroll"
      role="region"
      aria-label={words.text}
      tabIndex={0}
      onClick={click}
      onPointerOver={(event) => {
        if (event.pointerType === "mouse") point(event);
      }}
      onPointerOut={() => store.point(undefined)}
      onFocusIn={point}
      onFocusOut={() => store.point(undefined)}
    >
      {props.head}
      <article class="reading-text" {...(source.lang !== undefined && { lang: source.lang })}>
        {drawn.from > 0 && <div ref={sentinels.before} class="reading-more" />}
        {pages.slice(drawn.from, drawn.to).map((page, index) => (
          <ReadingPage
            key={page.start}
            number={drawn.from + index}
            page={page}
            text={text}
            source={source.id}
            runs={runs}
            passages={passages}
            open={open !== undefined && overlaps(open, page) ? open : undefined}
          />
        ))}
        {drawn.to < pages.length && <div ref={sentinels.after} class="reading-more" />}
      </article>
    </div>
  );
}

/** The first passage that begins where the reader is, or further on; undefined where none is drawn. */
export function firstSeen(pane: HTMLElement | null): number | undefined {
  const top = pane?.querySelector(".reading-scroll")?.getBoundingClientRect().top ?? 0;
  const marks = pane?.querySelectorAll<HTMLElement>('.mark[tabindex="0"]') ?? [];
  const mark = [...marks].find((each) => each.getBoundingClientRect().top >= top);
  return mark && Number(mark.dataset["passage"]);
}

/** The passage whose mark an event is about. */
function passageAt({ target }: Event): number | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>("[data-passage]") : null;
  return mark === null ? undefined : Number(mark.dataset["passage"]);
}
