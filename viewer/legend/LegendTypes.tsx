import { Dot, LineKey } from "../scene/samples.tsx";
import { useNames, useStore, useLight } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import { legend, looks } from "./words.ts";
import { lineKindCounts, mostFirst } from "../view/counts.ts";
import type { Catalog } from "../graph/catalog.ts";
import { LegendList, LegendRow, depthClass, useFilter } from "./LegendRow.tsx";
import { LegendColours, LegendSizes } from "./LegendColours.tsx";
import { typeOf } from "../graph/claims.ts";
import { typeLines } from "./type-tree.ts";
import { claims } from "../claims/words.ts";

/** What the colours and sizes of entities tell, their types, and what the lines mean. */
export function LegendTypes({ catalog }: { readonly catalog: Catalog }) {
  const filter = useFilter("types");
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
      <LegendList lines={typeLines(catalog)} choice={filter.choice} isLit={(id) => light(id).on}>
        {({ id, count, depth, isHeading }) =>
          isHeading ? (
            <li key={id} class={`legend-group row quiet ${depthClass(depth)}`}>
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
              filter={filter}
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
          {kinds.map(({ id: kind, count }) => {
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

/** The relations, most frequent first. */
export function LegendRelations({ catalog }: { readonly catalog: Catalog }) {
  const lines = mostFirst(catalog.predicates);
  const filter = useFilter("relations");
  const light = useLight("relation");
  const words = useWords(legend);
  const names = useNames();
  const shown = useStore().shownCounts.value;
  return (
    <LegendList lines={lines} choice={filter.choice} isLit={(id) => light(id).on}>
      {({ id, count }) => (
        <LegendRow
          key={id}
          id={id}
          name={names.relation(id)}
          count={count}
          {...(shown && { shown: shown.relations.get(id) ?? 0 })}
          title={words.lightUp(names.relation(id))}
          filter={filter}
          light={light(id)}
        />
      )}
    </LegendList>
  );
}
