import { count, tallyWords } from "../format/count.ts";
import { PlaceButton } from "./PlaceButton.tsx";
import { useStore } from "./context.ts";

/** How much there is, how well it is proven, and whether edits arrive by themselves. */
export function StatusBar() {
  const { catalog, contradictions, live } = useStore();
  if (catalog.value === undefined) return <footer class="statusbar" />;
  const { nodes, edges, file } = catalog.value;
  const { tally } = file.attributes;
  const sources = file.attributes.sources.length;
  const facts = tally.claims - edges.length;
  return (
    <footer class="statusbar">
      <span>{count(nodes.length, "entity", "entities")}</span>
      <span>{count(edges.length, "relation")}</span>
      <span>{count(Math.max(0, facts), "fact")}</span>
      {sources > 0 && (
        <PlaceButton place={{ kind: "sources" }}>{count(sources, "source")}</PlaceButton>
      )}
      {contradictions.value.length > 0 && (
        <PlaceButton place={{ kind: "contradictions" }}>
          {count(contradictions.value.length, "contradiction")}
        </PlaceButton>
      )}
      <span class="tally">{tallyWords(tally)}</span>
      {tally.uncited > 0 && <span>{count(tally.uncited, "claim")} uncited</span>}
      {live.value !== undefined && (
        <span class={`live ${live.value ? "is-live" : ""}`}>
          {live.value ? "Live" : "Not connected"}
        </span>
      )}
    </footer>
  );
}
