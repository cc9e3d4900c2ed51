import type { Catalog } from "../graph/catalog.ts";
import { relationCounts } from "./counts.ts";
import { LegendList } from "./LegendList.tsx";
import { LegendRow } from "./LegendRow.tsx";
import { legend } from "./words.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { useFilters, useLight } from "../view/filters.ts";

/** The relations, most frequent first. */
export function LegendRelations({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const light = useLight("relation");
  const words = useWords(legend);
  const names = useNames();
  const shown = useStore().shownCounts.value;
  return (
    <LegendList
      lines={relationCounts(catalog)}
      choice={filters.relations}
      isLit={(id) => light(id).on}
    >
      {({ id, count }) => (
        <LegendRow
          key={id}
          id={id}
          name={names.relation(id)}
          count={count}
          {...(shown && { shown: shown.relations.get(id) ?? 0 })}
          title={words.lightUp(names.relation(id))}
          filter={{
            choice: filters.relations,
            choose: (relations) => setFilters({ relations }),
          }}
          light={light(id)}
        />
      )}
    </LegendList>
  );
}
