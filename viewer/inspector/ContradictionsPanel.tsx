import type { KnowledgeGraph } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import { claimAt } from "../graph/claims.ts";
import { claimKey, type Contradiction } from "../graph/contradictions.ts";
import { ClaimRow } from "../claims/ClaimLine.tsx";
import { useWords } from "../ui/context.ts";
import { usePages } from "../ui/Panel.tsx";
import { panel } from "../ui/words.ts";
import { useStore } from "../view/page.ts";
import { PanelBar } from "../view/panel.tsx";
import { contradictions as phrases } from "./words.ts";

const PAGE = 30;

/** What is plainly at odds comes before what is only contested. */
const ORDER: readonly Contradiction["kind"][] = ["values", "statuses", "citations", "contested"];

/** Claims that cannot all be so, side by side. */
export function ContradictionsPanel(props: {
  readonly catalog: Catalog;
  readonly graph: KnowledgeGraph;
}) {
  const { contradictions } = useStore();
  const words = useWords(phrases);
  const { evidence, showMoreOf } = useWords(panel);
  const all = contradictions.value.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  const { shown, more } = usePages(all, PAGE, (_, rest) => showMoreOf(rest));
  return (
    <>
      <PanelBar chip={evidence} />
      <header class="panel-head">
        <h2 tabIndex={-1}>{words.title}</h2>
        <p class="summary">{words.summary}</p>
      </header>
      {all.length === 0 && <p class="panel-section">{words.none}</p>}
      {shown.map(({ kind, claims }, index) => {
        // The first of its kind stands under the heading.
        const isFirst = kind !== all[index - 1]?.kind;
        return (
          <section
            key={claims.map(claimKey).join()}
            class={`panel-section sides ${isFirst ? "" : "is-next"}`}
          >
            {isFirst && <h3>{words.kinds[kind]}</h3>}
            <ul>
              {claims.map((at) => {
                const claim = claimAt(props.graph, props.catalog, at);
                return (
                  claim && (
                    <li key={claimKey(at)} class="relation">
                      <ClaimRow claim={claim} />
                    </li>
                  )
                );
              })}
            </ul>
          </section>
        );
      })}
      {more && <p class="panel-section">{more}</p>}
    </>
  );
}
