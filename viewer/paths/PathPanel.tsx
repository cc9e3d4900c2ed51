import { paths as phrases, paths } from "./words.ts";
import type { NodeSummary, Path, RelationResult, SourceAttributes } from "../../src/query/index.ts";
import { EntityLink, ClaimRow } from "../claims/ClaimLine.tsx";
import { counts } from "../ui/words.ts";
import { isFiltered, type PathPlace, type View } from "../view/view.ts";
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
  const paths = store.paths.value;
  const from = summary(store, place.from);
  const to = place.to === undefined ? undefined : summary(store, place.to);
  if (from === undefined) return null;
  return (
    <>
      <PanelBar chip={words.title} />
      <header class="panel-head">
        <Ends place={place} from={from} to={to} />
        {to !== undefined && <Options place={place} paths={paths ?? []} />}
      </header>
      {to !== undefined && <Chosen place={place} paths={paths ?? []} />}
    </>
  );
}

function Ends(props: {
  readonly place: PathPlace;
  readonly from: NodeSummary;
  readonly to: NodeSummary | undefined;
}) {
  const store = useStore();
  const words = useWords(phrases);
  const { place, from, to } = props;
  const swap = (): void => {
    if (to !== undefined)
      store.select({ ...place, from: to.id, to: from.id, chosen: 0 }, "picture");
  };
  return (
    <>
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
        <p class="path-acts">
          <Button onClick={swap}>{words.swap}</Button>
          <Button onClick={() => askForEnd(store, from.id, place.directed)}>{words.another}</Button>
        </p>
      )}
    </>
  );
}

function Options(props: { readonly place: PathPlace; readonly paths: readonly Path[] }) {
  const store = useStore();
  const words = useWords(phrases);
  const names = useNames();
  const { place, paths } = props;
  return (
    <>
      <Segments
        name={words.direction}
        options={[
          { value: false, text: words.eitherWay },
          { value: true, text: words.along },
        ]}
        chosen={place.directed}
        choose={(directed) => store.select({ ...place, directed, chosen: 0 }, "picture")}
      />
      {paths.length > 1 && (
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
            choose={(chosen) => store.select({ ...place, chosen }, "picture")}
          />
        </div>
      )}
    </>
  );
}

function Chosen(props: { readonly place: PathPlace; readonly paths: readonly Path[] }) {
  const store = useStore();
  const sources = store.catalog.value?.sources;
  const words = useWords(phrases);
  const { steps } = useWords(counts);
  const names = useNames();
  const path = props.paths[props.place.chosen];
  if (path === undefined || sources === undefined) {
    return (
      <p class="panel-section" role="status">
        {props.paths.length > 0
          ? words.notThatMany
          : props.place.directed
            ? words.noneAlong
            : hidesClaims(store.view.value)
              ? words.noneShown
              : words.none}
      </p>
    );
  }
  return (
    <Section title={steps(path.length)}>
      <ol class="hops">
        {path.hops.map((hop, index) => (
          <Hop key={path.nodes[index]?.id} node={path.nodes[index]} claims={hop} />
        ))}
        <Hop node={path.nodes.at(-1)} claims={[]} />
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

/** Whether there is more than what paths are looked for in. */
function hidesClaims({ closed, filters, time }: View): boolean {
  return isFiltered(filters) || time !== undefined || closed.length > 0;
}

function Hop(props: {
  readonly node: NodeSummary | undefined;
  readonly claims: readonly RelationResult[];
}) {
  if (props.node === undefined) return null;
  return (
    <li>
      <EntityLink entity={props.node} />
      {props.claims.length > 0 && (
        <ul class="hop-claims">
          {props.claims.map((claim) => (
            <li key={claim.key} class="relation">
              <ClaimRow claim={claim} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function summary(store: ReturnType<typeof useStore>, id: string): NodeSummary | undefined {
  const catalog = store.catalog.value;
  const node = catalog?.nodes[catalog.nodeIndex.get(id) ?? -1];
  return node && { id, label: node.attributes.label, kind: node.attributes.kind };
}

/** A path for a note or a mail: its entities, then each hop with its claims and what proves them. */
export function pathText(
  path: Path,
  sources: ReadonlyMap<string, SourceAttributes>,
  names: Names,
): string {
  const ends = path.nodes.map(({ id }) => names.entity(id)).join(" → ");
  const head = paths[names.language].head(ends, path.length);
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
    ...(proofs.length === 0 ? [`  ${paths[language].uncited}`] : proofs),
  ];
}
