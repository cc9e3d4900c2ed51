import type { Catalog } from "../graph/catalog.ts";
import { typeOf } from "../graph/claims.ts";
import { lineKindCounts } from "./counts.ts";
import { typeLines } from "./type-tree.ts";
import { Dot } from "../ui/Dot.tsx";
import { LegendColours } from "./LegendColours.tsx";
import { LegendList } from "./LegendList.tsx";
import { LegendSizes } from "./LegendSizes.tsx";
import { depthClass, LegendRow } from "./LegendRow.tsx";
import { LineKey } from "../ui/LineKey.tsx";
import { claims } from "../claims/words.ts";
import { legend, looks } from "./words.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { useFilters, useLight } from "../view/filters.ts";

/** What the colours and sizes of entities tell, their types, and what the lines mean. */
export function LegendTypes({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const light = useLight("type");
  const lightLine = useLight("line");
  const words = useWords(legend);
  const { tones: toneNames, toneHelp } = useWords(claims);
  const names = useNames();
  const kinds = lineKindCounts(catalog);
  const { types, unprovenHelp, unprovenLine } = useWords(looks);
  const store = useStore();
  const isByType = store.colouring.value.kind === "types";
  const shown = store.shownCounts.value;
  return (
    <>
      <LegendColours catalog={catalog} />
      {!isByType && <h3 class="legend-heading">{types}</h3>}
      <LegendList lines={typeLines(catalog)} choice={filters.types} isLit={(id) => light(id).on}>
        {({ id, count, depth, isHeading }) =>
          isHeading ? (
            <li key={id} class={`legend-group ${depthClass(depth)}`}>
              {isByType && <Dot type={id} />}
              {names.type(id)}
            </li>
          ) : (
            <LegendRow
              key={id}
              id={id}
              name={names.type(id)}
              count={count}
              depth={depth}
              {...(shown && { shown: shown.types.get(id) ?? 0 })}
              title={words.lightUp(typeOf(catalog, id).lineage.map(names.type).join(" › "))}
              filter={{
                choice: filters.types,
                choose: (types) => setFilters({ types }),
              }}
              light={light(id)}
            >
              {isByType && <Dot type={id} />}
            </LegendRow>
          )
        }
      </LegendList>
      <LegendSizes />
      {kinds.length > 0 && (
        <ul class="legend-tones" aria-label={words.lines}>
          {kinds.map(({ kind, count }) => {
            const isUnproven = kind === "unproven";
            const name = isUnproven ? unprovenLine : toneNames[kind];
            return (
              <LegendRow
                key={kind}
                id={kind}
                name={name}
                count={count}
                {...(shown && { shown: shown.lines.get(kind) ?? 0 })}
                title={`${words.lightUp(name)}\n${isUnproven ? unprovenHelp : toneHelp[kind]}`}
                light={lightLine(kind)}
              >
                <LineKey kind={kind} />
              </LegendRow>
            );
          })}
        </ul>
      )}
    </>
  );
}
