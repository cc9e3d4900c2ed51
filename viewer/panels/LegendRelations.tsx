import type { Catalog } from "../state/catalog.ts";
import { relationCounts } from "../state/legend.ts";
import { LegendRow } from "./LegendRow.tsx";
import { useFilters, useLight } from "./filters.ts";

/** The relations, most frequent first. */
export function LegendRelations({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const light = useLight("relation");
  return (
    <ul class="legend-list">
      {relationCounts(catalog).map(({ id, count }) => (
        <LegendRow
          key={id}
          id={id}
          count={count}
          title={`Light up: ${id}`}
          choice={filters.relations}
          choose={(relations) => setFilters({ relations })}
          light={light(id)}
        />
      ))}
    </ul>
  );
}
