import { count } from "../format/count.ts";
import { sourceWords } from "../format/source.ts";
import { sourceCounts } from "../state/sources.ts";
import { PanelBar } from "./PanelBar.tsx";
import { PlaceButton } from "./PlaceButton.tsx";
import { useStore } from "./context.ts";

/** All sources, with how much rests on each. */
export function SourcesPanel() {
  const catalog = useStore().catalog.value;
  if (catalog === undefined) return null;
  return (
    <>
      <PanelBar>
        <p class="chip">Evidence</p>
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1}>Sources</h2>
      </header>
      <section class="panel-section">
        <ul class="rows">
          {sourceCounts(catalog).map(({ source, claims, alone }) => (
            <li key={source.id}>
              <PlaceButton place={{ kind: "source", id: source.id, without: false }}>
                {source.title}
              </PlaceButton>
              <span class="row-about">
                {[sourceWords(source), `${count(claims, "claim")}, ${alone} on nothing else`]
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
