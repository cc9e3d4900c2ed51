import { numberWords } from "../format/count.ts";
import { lineWidth } from "../scene/appearance.ts";
import type { Catalog } from "../state/catalog.ts";
import { lineCounts } from "../state/legend.ts";
import { looks } from "../words/looks.ts";
import { useNames, usePalette, useWords } from "./context.ts";

/** How wide a line is by the number of sources that prove its claim, and how one without any looks. */
export function LegendLines({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(looks);
  const { language } = useNames();
  const { lineScale } = usePalette().value;
  return (
    <>
      <h3 class="legend-heading">{words.linesBySources}</h3>
      <ul class="legend-tones is-plain">
        {lineCounts(catalog).map(({ sources, count }) => (
          <li key={sources}>
            <span
              class={`line-swatch ${sources === 0 ? "is-unproven" : ""}`}
              style={{ borderTopWidth: `${lineWidth(sources) * lineScale}px` }}
              aria-hidden="true"
            />
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
