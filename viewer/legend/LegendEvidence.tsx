import { useFilters, useLight } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { LineKey } from "../scene/samples.tsx";
import { LegendRow, useFilter } from "./LegendRow.tsx";
import { legend, looks } from "./words.ts";
import { lineCounts, mostSources, stateCounts, statusCounts } from "../view/counts.ts";
import type { Catalog } from "../graph/catalog.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { STATUSES } from "../../src/model/linked.ts";
import { TONE_OF } from "../graph/line-kind.ts";
import { claims } from "../claims/words.ts";
import { counts } from "../ui/words.ts";
import { Icon } from "../ui/icons.tsx";
import { STATES } from "../claims/states.ts";
import { Segments } from "../ui/Button.tsx";

/** Claims by how firmly they are made, how well they are proven, and by how many sources. */
export function LegendEvidence({ catalog }: { readonly catalog: Catalog }) {
  const [filters, setFilters] = useFilters();
  const statusFilter = useFilter("statuses");
  const stateFilter = useFilter("states");
  const lightStatus = useLight("status");
  const lightState = useLight("state");
  const words = useWords(legend);
  const { locked: lockedNote } = useWords(looks);
  const isLocked = catalog.file.attributes.tally.states.locked > 0;
  const { statuses, statusHelp } = useWords(claims);
  const language = useLanguage();
  return (
    <>
      <h3 class="legend-heading">{words.statuses}</h3>
      <ul class="legend-list">
        {statusCounts(catalog).map(({ id, count: number }) => {
          const status = STATUSES.find((each) => each === id) ?? "asserted";
          return (
            <LegendRow
              key={id}
              id={id}
              count={number}
              name={statuses[status]}
              title={`${words.lightUp(statuses[status])}\n${statusHelp[status]}`}
              filter={statusFilter}
              light={lightStatus(id)}
            >
              <LineKey kind={TONE_OF[status]} />
            </LegendRow>
          );
        })}
      </ul>
      <h3 class="legend-heading">{words.states}</h3>
      <ul class="legend-list">
        {stateCounts(catalog).map(({ id, count: number }) => {
          const state = CITATION_STATES.find((each) => each === id) ?? "uncited";
          const { icon, tone, [language]: proven } = STATES[state];
          return (
            <LegendRow
              key={id}
              id={id}
              count={number}
              name={proven.name}
              title={`${words.lightUp(proven.name)}\n${proven.help}`}
              filter={stateFilter}
              light={lightState(id)}
            >
              <span class={`state-sign is-${tone}`}>
                <Icon name={icon} />
              </span>
            </LegendRow>
          );
        })}
      </ul>
      {isLocked && <p class="legend-note quiet">{lockedNote}</p>}
      <LegendLines catalog={catalog} />
      <h3 class="legend-heading">{words.sources}</h3>
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
  const words = useWords(legend);
  const { sources } = useWords(counts);
  const steps = Math.max(props.least, Math.min(4, props.most));
  return (
    <Segments
      name={words.sources}
      options={Array.from({ length: steps + 1 }, (_, value) => ({
        value,
        text: value === 0 ? words.any : sources(value),
        label: value === 0 ? words.anySources : words.sourcesOrMore(value),
      }))}
      chosen={props.least}
      choose={props.choose}
    />
  );
}

/** How wide a line is by the number of sources that prove its claim, and how one without any looks. */
function LegendLines({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(looks);
  const { lightUp } = useWords(legend);
  const light = useLight("sources");
  return (
    <>
      <h3 class="legend-heading">{words.linesBySources}</h3>
      <ul class="legend-tones is-plain">
        {lineCounts(catalog).map(({ id: sources, count }) => {
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
