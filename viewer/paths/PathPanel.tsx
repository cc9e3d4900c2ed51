import { paths as phrases } from "./words.ts";
import type { NodeSummary, Path, RelationResult, SourceAttributes } from "../../src/query/index.ts";
import { EntityLink, ClaimRow } from "../claims/ClaimLine.tsx";
import { counts } from "../ui/words.ts";
import { isFiltered, type PathPlace } from "../view/view.ts";
import { CopyButton, Button, Segments } from "../ui/Button.tsx";
import { PanelBar } from "../view/panel.tsx";
import { Section } from "../ui/Panel.tsx";
import { askForEnd } from "./path-end.ts";
import { useNames, useStore } from "../view/page.ts";
import { useWords } from "../ui/context.ts";
import type { Names } from "../graph/names.ts";
import { claims } from "../claims/words.ts";
import { citationText } from "../claims/source.ts";

/** The ways from one entity to another, each hop with its evidence. */
export function PathPanel({ place }: { readonly place: PathPlace }) {
  const store = useStore();
  const words = useWords(phrases);
  const names = useNames();
  const paths = store.paths.value ?? [];
  const summary = (id: string | undefined): NodeSummary | undefined => {
    const catalog = store.catalog.value;
    const node = catalog?.nodes[catalog.nodeIndex.get(id ?? "") ?? -1];
    return node && { id: node.key, label: node.attributes.label, kind: node.attributes.kind };
  };
  const [from, to] = [summary(place.from), summary(place.to)];
  if (from === undefined) return null;
  const change = (next: Partial<PathPlace>): void =>
    store.select({ ...place, chosen: 0, ...next }, "picture");
  return (
    <>
      <PanelBar chip={words.title} />
      <header class="panel-head">
        <h2 tabIndex={-1} class="sentence">
          <EntityLink entity={from} />
          <span class="predicate inline-row">
            <span>{words.to}</span>
          </span>
          {to === undefined ? (
            <span class="path-open">{words.otherEnd}</span>
          ) : (
            <EntityLink entity={to} />
          )}
        </h2>
        {to === undefined ? (
          <p class="summary">
            {words.clickOr}
            <Button
              class="text-button is-inline"
              onClick={() => document.getElementById("search")?.focus()}
            >
              {words.byName}
            </Button>
            {words.clickEnd}
          </p>
        ) : (
          <>
            <p class="path-acts">
              <Button onClick={() => change({ from: to.id, to: from.id })}>{words.swap}</Button>
              <Button onClick={() => askForEnd(store, from.id, place.directed)}>
                {words.another}
              </Button>
            </p>
            <Segments
              name={words.direction}
              options={[
                { value: false, text: words.eitherWay },
                { value: true, text: words.along },
              ]}
              chosen={place.directed}
              choose={(directed) => change({ directed })}
            />
          </>
        )}
        {to !== undefined && paths.length > 1 && (
          <div class="path-ways row quiet">
            <span aria-hidden="true">{words.ways}</span>
            <Segments
              name={words.shortest}
              options={paths.map(({ length, nodes }, value) => ({
                value,
                text: value + 1,
                label: words.nth(value + 1, length),
                title: nodes.map(({ id }) => names.entity(id)).join(" → "),
              }))}
              chosen={place.chosen}
              choose={(chosen) => change({ chosen })}
            />
          </div>
        )}
      </header>
      {to !== undefined && <Hops paths={paths} place={place} />}
    </>
  );
}

/** The hops of the path that is chosen, or why there is none. */
function Hops(props: { readonly paths: readonly Path[]; readonly place: PathPlace }) {
  const store = useStore();
  const words = useWords(phrases);
  const { steps } = useWords(counts);
  const names = useNames();
  const { paths, place } = props;
  const sources = store.catalog.value?.sources;
  const path = paths[place.chosen];
  const why = (): string => {
    if (paths.length > 0) return words.notThatMany;
    if (place.directed) return words.noneAlong;
    // Paths are looked for in what is shown.
    const { closed, filters, time } = store.view.value;
    const isPart = isFiltered(filters) || time !== undefined || closed.length > 0;
    return isPart ? words.noneShown : words.none;
  };
  if (path === undefined || sources === undefined) {
    return (
      <p class="panel-section" role="status">
        {why()}
      </p>
    );
  }
  return (
    <Section title={steps(path.length)}>
      <ol class="hops">
        {path.nodes.map((node, index) => (
          <li key={node.id}>
            <EntityLink entity={node} />
            {index < path.hops.length && (
              <ul class="hop-claims">
                {path.hops[index]?.map((claim) => (
                  <li key={claim.key} class="relation">
                    <ClaimRow claim={claim} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <CopyButton
        label={words.copy}
        icon="copy"
        text={() => pathText(path, sources, names)}
        worded
      />
    </Section>
  );
}

/** A path for a note or a mail: its entities, then each hop with its claims and what proves them. */
export function pathText(
  path: Path,
  sources: ReadonlyMap<string, SourceAttributes>,
  names: Names,
): string {
  const ends = path.nodes.map(({ id }) => names.entity(id)).join(" → ");
  const head = phrases[names.language].head(ends, path.length);
  const claims = path.hops.flat().flatMap((claim) => ["", ...claimLines(claim, sources, names)]);
  return [head, ...claims].join("\n");
}

function claimLines(
  claim: RelationResult,
  sources: ReadonlyMap<string, SourceAttributes>,
  names: Names,
): string[] {
  const { language } = names;
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  const arrow = claim.undirected ? "—" : "→";
  const line = `${names.entity(from.id)} —${names.forward(claim)}${arrow} ${names.entity(to.id)}`;
  const { statuses, withNote } = claims[language];
  const proofs = claim.citations.map(
    (citation) => `  ${citationText(citation, sources.get(citation.source), language)}`,
  );
  return [
    claim.status === "asserted" ? line : withNote(line, statuses[claim.status]),
    ...(proofs.length === 0 ? [`  ${phrases[language].uncited}`] : proofs),
  ];
}
