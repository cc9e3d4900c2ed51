import { LegendRelations, LegendTypes } from "./LegendTypes.tsx";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { LegendEvidence } from "./LegendEvidence.tsx";
import { LooksMenu } from "./LooksMenu.tsx";
import { legend } from "./words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { Button } from "../ui/Button.tsx";

const NARROW = "(max-width: 720px), (max-height: 480px)";
const TABS = ["types", "relations", "evidence"] as const;
type Tab = (typeof TABS)[number];

/** What the colours and lines mean, how much there is of each, and what of it is shown. */
export function Legend({ folded }: { readonly folded: boolean }) {
  const { catalog } = useStore();
  const words = useWords(legend);
  const open = useSignal(!folded && !matchMedia(NARROW).matches);
  const tab = useSignal<Tab>("types");
  if (catalog.value === undefined || catalog.value.nodes.length === 0) return null;
  return (
    <section class="legend card" aria-label={words.title}>
      <div class="legend-head row">
        <Button
          class="legend-toggle row quiet"
          aria-expanded={open.value}
          aria-controls="legend-body"
          onClick={() => (open.value = !open.value)}
        >
          {words.title}
          <Icon name="chevron" />
        </Button>
        <LooksMenu />
      </div>
      <div id="legend-body" hidden={!open.value}>
        <div
          class="tabs"
          role="tablist"
          aria-label={words.title}
          onKeyDown={(event) => step(event, tab)}
        >
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`legend-tab-${name}`}
              aria-selected={tab.value === name}
              aria-controls="legend-tab-body"
              tabIndex={tab.value === name ? 0 : -1}
              onClick={() => (tab.value = name)}
            >
              {words.tabs[name]}
            </button>
          ))}
        </div>
        <TabBody tab={tab.value}>
          {tab.value === "types" && <LegendTypes catalog={catalog.value} />}
          {tab.value === "relations" && <LegendRelations catalog={catalog.value} />}
          {tab.value === "evidence" && <LegendEvidence catalog={catalog.value} />}
        </TabBody>
      </div>
    </section>
  );
}

function TabBody(props: { readonly tab: Tab; readonly children: ComponentChildren }) {
  return (
    <div id="legend-tab-body" role="tabpanel" aria-labelledby={`legend-tab-${props.tab}`}>
      {props.children}
    </div>
  );
}

/** Left and right go from tab to tab, as the pattern for tabs has it. */
function step(event: KeyboardEvent, tab: { value: Tab }): void {
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const next = TABS[(TABS.indexOf(tab.value) + by + TABS.length) % TABS.length] ?? "types";
  tab.value = next;
  document.getElementById(`legend-tab-${next}`)?.focus();
}
