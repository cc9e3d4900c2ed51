import { useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { sources } from "../claims/words.ts";
import { OutLink, Segments } from "../ui/Button.tsx";
import { PanelBar, PlaceButton } from "../view/panel.tsx";
import { usePages } from "../ui/Panel.tsx";
import { sourceWords } from "../claims/source.ts";
import { useComputed } from "@preact/signals";
import type { ClaimResult, SourceClaim, SourceResult } from "../../src/query/index.ts";
import { safeHref } from "../ui/format/literal.ts";
import type { Catalog } from "../graph/catalog.ts";
import { restsOnlyOn } from "../view/focus.ts";
import type { SourcePlace } from "../view/view.ts";
import { ReadText } from "../claims/Citation.tsx";
import { sourceCounts } from "../view/sources.ts";
import { ClaimRow } from "../claims/ClaimLine.tsx";

/** Rows shown at first, and added by each press of the button: a source may bear thousands. */
const PAGE = 60;

/** A source, and every claim that rests on it, in the order of its text. */
export function SourcePanel(props: { readonly result: SourceResult; readonly place: SourcePlace }) {
  const store = useStore();
  const words = useWords(sources);
  const { result, place } = props;
  const { source, claims } = result;
  const alone = useComputed(() => claims.filter(({ claim }) => restsOnlyOn(claim, source.id)));
  const href = safeHref(source.url);
  const about = sourceWords(source, useLanguage());
  return (
    <>
      <PanelBar
        chip={
          <PlaceButton place={{ kind: "sources" }} title={words.all}>
            {words.source}
          </PlaceButton>
        }
      />
      <header class="panel-head">
        <h2 tabIndex={-1} class="source-title" lang={source.lang}>
          {source.title}
        </h2>
        {about !== "" && <p class="other-names">{about}</p>}
        {source.note !== undefined && <p class="note">{source.note}</p>}
        {href !== undefined && (
          <p class="same-as quiet">
            <OutLink href={href}>{source.url}</OutLink>
          </p>
        )}
        <p class="source-read">
          <ReadText source={source.id} />
        </p>
        <Segments
          name={words.which}
          options={[
            { value: false, text: words.rests(claims.length) },
            { value: true, text: words.without(alone.value.length), title: words.withoutHelp },
          ]}
          chosen={place.without}
          choose={(without) => store.select({ ...place, without }, "picture")}
        />
      </header>
      <Claims
        key={String(place.without)}
        claims={place.without ? alone.value : claims}
        without={place.without}
      />
    </>
  );
}

function Claims(props: { readonly claims: readonly SourceClaim[]; readonly without: boolean }) {
  const words = useWords(sources);
  const { claims, without } = props;
  const { shown, more } = usePages(claims, PAGE);
  return (
    <section class="panel-section">
      <p class="section-note quiet">
        {without ? (claims.length === 0 ? words.nothingLost : words.lost) : words.inOrder}
      </p>
      <ol class="rows source-claims">
        {shown.map(({ claim, passages }) => (
          <li key={keyOf(claim)}>
            <span class="row-place">{passages[0]?.paragraph && `¶ ${passages[0].paragraph}`}</span>
            <div class="relation">
              <ClaimRow claim={claim} citations={passages} />
            </div>
          </li>
        ))}
      </ol>
      {more}
    </section>
  );
}

/** Facts have no key of their own: their place in the YAML and their value tell them apart. */
function keyOf(claim: ClaimResult): string {
  if (claim.claim === "relation") return claim.key;
  const { subject, property, value, origin } = claim;
  return `${subject.id} ${property} ${value.text} ${origin.file} ${origin.line}`;
}

/** All sources, with how much rests on each. */
export function SourcesPanel({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(sources);
  const language = useLanguage();
  return (
    <>
      <PanelBar chip={words.evidence} />
      <header class="panel-head">
        <h2 tabIndex={-1}>{words.sources}</h2>
      </header>
      <section class="panel-section">
        <ul class="rows">
          {sourceCounts(catalog).map(({ source, claims, alone }) => (
            <li key={source.id}>
              <PlaceButton place={{ kind: "source", id: source.id, without: false }}>
                {source.title}
              </PlaceButton>
              <span class="row-about quiet">
                {[sourceWords(source, language), words.borne(claims, alone)]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
