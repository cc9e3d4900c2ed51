import { CopyButton, PlaceButton, Button } from "../ui/Button.tsx";
import { Icon } from "../ui/icons.tsx";
import { STATES } from "./states.ts";
import { useLanguage, useStore, useWords } from "../ui/context.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { claims, sources } from "./words.ts";
import { citationText, passageHref, sourceWords } from "./source.ts";
import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { CitationState } from "../../src/model/proof.ts";
import type { TextPlace } from "../view/view.ts";

/** One citation in full: the quote as it stands, its source, the paragraph, and how well it is proven. */
export function Citation({ citation }: { readonly citation: CitationResult }) {
  const source = useStore().catalog.value?.sources.get(citation.source);
  const words = useWords(sources);
  const stance = useWords(claims).stances[citation.stance];
  return (
    <figure class="citation">
      {citation.quote !== undefined && <Quote citation={citation} lang={source?.lang} />}
      <figcaption>
        <SourceLine source={source} citation={citation} />
        <div class="citation-line row">
          {citation.paragraph !== undefined && (
            <span class="paragraph" title={words.paragraphHelp}>
              <span aria-hidden="true">{words.paragraph(citation.paragraph)}</span>
              <span class="visually-hidden">{words.paragraphAloud(citation.paragraph)}</span>
            </span>
          )}
          {citation.page !== undefined && <span>{words.page(citation.page)}</span>}
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
  const { icon, tone, [useLanguage()]: words } = STATES[state];
  return (
    <span class={`state inline-row is-${tone}`} title={words.help}>
      <Icon name={icon} />
      {words.name}
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
  const words = useWords(sources);
  const language = useLanguage();
  const about = source === undefined ? "" : sourceWords(source, language);
  return (
    <div class="source">
      <cite {...(source?.lang !== undefined && { lang: source.lang })}>
        {source === undefined ? (
          citation.sourceTitle
        ) : (
          <PlaceButton
            place={{ kind: "source", id: source.id, without: false }}
            title={words.restsOnIt}
          >
            {citation.sourceTitle}
          </PlaceButton>
        )}
      </cite>
      {about !== "" && <span class="source-about">{about}</span>}
    </div>
  );
}

/** What can be done with a citation: open the passage where it stands, and copy it. */
function CiteTools(props: {
  readonly citation: CitationResult;
  readonly source: SourceAttributes | undefined;
}) {
  const { citation, source } = props;
  const words = useWords(sources);
  const language = useLanguage();
  const href = passageHref(citation, source);
  return (
    <div class="cite-tools">
      <ReadPassage citation={citation} />
      {href !== undefined && (
        <a class="text-button" href={href} target="_blank" rel="noopener noreferrer">
          <Icon name="out" />
          {citation.quote === undefined ? words.open : words.openPassage}
        </a>
      )}
      <CopyButton
        label={words.copy}
        icon="copy"
        text={() => citationText(citation, source, language)}
        worded
      />
    </div>
  );
}

/** Opens the text of a source; nothing where the text is not at hand. */
export function ReadText({ source }: { readonly source: string }) {
  const words = useWords(sources);
  return <ReadButton place={{ kind: "text", source }} label={words.read} />;
}

/** Opens the text of a source at a citation; nothing where its place in the text is not known. */
function ReadPassage({ citation }: { readonly citation: CitationResult }) {
  const words = useWords(sources);
  const { source, start, end } = citation;
  if (start === undefined || end === undefined) return null;
  const passage = { start, end };
  return <ReadButton place={{ kind: "text", source, passage }} label={words.readPassage} />;
}

function ReadButton({ place, label }: { readonly place: TextPlace; readonly label: string }) {
  const store = useStore();
  const words = useWords(sources);
  if (!store.texts.value.hashes.has(place.source)) return null;
  return (
    <Button icon="book" title={words.readHelp} onClick={() => store.select(place, "panel")}>
      {label}
    </Button>
  );
}
