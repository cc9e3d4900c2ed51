import type { ClaimResult, KnowledgeGraph } from "../../src/query/index.ts";
import { type Catalog } from "../graph/catalog.ts";
import { type ClaimAt, claimKey, type Contradiction } from "../graph/contradictions.ts";
import { claimAt } from "../graph/claims.ts";
import { PanelBar, usePages } from "../ui/Panel.tsx";
import { contradictions as phrases } from "./words.ts";
import { panel } from "../ui/words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { ClaimRow } from "../claims/ClaimLine.tsx";

const PAGE = 30;

/** What is plainly at odds comes before what is only contested. */
const ORDER: readonly Contradiction["kind"][] = ["values", "statuses", "citations", "contested"];

/** Claims that cannot all be so, side by side. */
export function ContradictionsPanel() {
  const { catalog, graph, contradictions } = useStore();
  const words = useWords(phrases);
  const { showMoreOf } = useWords(panel);
  const all = contradictions.value.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const { shown, more } = usePages(all, PAGE, (_, rest) => showMoreOf(rest));
  if (catalog.value === undefined || graph.value === undefined) return null;
  return (
    <>
      <PanelBar chip={words.chip} />
      <header class="panel-head">
        <h2 tabIndex={-1}>{words.title}</h2>
        <p class="summary">{words.summary}</p>
      </header>
      {all.length === 0 && <p class="panel-section">{words.none}</p>}
      {shown.map((contradiction, index) => (
        <Sides
          isFirst={contradiction.kind !== all[index - 1]?.kind}
          key={contradiction.claims.map(claimKey).join()}
          contradiction={contradiction}
          catalog={catalog.value}
          graph={graph.value}
        />
      ))}
      {more && <p class="panel-section">{more}</p>}
    </>
  );
}

function Sides(props: {
  readonly contradiction: Contradiction;
  /** Whether it is the first of its kind, and so stands under its heading. */
  readonly isFirst: boolean;
  readonly catalog: Catalog | undefined;
  readonly graph: KnowledgeGraph | undefined;
}) {
  const { kinds } = useWords(phrases);
  const { contradiction, catalog, graph } = props;
  if (catalog === undefined || graph === undefined) return null;
  const claims = contradiction.claims.flatMap((at: ClaimAt): ClaimResult[] => {
    const claim = claimAt(graph, catalog, at);
    return claim === undefined ? [] : [claim];
  });
  return (
    <section class={`panel-section sides ${props.isFirst ? "" : "is-next"}`}>
      {props.isFirst && <h3>{kinds[contradiction.kind]}</h3>}
      <ul>
        {claims.map((claim, index) => (
          <li key={index} class="relation">
            <ClaimRow claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}
