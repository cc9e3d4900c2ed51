import { useMemo } from "preact/hooks";
import { showHidden } from "../../src/model/hidden.ts";
import { addressOfView } from "../view/address.ts";
import type { PlacedPassage } from "./passages.ts";
import type { Page, Piece } from "./pages.ts";
import { type Run, runsWithin } from "./runs.ts";
import { FIRST_VIEW, type TextRange } from "../view/view.ts";
import { reading } from "./words.ts";
import { sources } from "../claims/words.ts";
import { useWords } from "../ui/context.ts";

interface PageProps {
  /** Which page of the text it is, from 0. */
  readonly number: number;
  readonly page: Page;
  readonly text: string;
  /** Id of the source. */
  readonly source: string;
  readonly runs: readonly Run[];
  readonly passages: readonly PlacedPassage[];
  /** The passage that is open, when some of it is on the page. */
  readonly open: TextRange | undefined;
}

/** Some paragraphs of a text, drawn again only when something of them is another. */
export function ReadingPage(props: PageProps) {
  const { number, page, runs, open } = props;
  const words = useWords(sources);
  const { restsShort } = useWords(reading);
  return useMemo(
    () => (
      <div data-page={number}>
        {page.pieces.map((piece) => (
          <p
            key={piece.start}
            dir="auto"
            class={piece.number === undefined ? "is-continued" : undefined}
            data-number={piece.number === undefined ? undefined : words.paragraph(piece.number)}
          >
            {piece.sourcePage !== undefined && (
              <span class="page-start">{words.page(String(piece.sourcePage))}</span>
            )}
            {contentOf(piece, props, restsShort)}
          </p>
        ))}
      </div>
    ),
    [page, runs, open?.start, open?.end, words],
  );
}

function contentOf(piece: Piece, props: PageProps, title: (claims: number) => string) {
  const { text, runs, passages, source, open } = props;
  return runsWithin(runs, piece).map((run) => {
    const words = showHidden(text.slice(run.start, run.end));
    const passage = run.mark === undefined ? undefined : passages[run.mark];
    if (passage === undefined) return words;
    const isOpen = open !== undefined && run.start >= open.start && run.end <= open.end;
    return (
      <a
        key={run.start}
        class={isOpen ? "mark is-current" : "mark"}
        href={addressOfView({
          ...FIRST_VIEW,
          place: { kind: "text", source, passage: passage.span },
        })}
        data-passage={run.mark}
        // Links can be dragged, and then the words in them could not be selected.
        draggable={false}
        // The keyboard stops at each passage once.
        tabIndex={run.first ? 0 : -1}
        aria-current={isOpen ? "location" : undefined}
        title={title(passage.claims.length)}
      >
        {words}
      </a>
    );
  });
}
