import { sourceWords } from "../format/source.ts";
import type { Catalog } from "../state/catalog.ts";
import type { Hit, HitGroup } from "../state/find.ts";
import { placeOf, type Results } from "../state/results.ts";
import { targetOf } from "../state/view.ts";
import { isHidden } from "../state/visible.ts";
import { EntityDot } from "./Dot.tsx";
import { search } from "../words/search.ts";
import { useNames, useStore, useWords } from "./context.ts";
import { factWords, relationWords } from "./words.ts";

/** What was found, kind by kind; one list for the arrow keys. */
export function SearchResults(props: {
  readonly results: Results;
  /** Which hit the Enter key chooses, counted through all kinds. */
  readonly active: number;
  /** Whether the kinds have headings. */
  readonly titled: boolean;
  readonly point: (index: number) => void;
  readonly choose: (hit: Hit) => void;
}) {
  const catalog = useStore().catalog.value;
  const words = useWords(search);
  let index = 0;
  return (
    <div id="search-results" role="listbox" aria-label={words.results}>
      {props.results.groups.map((hits) => (
        <div key={hits.kind} role="group" aria-label={words.kinds[hits.kind]}>
          {props.titled && <GroupTitle hits={hits} />}
          {hits.hits.map((hit) => {
            const at = index++;
            return (
              <div
                key={at}
                id={`hit-${at}`}
                class="hit"
                role="option"
                aria-selected={at === props.active}
                onPointerMove={() => props.point(at)}
                // Before the input loses the focus and closes the list.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => props.choose(hit)}
              >
                {catalog && <HitLine hit={hit} catalog={catalog} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function GroupTitle({ hits }: { readonly hits: HitGroup }) {
  const words = useWords(search);
  const more = hits.total - hits.hits.length;
  return (
    <p class="hit-title" aria-hidden="true">
      <span>{words.kinds[hits.kind]}</span>
      {more > 0 && <span>{words.more(more)}</span>}
    </p>
  );
}

function HitLine({ hit, catalog }: { readonly hit: Hit; readonly catalog: Catalog }) {
  const store = useStore();
  const words = useWords(search);
  const names = useNames();
  const target = targetOf(placeOf(hit, catalog));
  const hidden = target !== undefined && isHidden(catalog, store.visible.value, target);
  return (
    <>
      <HitWords hit={hit} catalog={catalog} />
      {hidden && <span class="hit-hidden">{words.hidden}</span>}
      {hit.kind === "entity" && <span class="hit-kind">{names.type(hit.found.node.kind)}</span>}
    </>
  );
}

function HitWords({ hit, catalog }: { readonly hit: Hit; readonly catalog: Catalog }) {
  const names = useNames();
  switch (hit.kind) {
    case "entity": {
      const { node, matched } = hit.found;
      const name = names.entity(node.id);
      return (
        <>
          <EntityDot id={node.id} />
          <span class="hit-name">{name}</span>
          {matched !== name && matched !== node.id && <span class="hit-alias">{matched}</span>}
        </>
      );
    }
    case "source":
      return (
        <>
          <span class="hit-name" {...(hit.source.lang !== undefined && { lang: hit.source.lang })}>
            {hit.source.title}
          </span>
          <span class="hit-alias">{sourceWords(hit.source, names.language)}</span>
        </>
      );
    case "passage":
      return (
        <>
          <q class="hit-quote">{hit.text}</q>
          <span class="hit-kind">{catalog.sources.get(hit.source)?.title ?? hit.source}</span>
        </>
      );
    case "relation":
      return <span class="hit-name is-plain">{relationWords(hit.edge, catalog, names)}</span>;
    case "fact":
      return <span class="hit-name is-plain">{factWords(hit.node, hit.fact, catalog, names)}</span>;
  }
}
