import { STATUSES } from "../../src/model/linked.ts";
import { CITATION_STATES } from "../../src/model/proof.ts";
import { STATES } from "../claims/states.ts";
import { claims } from "../claims/words.ts";
import type { Catalog } from "../graph/catalog.ts";
import { typeOf } from "../graph/claims.ts";
import { TONE_OF } from "../graph/line-kind.ts";
import { Dot, LineKey } from "../scene/samples.tsx";
import { Segments } from "../ui/Button.tsx";
import { useLanguage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { counts } from "../ui/words.ts";
import {
  lineCounts,
  lineKindCounts,
  mostFirst,
  mostSources,
  stateCounts,
  statusCounts,
} from "../view/counts.ts";
import { useFilters, useNames, useStore } from "../view/page.ts";
import { LegendColours, LegendSizes } from "./LegendColours.tsx";
import { LegendLines } from "./LegendLines.tsx";
import { typeLines } from "./type-tree.ts";
import { legend, looks } from "./words.ts";

/** What the colours and sizes of entities tell, their types, and what the lines mean. */
export function LegendTypes({ catalog }: { readonly catalog: Catalog }) {
  const { lines, tabs } = useWords(legend);
  const { tones, toneHelp } = useWords(claims);
  const names = useNames();
  const { colouring, shownCounts } = useStore();
  const isByType = colouring.value.kind === "types";
  const kinds = lineKindCounts(catalog);
  return (
    <>
      <LegendColours catalog={catalog} />
      <LegendLines
        kind="type"
        filter="types"
        heading={isByType ? undefined : tabs.types}
        lines={typeLines(catalog).map((line) => ({
          ...line,
          name: names.type(line.id),
          title: typeOf(catalog, line.id).lineage.map(names.type).join(" › "),
          sign: isByType && <Dot type={line.id} />,
        }))}
        shown={shownCounts.value?.types}
      />
      <LegendSizes />
      {kinds.length > 0 && (
        <LegendLines
          kind="line"
          label={lines}
          class="legend-tones"
          lines={kinds.map(({ id: kind, count }) => ({
            id: kind,
            count,
            name: tones[kind],
            help: toneHelp[kind],
            sign: <LineKey kind={kind} />,
          }))}
          shown={shownCounts.value?.lines}
        />
      )}
    </>
  );
}

/** The relations, most frequent first. */
export function LegendRelations({ catalog }: { readonly catalog: Catalog }) {
  const names = useNames();
  return (
    <LegendLines
      kind="relation"
      filter="relations"
      lines={mostFirst(catalog.predicates).map((line) => ({
        ...line,
        name: names.relation(line.id),
      }))}
      shown={useStore().shownCounts.value?.relations}
    />
  );
}

/** Claims by how firmly they are made, how well they are proven, and by how many sources. */
export function LegendEvidence({ catalog }: { readonly catalog: Catalog }) {
  const words = useWords(legend);
  const { linesBySources, locked, unproven } = useWords(looks);
  const { statuses, statusHelp } = useWords(claims);
  const { sources } = useWords(counts);
  const language = useLanguage();
  const [{ minSources }, setFilters] = useFilters();
  const steps = Math.max(minSources, Math.min(4, mostSources(catalog)));
  return (
    <>
      <LegendLines
        kind="status"
        filter="statuses"
        heading={words.statuses}
        lines={statusCounts(catalog).map((line) => {
          const status = STATUSES.find((each) => each === line.id) ?? "asserted";
          const sign = <LineKey kind={TONE_OF[status]} />;
          return { ...line, name: statuses[status], help: statusHelp[status], sign };
        })}
      />
      <LegendLines
        kind="state"
        filter="states"
        heading={words.states}
        lines={stateCounts(catalog).map((line) => {
          const state = CITATION_STATES.find((each) => each === line.id) ?? "uncited";
          const { icon, tone, [language]: proven } = STATES[state];
          const sign = (
            <span class={`state-sign is-${tone}`}>
              <Icon name={icon} />
            </span>
          );
          return { ...line, ...proven, sign };
        })}
      />
      {catalog.file.attributes.tally.states.locked > 0 && <p class="legend-note quiet">{locked}</p>}
      <LegendLines
        kind="sources"
        heading={linesBySources}
        class="legend-tones is-plain"
        lines={lineCounts(catalog).map(({ id: number, count }) => {
          const proven = number < 3 ? sources(number) : words.sourcesOrMore(number);
          return {
            id: String(number),
            count,
            name: number === 0 ? unproven : proven,
            sign: <LineKey kind={number === 0 ? "unproven" : "plain"} sources={number} />,
          };
        })}
      />
      <h3 class="legend-heading quiet">{words.sources}</h3>
      <Segments
        name={words.sources}
        options={Array.from({ length: steps + 1 }, (_, value) => ({
          value,
          text: value === 0 ? words.any : sources(value),
          label: value === 0 ? words.anySources : words.sourcesOrMore(value),
        }))}
        chosen={minSources}
        choose={(least) => setFilters({ minSources: least })}
      />
    </>
  );
}
