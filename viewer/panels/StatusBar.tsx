import { tallyWords } from "../format/tally.ts";
import { counts } from "../words/counts.ts";
import { statusbar } from "../words/statusbar.ts";
import { PlaceButton } from "./PlaceButton.tsx";
import { useLanguages, useStore, useWords } from "./context.ts";

/** How much there is, how well it is proven, and whether edits arrive by themselves. */
export function StatusBar() {
  const { catalog, contradictions } = useStore();
  const words = useWords(statusbar);
  const numbers = useWords(counts);
  const language = useLanguages().language.value;
  if (catalog.value === undefined) return <footer class="statusbar" />;
  const { nodes, edges, file } = catalog.value;
  const { tally } = file.attributes;
  const sources = file.attributes.sources.length;
  const facts = tally.claims - edges.length;
  return (
    <footer class="statusbar">
      <span>{numbers.entities(nodes.length)}</span>
      <span>{numbers.relations(edges.length)}</span>
      <span>{numbers.facts(Math.max(0, facts))}</span>
      {sources > 0 && (
        <PlaceButton place={{ kind: "sources" }}>{numbers.sources(sources)}</PlaceButton>
      )}
      {contradictions.value.length > 0 && (
        <PlaceButton place={{ kind: "contradictions" }}>
          {numbers.contradictions(contradictions.value.length)}
        </PlaceButton>
      )}
      <span class="tally" title={tallyWords(tally, language)}>
        {tallyWords(tally, language)}
      </span>
      {tally.uncited > 0 && <span>{words.uncited(numbers.claims(tally.uncited))}</span>}
      <Live />
    </footer>
  );
}

/** Whether edits arrive; that the last one does not build comes before that they would. */
function Live() {
  const { live, problems, problemsShown } = useStore();
  const words = useWords(statusbar);
  if (live.value === undefined) return null;
  if (live.value && problems.value !== undefined) {
    return (
      <button
        type="button"
        class="live is-broken"
        title={words.brokenHelp}
        onClick={() => (problemsShown.value = "open")}
      >
        {words.broken}
      </button>
    );
  }
  return (
    <span
      class={`live ${live.value ? "is-live" : ""}`}
      title={live.value ? words.liveHelp : words.lostHelp}
    >
      {live.value ? words.live : words.lost}
    </span>
  );
}
