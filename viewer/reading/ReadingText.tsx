import type { ComponentChildren, RefObject, TargetedMouseEvent } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { showHidden } from "../../src/model/hidden.ts";
import type { SourceAttributes } from "../../src/query/index.ts";
import { sources } from "../claims/words.ts";
import { useWords } from "../ui/context.ts";
import { addressOfView } from "../view/address.ts";
import { useStore } from "../view/page.ts";
import { FIRST_VIEW, type TextRange } from "../view/view.ts";
import { revealed, useDrawnPages } from "./drawn-pages.ts";
import { type Page, pagesOf, type Piece } from "./pages.ts";
import { overlaps, type PlacedPassage, pointedBy } from "./passages.ts";
import { type Run, runsOf, runsWithin } from "./runs.ts";
import { reading } from "./words.ts";

/** A text in which passages are marked. */
interface MarkedText {
  readonly text: string;
  readonly source: SourceAttributes;
  readonly passages: readonly PlacedPassage[];
}

/** A text with its passages marked. Of a long one, only the pages near the reader are drawn. */
export function ReadingText(
  props: MarkedText & {
    /** What scrolls away above the text. */
    readonly head: ComponentChildren;
    /** Index of the passage that is open. */
    readonly current: number | undefined;
    readonly choose: (index: number) => void;
    /** True when a key has just led to another passage: the focus goes there too. */
    readonly byKey: RefObject<boolean>;
  },
) {
  const store = useStore();
  const words = useWords(reading);
  const { source, text, passages, current, choose, byKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useMemo(() => pagesOf(text, source.paragraphs), [text, source.paragraphs]);
  const marks = useMemo(() => passages.map(({ at }) => at), [passages]);
  const runs = useMemo(() => runsOf(text.length, marks), [text, marks]);
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
      <article class="reading-text" lang={source.lang}>
        {drawn.from > 0 && <div ref={sentinels.before} class="reading-more" />}
        {pages.slice(drawn.from, drawn.to).map((page, index) => (
          <ReadingPage
            key={page.start}
            number={drawn.from + index}
            page={page}
            text={text}
            source={source}
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

/** Some paragraphs of a text, drawn again only when something of them is another. */
function ReadingPage(
  props: MarkedText & {
    /** Which page of the text it is, from 0. */
    readonly number: number;
    readonly page: Page;
    readonly runs: readonly Run[];
    /** The passage that is open, when some of it is on the page. */
    readonly open: TextRange | undefined;
  },
) {
  const { number, page, text, source, passages, runs, open } = props;
  const { paragraph, page: pageName } = useWords(sources);
  const { restsShort } = useWords(reading);
  const contentOf = (piece: Piece) =>
    runsWithin(runs, piece).map((run) => {
      const words = showHidden(text.slice(run.start, run.end));
      const passage = run.mark === undefined ? undefined : passages[run.mark];
      if (passage === undefined) return words;
      const isOpen = open !== undefined && run.start >= open.start && run.end <= open.end;
      const place = { kind: "text", source: source.id, passage: passage.range } as const;
      return (
        <a
          key={run.start}
          class={isOpen ? "mark is-current" : "mark"}
          href={addressOfView({ ...FIRST_VIEW, place })}
          data-passage={run.mark}
          // Links can be dragged, and then the words in them could not be selected.
          draggable={false}
          // The keyboard stops at each passage once.
          tabIndex={run.first ? 0 : -1}
          aria-current={isOpen ? "location" : undefined}
          title={restsShort(passage.claims.length)}
        >
          {words}
        </a>
      );
    });
  return useMemo(
    () => (
      <div data-page={number}>
        {page.pieces.map((piece) => (
          <p
            key={piece.start}
            dir="auto"
            class={piece.number === undefined ? "is-continued" : undefined}
            data-number={piece.number === undefined ? undefined : paragraph(piece.number)}
          >
            {piece.sourcePage !== undefined && (
              <span class="page-start">{pageName(String(piece.sourcePage))}</span>
            )}
            {contentOf(piece)}
          </p>
        ))}
      </div>
    ),
    [page, runs, open?.start, open?.end, paragraph, pageName],
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
