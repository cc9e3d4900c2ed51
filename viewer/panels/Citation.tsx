import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { CitationState } from "../../src/model/proof.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { sourceWords } from "../format/source.ts";
import { STATE_HELP, stanceWords } from "../format/status.ts";
import { CiteTools } from "./CiteTools.tsx";
import { PlaceButton } from "./PlaceButton.tsx";
import { useStore } from "./context.ts";
import { Icon, STATE_ICONS } from "./icons.tsx";

/** One citation in full: the quote as it stands, its source, the paragraph, and how well it is proven. */
export function Citation({ citation }: { readonly citation: CitationResult }) {
  const source = useStore().catalog.value?.sources.get(citation.source);
  const stance = stanceWords(citation.stance);
  return (
    <figure class={`citation is-${citation.state}`}>
      {citation.quote !== undefined && <Quote citation={citation} lang={source?.lang} />}
      <figcaption>
        <SourceLine source={source} citation={citation} />
        <div class="citation-line">
          {citation.paragraph !== undefined && (
            <span class="paragraph" title="Paragraph of the source’s text">
              <span aria-hidden="true">¶ </span>
              <span class="visually-hidden">Paragraph </span>
              {citation.paragraph}
            </span>
          )}
          {citation.page !== undefined && <span>{`p. ${citation.page}`}</span>}
          {stance !== undefined && <span class={`stance is-${citation.stance}`}>{stance}</span>}
          <StateBadge state={citation.state} />
        </div>
        {citation.note !== undefined && <p class="note">{citation.note}</p>}
        <CiteTools citation={citation} source={source} />
      </figcaption>
    </figure>
  );
}

/** The state of a citation in a word. */
function StateBadge({ state }: { readonly state: CitationState }) {
  return (
    <span class={`state is-${state}`} title={STATE_HELP[state]}>
      <Icon name={STATE_ICONS[state]} />
      {state}
    </span>
  );
}

function Quote(props: { readonly citation: CitationResult; readonly lang: string | undefined }) {
  const { prefix, quote = "", suffix } = props.citation;
  return (
    <blockquote {...(props.lang !== undefined && { lang: props.lang })}>
      {prefix !== undefined && <span class="context">{`…${prefix} `}</span>}
      <q>
        {quote.split(/( (?:…|\.\.\.) )/).map((part, index) =>
          index % 2 === 1 ? (
            <span key={index} class="gap">
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </q>
      {suffix !== undefined && <span class="context">{` ${suffix}…`}</span>}
    </blockquote>
  );
}

function SourceLine(props: {
  readonly source: SourceAttributes | undefined;
  readonly citation: CitationResult;
}) {
  const { source, citation } = props;
  const about = source === undefined ? "" : sourceWords(source);
  return (
    <div class="source">
      <cite>
        {source === undefined ? (
          citation.sourceTitle
        ) : (
          <PlaceButton
            place={{ kind: "source", id: source.id, without: false }}
            title="All that rests on this source"
          >
            {citation.sourceTitle}
          </PlaceButton>
        )}
      </cite>
      {about !== "" && <span class="source-about">{about}</span>}
    </div>
  );
}
