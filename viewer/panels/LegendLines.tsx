import { numberWords } from "../format/count.ts";
import type { Catalog } from "../state/catalog.ts";
import { lineCounts } from "../state/legend.ts";
import { looks } from "../words/looks.ts";
import { LineKey } from "./LineKey.tsx";
import { useNames, useWords } from "./context.ts";

/** How wide a line is by the number of sources that prove its claim, and how one without any looks. */
export function LegendLines({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(looks);
  const { language } = useNames();
  return (
    <>
      <h3 class="legend-heading">{words.linesBySources}</h3>
      <ul class="legend-tones is-plain">
        {lineCounts(catalog).map(({ sources, count }) => (
          <li key={sources}>
            <LineKey kind={sources === 0 ? "unproven" : "plain"} sources={sources} />
            <span class="legend-name">
              {sources === 0 ? words.unproven : words.lineOf(sources)}
            </span>
            <span class="legend-count">{numberWords(count, language)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
