import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ContradictionsPanel } from "./ContradictionsPanel.tsx";
import { EdgePanel } from "./EdgePanel.tsx";
import { NodePanel } from "./NodePanel.tsx";
import { PathPanel } from "./PathPanel.tsx";
import { SourcePanel } from "./SourcePanel.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { closePanel } from "./PanelBar.tsx";
import type { Place } from "../state/view.ts";
import { useStore } from "./context.ts";

const NAMES: Readonly<Record<Place["kind"], string>> = {
  node: "Entity",
  edge: "Claim",
  source: "Source",
  sources: "Sources",
  contradictions: "Contradictions",
  path: "Path",
};

/** Everything about what is selected. Escape closes it and returns to where one came from. */
export function Inspector() {
  const store = useStore();
  const body = useRef<HTMLDivElement>(null);
  const selection = store.selection.value;

  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (store.selection.peek() === undefined) store.clear();
      else closePanel(store);
    };
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, []);

  useSignalEffect(() => {
    const next = store.selection.value;
    requestAnimationFrame(() => {
      if (body.current === null || next === undefined) return;
      body.current.scrollTop = 0;
      // A pointer stays where it is; a person who came by keyboard or link reads on in the panel.
      if (next.by !== "picture") body.current.querySelector("h2")?.focus({ preventScroll: true });
    });
  });

  if (selection === undefined) return null;
  const { target } = selection;
  return (
    <aside id="inspector" class="inspector card" aria-label={NAMES[target.kind]}>
      <div class="inspector-body" ref={body}>
        <Panel place={target} />
      </div>
    </aside>
  );
}

function Panel({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case "node":
      return <NodePanel id={place.id} />;
    case "edge":
      return <EdgePanel edge={place.key} />;
    case "source":
      return <SourcePanel place={place} />;
    case "sources":
      return <SourcesPanel />;
    case "contradictions":
      return <ContradictionsPanel />;
    case "path":
      return <PathPanel place={place} />;
  }
}
