import { CITATION_STATES } from "../../src/model/proof.ts";
import { STATUSES } from "../../src/model/linked.ts";
import { count } from "../format/count.ts";
import { STATE_HELP, STATUS_HELP, toneOf } from "../format/status.ts";
import type { Catalog } from "../state/catalog.ts";
import { mostSources, stateCounts, statusCounts } from "../state/legend.ts";
import { LegendRow } from "./LegendRow.tsx";
import { useFilters } from "./filters.ts";
import { Icon, STATE_ICONS } from "./icons.tsx";

/** Claims by how firmly they are made, how well they are proven, and by how many sources. */
export function LegendEvidence({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  return (
    <>
      <h3 class="legend-heading">Status of claims</h3>
      <ul class="legend-list">
        {statusCounts(catalog).map(({ id, count: number }) => {
          const status = STATUSES.find((each) => each === id) ?? "asserted";
          return (
            <LegendRow
              key={id}
              id={id}
              count={number}
              title={STATUS_HELP[status]}
              choice={filters.statuses}
              choose={(statuses) => setFilters({ statuses })}
            >
              <span class={`line-swatch is-${toneOf(status)}`} aria-hidden="true" />
            </LegendRow>
          );
        })}
      </ul>
      <h3 class="legend-heading">Weakest citation</h3>
      <ul class="legend-list">
        {stateCounts(catalog).map(({ id, count: number }) => {
          const state = CITATION_STATES.find((each) => each === id);
          return (
            <LegendRow
              key={id}
              id={id}
              count={number}
              title={state === undefined ? "Nothing is cited." : STATE_HELP[state]}
              choice={filters.states}
              choose={(states) => setFilters({ states })}
            >
              <span class={`state-sign is-${id}`}>
                <Icon name={state === undefined ? "minus" : STATE_ICONS[state]} />
              </span>
            </LegendRow>
          );
        })}
      </ul>
      <h3 class="legend-heading" id="legend-sources">
        Proven by at least
      </h3>
      <SourcesFilter
        most={mostSources(catalog)}
        least={filters.minSources}
        choose={(minSources) => setFilters({ minSources })}
      />
    </>
  );
}

/** So many sources at least: any number, one, two, and so on up to four. */
function SourcesFilter(props: {
  readonly most: number;
  readonly least: number;
  readonly choose: (least: number) => void;
}) {
  const steps = Math.max(props.least, Math.min(4, props.most));
  return (
    <div class="segments" role="group" aria-labelledby="legend-sources">
      {Array.from({ length: steps + 1 }, (_, least) => (
        <button
          key={least}
          type="button"
          aria-pressed={props.least === least}
          aria-label={least === 0 ? "any number of sources" : `${count(least, "source")} or more`}
          onClick={() => props.choose(least)}
        >
          {least === 0 ? "any" : count(least, "source")}
        </button>
      ))}
    </div>
  );
}
