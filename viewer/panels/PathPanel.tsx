import type { NodeSummary, Path, RelationResult } from "../../src/query/index.ts";
import { count } from "../format/count.ts";
import { pathText } from "../format/path.ts";
import type { PathPlace } from "../state/view.ts";
import { ClaimDetails } from "./ClaimDetails.tsx";
import { ClaimLine } from "./ClaimLine.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { Evidence } from "./Evidence.tsx";
import { PanelBar } from "./PanelBar.tsx";
import { useStore } from "./context.ts";
import { claimWords } from "./words.ts";

/** The ways from one entity to another, each hop with its evidence. */
export function PathPanel({ place }: { readonly place: PathPlace }) {
  const store = useStore();
  const paths = store.paths.value;
  const from = summary(store, place.from);
  const to = place.to === undefined ? undefined : summary(store, place.to);
  if (from === undefined) return null;
  return (
    <>
      <PanelBar>
        <p class="chip">Path</p>
      </PanelBar>
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
  const { place, from, to } = props;
  const swap = (): void => {
    if (to !== undefined)
      store.select({ ...place, from: to.id, to: from.id, chosen: 0 }, "picture");
  };
  const change = (): void => {
    store.select({ kind: "path", from: from.id, directed: place.directed, chosen: 0 }, "picture");
  };
  return (
    <>
      <h2 tabIndex={-1} class="sentence">
        <EntityLink entity={from} dot />
        <span class="predicate">
          <span>to</span>
        </span>
        {to === undefined ? (
          <span class="path-open">Choose the other end</span>
        ) : (
          <EntityLink entity={to} dot />
        )}
      </h2>
      {to === undefined ? (
        <p class="summary">
          Click it in the picture, or{" "}
          <button
            type="button"
            class="text-button is-inline"
            onClick={() => document.getElementById("search")?.focus()}
          >
            find it by name
          </button>
          .
        </p>
      ) : (
        <p class="path-acts">
          <button type="button" class="text-button" onClick={swap}>
            Swap the ends
          </button>
          <button type="button" class="text-button" onClick={change}>
            Another end
          </button>
        </p>
      )}
    </>
  );
}

function Options(props: { readonly place: PathPlace; readonly paths: readonly Path[] }) {
  const store = useStore();
  const { place, paths } = props;
  const direct = (directed: boolean): void => {
    store.select({ ...place, directed, chosen: 0 }, "picture");
  };
  return (
    <>
      <div class="segments" role="group" aria-label="Direction">
        <button type="button" aria-pressed={!place.directed} onClick={() => direct(false)}>
          Either way
        </button>
        <button type="button" aria-pressed={place.directed} onClick={() => direct(true)}>
          Along the arrows
        </button>
      </div>
      {paths.length > 1 && (
        <div class="segments" role="group" aria-label="Shortest paths">
          {paths.map((path, index) => (
            <button
              key={index}
              type="button"
              aria-pressed={place.chosen === index}
              aria-label={`Path ${index + 1}, ${count(path.length, "step")}`}
              title={path.nodes.map(({ label }) => label).join(" → ")}
              onClick={() => store.select({ ...place, chosen: index }, "picture")}
            >
              {index + 1}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function Chosen(props: { readonly place: PathPlace; readonly paths: readonly Path[] }) {
  const sources = useStore().catalog.value?.sources;
  const path = props.paths[props.place.chosen];
  if (path === undefined || sources === undefined) {
    return (
      <p class="panel-section" role="status">
        {props.paths.length > 0
          ? "There are not that many paths."
          : props.place.directed
            ? "No path leads there along the arrows."
            : "Nothing joins the two, as far as the filters show."}
      </p>
    );
  }
  return (
    <section class="panel-section">
      <h3>{count(path.length, "step")}</h3>
      <ol class="hops">
        {path.hops.map((hop, index) => (
          <Hop key={path.nodes[index]?.id} node={path.nodes[index]} claims={hop} />
        ))}
        <Hop node={path.nodes.at(-1)} claims={[]} />
      </ol>
      <CopyButton label="Copy as text" icon="copy" text={() => pathText(path, sources)} worded />
    </section>
  );
}

function Hop(props: {
  readonly node: NodeSummary | undefined;
  readonly claims: readonly RelationResult[];
}) {
  if (props.node === undefined) return null;
  return (
    <li>
      <EntityLink entity={props.node} dot />
      {props.claims.length > 0 && (
        <ul class="hop-claims">
          {props.claims.map((claim) => (
            <li key={claim.key} class="relation">
              <ClaimLine claim={claim} />
              <ClaimDetails claim={claim} />
              <Evidence citations={claim.citations} about={claimWords(claim)} />
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
