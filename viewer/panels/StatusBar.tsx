import { count, tallyWords } from "../format/count.ts";
import { useStore } from "./context.ts";

/** How much there is, how well it is proven, and whether edits arrive by themselves. */
export function StatusBar() {
  const { catalog, live } = useStore();
  if (catalog.value === undefined) return <footer class="statusbar" />;
  const { nodes, edges, file } = catalog.value;
  const { tally } = file.attributes;
  const facts = tally.claims - edges.length;
  return (
    <footer class="statusbar">
      <span>{count(nodes.length, "entity", "entities")}</span>
      <span>{count(edges.length, "relation")}</span>
      <span>{count(Math.max(0, facts), "fact")}</span>
      <span class="tally">{tallyWords(tally)}</span>
      {tally.uncited > 0 && <span>{count(tally.uncited, "claim")} uncited</span>}
      <span class={`live ${live.value ? "is-live" : ""}`}>
        {live.value ? "Live" : "Not connected"}
      </span>
    </footer>
  );
}
