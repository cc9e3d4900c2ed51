import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { CommunityPanel } from "../communities/CommunityPanel.tsx";
import { leavePath } from "../paths/path-end.ts";
import { PathPanel } from "../paths/PathPanel.tsx";
import { ReadingPanel } from "../reading/ReadingPanel.tsx";
import { useWords } from "../ui/context.ts";
import { panel } from "../ui/words.ts";
import { useStore } from "../view/page.ts";
import { closePanel, scrollToPart } from "../view/panel.tsx";
import type { Place } from "../view/view.ts";
import { ContradictionsPanel } from "./ContradictionsPanel.tsx";
import { EdgePanel } from "./EdgePanel.tsx";
import { NodePanel } from "./NodePanel.tsx";
import { SheetGrip, type SheetSize } from "./SheetGrip.tsx";
import { SourcePanel, SourcesPanel } from "./SourcePanel.tsx";

/** Everything about what is selected. Escape closes it and returns to where one came from. */
export function Inspector() {
  const store = useStore();
  const { places } = useWords(panel);
  const body = useRef<HTMLDivElement>(null);
  const size = useSignal<SheetSize>("half");
  const selection = store.selection.value;

  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (leavePath(store)) return;
      if (store.selection.peek() === undefined) store.clear();
      else closePanel(store);
    };
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, []);

  useSignalEffect(() => {
    const next = store.selection.value;
    requestAnimationFrame(() => {
      // Whatever was chosen meanwhile has its own turn, and may have taken the focus already.
      if (body.current === null || next === undefined || store.selection.peek() !== next) return;
      body.current.scrollTop = 0;
      if (next.part !== undefined) scrollToPart(body.current, next.part);
      // A pointer stays where it is; a person who came by keyboard or link reads on in the panel.
      if (next.by !== "picture") body.current.querySelector("h2")?.focus({ preventScroll: true });
    });
  });

  if (selection === undefined) return null;
  const { target } = selection;
  return (
    <aside
      id="inspector"
      class={`inspector card is-${size.value}`}
      aria-label={places[target.kind]}
    >
      <SheetGrip size={size} />
      <div class="inspector-body scroll" ref={body}>
        <Panel place={target} />
      </div>
    </aside>
  );
}

/** The panel about a place; nothing for what is not in the graph. */
function Panel({ place }: { readonly place: Place }) {
  const store = useStore();
  const [catalog, graph] = [store.catalog.value, store.graph.value];
  if (catalog === undefined || graph === undefined) return null;
  switch (place.kind) {
    case "node":
      if (!catalog.nodeIndex.has(place.id)) return null;
      return <NodePanel key={place.id} entity={graph.show(place.id)} />;
    case "edge":
      return <EdgePanel edge={place.key} catalog={catalog} graph={graph} />;
    case "source":
      if (!catalog.sources.has(place.id)) return null;
      return <SourcePanel key={place.id} result={graph.source(place.id)} place={place} />;
    case "sources":
      return <SourcesPanel catalog={catalog} />;
    case "community":
      return <CommunityPanel id={place.id} />;
    case "contradictions":
      return <ContradictionsPanel catalog={catalog} graph={graph} />;
    case "path":
      return <PathPanel place={place} />;
    case "text": {
      const source = catalog.sources.get(place.source);
      if (source === undefined) return null;
      const { passage } = place;
      return <ReadingPanel key={source.id} graph={graph} source={source} passage={passage} />;
    }
  }
}
