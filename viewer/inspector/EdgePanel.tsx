import type { KnowledgeGraph } from "../../src/query/index.ts";
import { ClaimDetails } from "../claims/ClaimDetails.tsx";
import { ClaimRow, EntityLink } from "../claims/ClaimLine.tsx";
import { Citations, Contradicted } from "../claims/Evidence.tsx";
import { sentenceOf } from "../claims/sentence.ts";
import type { Catalog } from "../graph/catalog.ts";
import { claimContext } from "../graph/claims.ts";
import { claimKey } from "../graph/contradictions.ts";
import { useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { OriginLine, Section, Walk } from "../ui/Panel.tsx";
import { panel } from "../ui/words.ts";
import { useNames, useStore } from "../view/page.ts";
import { HiddenNote, PanelBar } from "../view/panel.tsx";

/** A claim: its sentence, its evidence in full, and all other claims between the same two. */
export function EdgePanel(props: {
  readonly edge: string;
  readonly catalog: Catalog;
  readonly graph: KnowledgeGraph;
}) {
  const { edge, catalog, graph } = props;
  const store = useStore();
  const words = useWords(panel);
  const names = useNames();
  const context = claimContext(graph, catalog, edge);
  if (context === undefined) return null;
  const { claim, beside } = context;
  const index = catalog.edgeIndex.get(edge) ?? -1;
  const contradiction = store.contradicted.value.get(claimKey({ claim: "edge", edge: index }));
  const others = beside.filter((each) => each.key !== claim.key);
  const at = beside.findIndex((each) => each.key === claim.key);
  const step = (by: number): void => {
    const next = beside[(at + by + beside.length) % beside.length];
    // By the picture, so that the keyboard focus stays on the button.
    if (next !== undefined) store.select({ kind: "edge", key: next.key }, "picture");
  };
  return (
    <>
      <PanelBar chip={words.claim}>
        {others.length > 0 && (
          <Walk
            name={words.claimsBetween}
            previous={[words.previousClaim]}
            next={[words.nextClaim]}
            step={step}
          >
            {words.claimOf(at + 1, beside.length)}
          </Walk>
        )}
      </PanelBar>
      <header class="panel-head">
        <h2 tabIndex={-1} class="sentence">
          <EntityLink entity={claim.from} />
          <span class="predicate inline-row">
            <span>{names.reading(claim)}</span>
            <Icon name={claim.undirected ? "arrow-both" : "arrow-right"} />
          </span>
          <EntityLink entity={claim.to} />
        </h2>
        <ClaimDetails claim={claim} />
        <Contradicted by={contradiction} />
        <HiddenNote target={{ kind: "edge", key: claim.key }} />
      </header>
      <Section title={words.evidence} number={claim.citations.length}>
        <Citations citations={claim.citations} />
      </Section>
      {others.length > 0 && (
        <Section title={words.alsoBetween} number={others.length}>
          <ul class="beside">
            {others.map((other) => {
              const { subject, predicate, object } = sentenceOf(other, names);
              return (
                <li key={other.key} class="relation">
                  <ClaimRow claim={other} edge={other.key}>
                    <p class="beside-sentence">
                      {subject} <strong>{predicate}</strong> {object}
                    </p>
                  </ClaimRow>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <OriginLine title={words.claimOrigin} origin={claim.origin} />
    </>
  );
}
