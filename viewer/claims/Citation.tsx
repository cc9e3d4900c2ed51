import { PlaceButton } from "../view/panel.tsx";
import { CopyButton, Button } from "../ui/Button.tsx";
import { Icon } from "../ui/icons.tsx";
import { STATES } from "./states.ts";
import { useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { claims, sources } from "./words.ts";
import { citationText, passageHref, sourceWords } from "./source.ts";
import type { TextRange } from "../view/view.ts";

/** One citation in full: the quote as it stands, its source, the paragraph, and how well it is proven. */
export function Citation({ citation }: { readonly citation: CitationResult }) {
  const source = useStore().catalog.value?.sources.get(citation.source);
  const words = useWords(sources);
  const language = useLanguage();
  const about = source === undefined ? "" : sourceWords(source, language);
  const stance = useWords(claims).stances[citation.stance];
  const { icon, tone, [language]: proven } = STATES[citation.state];
  const { start, end } = citation;
  const href = passageHref(citation, source);
  return (
    <figure class="citation">
      {citation.quote !== undefined && <Quote citation={citation} lang={source?.lang} />}
      <figcaption>
        <div class="source">
          <cite lang={source?.lang}>
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
          {about !== "" && <span class="source-about quiet">{about}</span>}
        </div>
        <div class="citation-line row quiet">
          {citation.paragraph !== undefined && (
            <span class="paragraph" title={words.paragraphHelp}>
              <span aria-hidden="true">{words.paragraph(citation.paragraph)}</span>
              <span class="visually-hidden">{words.paragraphAloud(citation.paragraph)}</span>
            </span>
          )}
          {citation.page !== undefined && <span>{words.page(citation.page)}</span>}
          {stance !== undefined && <span class={`stance is-${citation.stance}`}>{stance}</span>}
          <span class={`state inline-row is-${tone}`} title={proven.help}>
            <Icon name={icon} />
            {proven.name}
          </span>
        </div>
        {citation.note !== undefined && <p class="note">{citation.note}</p>}
        <div class="cite-tools">
          {start !== undefined && end !== undefined && (
            <ReadText source={citation.source} passage={{ start, end }} />
          )}
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
      </figcaption>
    </figure>
  );
}

function Quote(props: { readonly citation: CitationResult; readonly lang: string | undefined }) {
  const { prefix, quote = "", suffix } = props.citation;
  return (
    <blockquote lang={props.lang}>
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

/** Opens the text of a source, at a passage if there is one; nothing where the text is not at hand. */
export function ReadText(props: { readonly source: string; readonly passage?: TextRange }) {
  const store = useStore();
  const words = useWords(sources);
  if (!store.texts.value.hashes.has(props.source)) return null;
  return (
    <Button
      icon="book"
      title={words.readHelp}
      onClick={() => store.select({ kind: "text", ...props }, "panel")}
    >
      {props.passage === undefined ? words.read : words.readPassage}
    </Button>
  );
}
