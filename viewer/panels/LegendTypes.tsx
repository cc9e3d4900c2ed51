import { group } from "../format/count.ts";
import { TONE_WORDS } from "../format/status.ts";
import type { Catalog } from "../state/catalog.ts";
import { typeOf } from "../state/claims.ts";
import { toneCounts, typeCounts } from "../state/legend.ts";
import { Dot } from "./Dot.tsx";
import { LegendRow } from "./LegendRow.tsx";
import { useFilters, useLight } from "./filters.ts";

/** The types of entities, and what the lines mean. */
export function LegendTypes({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const light = useLight("type");
  const tones = toneCounts(catalog);
  return (
    <>
      <ul class="legend-list">
        {typeCounts(catalog).map(({ id, count }) => (
          <LegendRow
            key={id}
            id={id}
            count={count}
            title={`Light up: ${typeOf(catalog, id).lineage.join(" › ")}`}
            choice={filters.types}
            choose={(types) => setFilters({ types })}
            light={light(id)}
          >
            <Dot type={id} />
          </LegendRow>
        ))}
      </ul>
      {tones.length > 0 && (
        <ul class="legend-tones" aria-label="Lines">
          {tones.map(({ tone, count }) => (
            <li key={tone} title={TONE_WORDS[tone].help}>
              <span class={`line-swatch is-${tone}`} aria-hidden="true" />
              <span class="legend-name">{TONE_WORDS[tone].name}</span>
              <span class="legend-count">{group(String(count))}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
