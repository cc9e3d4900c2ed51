import { HiddenNote, PanelBar } from "../ui/Panel.tsx";
import { Citations, Contradicted, Evidence } from "../claims/Evidence.tsx";
import type { RelationResult } from "../../src/query/index.ts";
import { claimContext } from "../graph/claims.ts";
import { claimKey } from "../graph/contradictions.ts";
import { ClaimDetails } from "../claims/ClaimDetails.tsx";
import { EntityLink } from "../claims/ClaimLine.tsx";
import { panel } from "../ui/words.ts";
import { useNames, useStore, useWords } from "../ui/context.ts";
import { claimWords, sentenceOf } from "../claims/sentence.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/icons.tsx";

/** A claim: its sentence, its evidence in full, and all other claims between the same two. */
export function EdgePanel({ edge }: { readonly edge: string }) {
  const { catalog, contradicted, graph } = useStore();
  const words = useWords(panel);
  const names = useNames();
  if (catalog.value === undefined || graph.value === undefined) return null;
  const context = claimContext(graph.value, catalog.value, edge);
  if (context === undefined) return null;
  const { claim, beside } = context;
  const index = catalog.value.edgeIndex.get(edge) ?? -1;
  const others = beside.filter((each) => each.key !== claim.key);
  return (
    <>
      <PanelBar>
        {others.length > 0 ? (
          <Walk claim={claim} beside={beside} />
        ) : (
          <p class="chip">{words.claim}</p>
        )}
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1} class="sentence">
          <EntityLink entity={claim.from} dot />
          <span class="predicate">
            <span>{names.reading(claim)}</span>
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
          {words.evidence} <span class="number">{claim.citations.length}</span>
        </h3>
        <Citations citations={claim.citations} />
      </section>
      {others.length > 0 && (
        <section class="panel-section">
          <h3>
            {words.alsoBetween} <span class="number">{others.length}</span>
          </h3>
          <ul class="beside">
            {others.map((other) => (
              <Beside key={other.key} claim={other} />
            ))}
          </ul>
        </section>
      )}
      <p class="origin" title={words.claimOrigin}>{`${claim.origin.file}:${claim.origin.line}`}</p>
    </>
  );
}

/** Steps through the claims of a pair. */
function Walk(props: {
  readonly claim: RelationResult;
  readonly beside: readonly RelationResult[];
}) {
  const store = useStore();
  const words = useWords(panel);
  const { beside } = props;
  const at = beside.findIndex((each) => each.key === props.claim.key);
  const step = (by: number): void => {
    const next = beside[(at + by + beside.length) % beside.length];
    // By the picture, so that the keyboard focus stays on the button.
    if (next !== undefined) store.select({ kind: "edge", key: next.key }, "picture");
  };
  return (
    <div class="walk" role="group" aria-label={words.claimsBetween}>
      <IconButton icon="left" label={words.previousClaim} onClick={() => step(-1)} />
      <span aria-live="polite">{words.claimOf(at + 1, beside.length)}</span>
      <IconButton icon="right" label={words.nextClaim} onClick={() => step(1)} />
    </div>
  );
}

/** Another claim of the pair, read in its own direction. */
function Beside({ claim }: { readonly claim: RelationResult }) {
  const names = useNames();
  const { subject, predicate, object } = sentenceOf(claim, names);
  return (
    <li class="relation">
      <p class="beside-sentence">
        {subject} <strong>{predicate}</strong> {object}
      </p>
      <ClaimDetails claim={claim} />
      <Evidence citations={claim.citations} about={claimWords(claim, names)} edge={claim.key} />
    </li>
  );
}
