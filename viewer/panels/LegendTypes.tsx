import { numberWords } from "../format/count.ts";
import type { Catalog } from "../state/catalog.ts";
import { typeOf } from "../state/claims.ts";
import { lineKindCounts, typeCounts } from "../state/legend.ts";
import { Dot } from "./Dot.tsx";
import { LegendColours } from "./LegendColours.tsx";
import { LegendList } from "./LegendList.tsx";
import { LegendSizes } from "./LegendSizes.tsx";
import { LegendRow } from "./LegendRow.tsx";
import { LineKey } from "./LineKey.tsx";
import { claims } from "../words/claims.ts";
import { legend } from "../words/legend.ts";
import { looks } from "../words/looks.ts";
import { useNames, useStore, useWords } from "./context.ts";
import { useFilters, useLight } from "./filters.ts";

/** What the colours and sizes of entities tell, their types, and what the lines mean. */
export function LegendTypes({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const light = useLight("type");
  const words = useWords(legend);
  const { tones: toneNames, toneHelp } = useWords(claims);
  const names = useNames();
  const kinds = lineKindCounts(catalog);
  const { types, unprovenHelp, unprovenLine } = useWords(looks);
  const isByType = useStore().colouring.value.kind === "types";
  return (
    <>
      <LegendColours catalog={catalog} />
      {!isByType && <h3 class="legend-heading">{types}</h3>}
      <LegendList lines={typeCounts(catalog)} choice={filters.types} isLit={(id) => light(id).on}>
        {({ id, count }) => (
          <LegendRow
            key={id}
            id={id}
            name={names.type(id)}
            count={count}
            title={words.lightUp(typeOf(catalog, id).lineage.map(names.type).join(" › "))}
            choice={filters.types}
            choose={(choice) => setFilters({ types: choice })}
            light={light(id)}
          >
            {isByType && <Dot type={id} />}
          </LegendRow>
        )}
      </LegendList>
      <LegendSizes />
      {kinds.length > 0 && (
        <ul class="legend-tones" aria-label={words.lines}>
          {kinds.map(({ kind, count }) => (
            <li key={kind} title={kind === "unproven" ? unprovenHelp : toneHelp[kind]}>
              <LineKey kind={kind} />
              <span class="legend-name">
                {kind === "unproven" ? unprovenLine : toneNames[kind]}
              </span>
              <span class="legend-count">{numberWords(count, names.language)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
