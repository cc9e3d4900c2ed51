import type { Catalog } from "../graph/catalog.ts";
import { lineCounts } from "./counts.ts";
import { legend, looks } from "./words.ts";
import { LegendRow } from "./LegendRow.tsx";
import { LineKey } from "../ui/LineKey.tsx";
import { useWords } from "../ui/context.ts";
import { useLight } from "../view/filters.ts";

/** How wide a line is by the number of sources that prove its claim, and how one without any looks. */
export function LegendLines({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(looks);
  const { lightUp } = useWords(legend);
  const light = useLight("sources");
  return (
    <>
      <h3 class="legend-heading">{words.linesBySources}</h3>
      <ul class="legend-tones is-plain">
        {lineCounts(catalog).map(({ sources, count }) => {
          const name = sources === 0 ? words.unproven : words.lineOf(sources);
          return (
            <LegendRow
              key={sources}
              id={String(sources)}
              name={name}
              count={count}
              title={lightUp(name)}
              light={light(String(sources))}
            >
              <LineKey kind={sources === 0 ? "unproven" : "plain"} sources={sources} />
            </LegendRow>
          );
        })}
      </ul>
    </>
  );
}
