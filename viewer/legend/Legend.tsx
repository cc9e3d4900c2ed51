import { useSignal } from "@preact/signals";
import { Button } from "../ui/Button.tsx";
import { useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { useStore } from "../view/page.ts";
import { LegendEvidence, LegendRelations, LegendTypes } from "./LegendTabs.tsx";
import { LooksMenu } from "./LooksMenu.tsx";
import { legend } from "./words.ts";

const NARROW = "(max-width: 720px), (max-height: 480px)";
const TABS = ["types", "relations", "evidence"] as const;
type Tab = (typeof TABS)[number];
const BODIES = { types: LegendTypes, relations: LegendRelations, evidence: LegendEvidence };

/** What the colours and lines mean, how much there is of each, and what of it is shown. */
export function Legend({ folded }: { readonly folded: boolean }) {
  const { catalog } = useStore();
  const words = useWords(legend);
  const open = useSignal(!folded && !matchMedia(NARROW).matches);
  const tab = useSignal<Tab>("types");
  const Body = BODIES[tab.value];
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
              class="quiet"
              aria-selected={tab.value === name}
              aria-controls="legend-tab-body"
              tabIndex={tab.value === name ? 0 : -1}
              onClick={() => (tab.value = name)}
            >
              {words.tabs[name]}
            </button>
          ))}
        </div>
        <div
          id="legend-tab-body"
          class="scroll"
          role="tabpanel"
          aria-labelledby={`legend-tab-${tab.value}`}
        >
          <Body catalog={catalog.value} />
        </div>
      </div>
    </section>
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
