import { sourceWords } from "../claims/source.ts";
import { sourceCounts } from "../view/sources.ts";
import { PanelBar } from "../ui/PanelBar.tsx";
import { PlaceButton } from "../ui/PlaceButton.tsx";
import { sources } from "../claims/words.ts";
import { useLanguage, useStore, useWords } from "../ui/context.ts";

/** All sources, with how much rests on each. */
export function SourcesPanel() {
  const catalog = useStore().catalog.value;
  const words = useWords(sources);
  const language = useLanguage();
  if (catalog === undefined) return null;
  return (
    <>
      <PanelBar>
        <p class="chip">{words.evidence}</p>
      </PanelBar>
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
              <span class="row-about">
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
