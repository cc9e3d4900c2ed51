import { sourceWords } from "../claims/source.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { Hit } from "./find.ts";
import { placeOf, type Results, type Row, rowsOf } from "./results.ts";
import { targetOf } from "../view/view.ts";
import { isHidden } from "../view/visible.ts";
import { EntityDot } from "../scene/samples.tsx";
import { search } from "./words.ts";
import { useNames, useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { factWords, relationWords } from "../claims/sentence.ts";
import { foundIn } from "./pieces.ts";

/** About so many characters of a text can be seen: beside another one, and by itself. */
const ROOM = { shared: 26, alone: 54 };
/** On phones, this share of it. */
const NARROW = { width: 480, share: 0.7 };

/** What was found, kind by kind; one list for the arrow keys. */
export function SearchResults(props: {
  readonly results: Results;
  /** What was searched for. */
  readonly text: string;
  /** Which hit the Enter key chooses, counted through all kinds. */
  readonly active: number;
  /** Whether the kinds have headings. */
  readonly titled: boolean;
  readonly point: (index: number) => void;
  readonly choose: (row: Row) => void;
}) {
  const catalog = useStore().catalog.value;
  const words = useWords(search);
  let index = 0;
  return (
    <div id="search-results" class="scroll" role="listbox" aria-label={words.results}>
      {props.results.groups.map((hits) => (
        <div key={hits.kind} role="group" aria-label={words.kinds[hits.kind]}>
          {props.titled && (
            <p class="hit-title quiet" aria-hidden="true">
              {words.kinds[hits.kind]}
            </p>
          )}
          {rowsOf(hits).map((row) => {
            const at = index++;
            return (
              <div
                key={at}
                id={`hit-${at}`}
                class={row.kind === "more" ? "hit row is-more" : "hit row"}
                role="option"
                aria-selected={at === props.active}
                onPointerMove={() => props.point(at)}
                // Before the input loses the focus and closes the list.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => props.choose(row)}
              >
                {row.kind === "more" && words.more(row.left)}
                {catalog && row.kind !== "more" && (
                  <HitLine hit={row} catalog={catalog} text={props.text} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function HitLine(props: { readonly hit: Hit; readonly catalog: Catalog; readonly text: string }) {
  const { hit, catalog } = props;
  const store = useStore();
  const words = useWords(search);
  const names = useNames();
  const target = targetOf(placeOf(hit, catalog));
  const hidden = target !== undefined && isHidden(catalog, store.visible.value, target);
  const share = innerWidth < NARROW.width ? NARROW.share : 1;
  /** A text of one line in which the words of a search are marked, cut so that the first is in it. */
  const marked = (text: string, room: number) =>
    foundIn(text, props.text, Math.round(room * share)).map(({ text, found }, at) =>
      found ? <mark key={at}>{text}</mark> : text,
    );
  return (
    <>
      {wordsOf()}
      {hidden && <span class="hit-hidden quiet">{words.hidden}</span>}
      {hit.kind === "entity" && (
        <span class="hit-kind one-line quiet">{names.type(hit.found.node.kind)}</span>
      )}
    </>
  );

  function wordsOf() {
    switch (hit.kind) {
      case "entity": {
        const { node, matched } = hit.found;
        const name = names.entity(node.id);
        return (
          <>
            <EntityDot id={node.id} />
            <span class="hit-name one-line">{marked(name, ROOM.alone)}</span>
            {matched !== name && matched !== node.id && (
              <span class="hit-alias one-line">{marked(matched, ROOM.shared)}</span>
            )}
          </>
        );
      }
      case "source":
        return (
          <>
            <span class="hit-name one-line" lang={hit.source.lang}>
              {marked(hit.source.title, ROOM.shared)}
            </span>
            <span class="hit-alias one-line">{sourceWords(hit.source, names.language)}</span>
          </>
        );
      case "passage":
        return (
          <>
            <q class="hit-quote one-line">{marked(hit.text, ROOM.shared)}</q>
            <span class="hit-kind one-line quiet">
              {catalog.sources.get(hit.source)?.title ?? hit.source}
            </span>
          </>
        );
      case "relation":
      case "fact":
        return (
          <span class="one-line">
            {marked(
              hit.kind === "relation"
                ? relationWords(hit.edge, catalog, names)
                : factWords(hit.node, hit.fact, catalog, names),
              ROOM.alone,
            )}
          </span>
        );
    }
  }
}
