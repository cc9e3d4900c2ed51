import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { LegendEvidence } from "./LegendEvidence.tsx";
import { LegendRelations } from "./LegendRelations.tsx";
import { LegendTypes } from "./LegendTypes.tsx";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

const NARROW = "(max-width: 720px)";
const TABS = ["Types", "Relations", "Evidence"] as const;
type Tab = (typeof TABS)[number];

/** What the colours and lines mean, how much there is of each, and what of it is shown. */
export function Legend({ folded }: { readonly folded: boolean }) {
  const { catalog } = useStore();
  const open = useSignal(!folded && !matchMedia(NARROW).matches);
  const tab = useSignal<Tab>("Types");
  if (catalog.value === undefined || catalog.value.nodes.length === 0) return null;
  return (
    <section class="legend card" aria-label="Legend">
      <button
        type="button"
        class="legend-toggle"
        aria-expanded={open.value}
        aria-controls="legend-body"
        onClick={() => (open.value = !open.value)}
      >
        Legend
        <Icon name="chevron" />
      </button>
      <div id="legend-body" hidden={!open.value}>
        <div
          class="tabs"
          role="tablist"
          aria-label="Legend"
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
              {name}
            </button>
          ))}
        </div>
        <TabBody tab={tab.value}>
          {tab.value === "Types" && <LegendTypes catalog={catalog.value} />}
          {tab.value === "Relations" && <LegendRelations catalog={catalog.value} />}
          {tab.value === "Evidence" && <LegendEvidence catalog={catalog.value} />}
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
  const next = TABS[(TABS.indexOf(tab.value) + by + TABS.length) % TABS.length] ?? "Types";
  tab.value = next;
  document.getElementById(`legend-tab-${next}`)?.focus();
}
