import { STATES } from "../claims/states.ts";
import { numberWords } from "../ui/format/count.ts";
import { counts } from "../ui/words.ts";
import { statusbar } from "./words.ts";
import { PlaceButton } from "../view/panel.tsx";
import { Button } from "../ui/Button.tsx";
import { useStore } from "../view/page.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { CITATION_STATES, type Tally } from "../../src/model/proof.ts";
import { claims } from "../claims/words.ts";
import type { Language } from "../ui/phrases.ts";

/** How much there is, how well it is proven, and whether edits arrive by themselves. */
export function StatusBar() {
  const { catalog, contradictions, visible } = useStore();
  const words = useWords(statusbar);
  const numbers = useWords(counts);
  const language = useLanguage();
  if (catalog.value === undefined) return <footer class="statusbar row quiet" />;
  const { nodes, edges, file } = catalog.value;
  const { tally } = file.attributes;
  const sources = file.attributes.sources.length;
  const part = visible.value;
  const facts = tally.claims - edges.length;
  const proofs = tallyWords(tally, language);
  return (
    <footer class="statusbar row quiet">
      <span>{amount(part?.nodeCount, nodes.length, numbers.entities)}</span>
      <span>{amount(part?.edgeCount, edges.length, numbers.relations)}</span>
      <span>{numbers.facts(Math.max(0, facts))}</span>
      {sources > 0 && (
        <PlaceButton place={{ kind: "sources" }}>{numbers.sources(sources)}</PlaceButton>
      )}
      {contradictions.value.length > 0 && (
        <PlaceButton place={{ kind: "contradictions" }}>
          {numbers.contradictions(contradictions.value.length)}
        </PlaceButton>
      )}
      <span class="tally one-line" title={proofs}>
        {proofs}
      </span>
      {tally.uncited > 0 && <span>{words.uncited(numbers.claims(tally.uncited))}</span>}
      <Live />
    </footer>
  );

  /** How much there is, and how much of it is shown where that is not all. */
  function amount(shown = Infinity, all: number, count: (number: number) => string): string {
    return shown < all ? words.of(numberWords(shown, language), count(all)) : count(all);
  }
}

/** Whether edits arrive, or that the last one does not build, which is more urgent. */
function Live() {
  const { live, problems, problemsShown } = useStore();
  const words = useWords(statusbar);
  if (live.value === undefined) return null;
  if (live.value && problems.value !== undefined) {
    return (
      <Button
        class="live inline-row is-broken"
        title={words.brokenHelp}
        onClick={() => (problemsShown.value = "open")}
      >
        {words.broken}
      </Button>
    );
  }
  return (
    <span
      class={`live inline-row ${live.value ? "is-live" : ""}`}
      title={live.value ? words.liveHelp : words.lostHelp}
    >
      {live.value ? words.live : words.lost}
    </span>
  );
}

/** `412 citations: 409 verified, 3 unverifiable`: every state that occurs, from best to worst. */
export function tallyWords(tally: Tally, language: Language): string {
  const words = claims[language];
  const total = counts[language].citations(tally.citations);
  const states = CITATION_STATES.filter((state) => (tally.states[state] ?? 0) > 0);
  if (states.length === 0) return total;
  const each = states.map((state) =>
    words.inState(numberWords(tally.states[state] ?? 0, language), STATES[state][language].name),
  );
  return words.tally(total, each);
}
