import type { RelationResult } from "../../src/query/index.ts";
import { claimContext } from "../state/claims.ts";
import { claimKey } from "../state/contradictions.ts";
import { ClaimDetails } from "./ClaimDetails.tsx";
import { Contradicted } from "./Contradicted.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { Citations, Evidence } from "./Evidence.tsx";
import { HiddenNote } from "./HiddenNote.tsx";
import { PanelBar } from "./PanelBar.tsx";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

/** A claim: its sentence, its evidence in full, and all other claims between the same two. */
export function EdgePanel({ edge }: { readonly edge: string }) {
  const { catalog, contradicted, graph } = useStore();
  if (catalog.value === undefined || graph.value === undefined) return null;
  const context = claimContext(graph.value, catalog.value, edge);
  if (context === undefined) return null;
  const { claim, beside } = context;
  const index = catalog.value.edgeIndex.get(edge) ?? -1;
  const others = beside.filter((each) => each.key !== claim.key);
  return (
    <>
      <PanelBar>
        {others.length > 0 ? <Walk claim={claim} beside={beside} /> : <p class="chip">Claim</p>}
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1} class="sentence">
          <EntityLink entity={claim.from} dot />
          <span class="predicate">
            <span>{claim.label}</span>
            <Icon name={claim.undirected ? "arrow-both" : "arrow-right"} />
          </span>
          <EntityLink entity={claim.to} dot />
        </h2>
        <ClaimDetails claim={claim} />
        <Contradicted by={contradicted.value.get(claimKey({ claim: "edge", edge: index }))} />
        <HiddenNote target={{ kind: "edge", key: claim.key }} />
      </header>
      <section class="panel-section">
        <h3>
          Evidence <span class="number">{claim.citations.length}</span>
        </h3>
        <Citations citations={claim.citations} />
      </section>
      {others.length > 0 && (
        <section class="panel-section">
          <h3>
            Also between them <span class="number">{others.length}</span>
          </h3>
          <ul class="beside">
            {others.map((other) => (
              <Beside key={other.key} claim={other} />
            ))}
          </ul>
        </section>
      )}
      <p
        class="origin"
        title="Where the claim is written"
      >{`${claim.origin.file}:${claim.origin.line}`}</p>
    </>
  );
}

/** Steps through the claims of a pair. */
function Walk(props: {
  readonly claim: RelationResult;
  readonly beside: readonly RelationResult[];
}) {
  const store = useStore();
  const { beside } = props;
  const at = beside.findIndex((each) => each.key === props.claim.key);
  const step = (by: number): void => {
    const next = beside[(at + by + beside.length) % beside.length];
    // By the picture, so that the keyboard focus stays on the button.
    if (next !== undefined) store.select({ kind: "edge", key: next.key }, "picture");
  };
  return (
    <div class="walk" role="group" aria-label="Claims between these two">
      <button
        type="button"
        class="icon-button"
        aria-label="Previous claim"
        onClick={() => step(-1)}
      >
        <Icon name="left" />
      </button>
      <span aria-live="polite">{`Claim ${at + 1} of ${beside.length}`}</span>
      <button type="button" class="icon-button" aria-label="Next claim" onClick={() => step(1)}>
        <Icon name="right" />
      </button>
    </div>
  );
}

/** Another claim of the pair, read in its own direction. */
function Beside({ claim }: { readonly claim: RelationResult }) {
  const [from, to] = claim.reversed ? [claim.to, claim.from] : [claim.from, claim.to];
  const label = claim.reversed ? claim.relation : claim.label;
  return (
    <li class="relation">
      <p class="beside-sentence">
        {from.label} <strong>{label}</strong> {to.label}
      </p>
      <ClaimDetails claim={claim} />
      <Evidence
        citations={claim.citations}
        about={`${from.label} ${label} ${to.label}`}
        edge={claim.key}
      />
    </li>
  );
}
