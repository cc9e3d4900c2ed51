import { useSignal } from "@preact/signals";
import { TONE_WORDS } from "../format/status.ts";
import { group } from "../format/count.ts";
import { toneCounts, typeCounts } from "../state/claims.ts";
import { Dot } from "./Dot.tsx";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

const NARROW = "(max-width: 720px)";

/** What the colours mean: types of entities, which can be lit up, and tones of claims. */
export function Legend() {
  const { catalog, litType, toggleType } = useStore();
  const open = useSignal(!matchMedia(NARROW).matches);
  if (catalog.value === undefined || catalog.value.nodes.length === 0) return null;
  const tones = toneCounts(catalog.value);
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
        <ul class="legend-types">
          {typeCounts(catalog.value).map(({ type, count }) => (
            <li key={type.id}>
              <button
                type="button"
                aria-pressed={litType.value === type.id}
                title={`Light up: ${type.lineage.join(" › ")}`}
                onClick={() => toggleType(type.id)}
              >
                <Dot type={type.id} />
                <span class="legend-name">{type.id}</span>
                <span class="legend-count">{group(String(count))}</span>
              </button>
            </li>
          ))}
        </ul>
        {tones.length > 0 && (
          <ul class="legend-tones" aria-label="Lines">
            {tones.map(({ tone, count }) => (
              <li key={tone} title={TONE_WORDS[tone].help}>
                <span class={`line-swatch is-${tone}`} aria-hidden="true" />
                <span class="legend-name">{TONE_WORDS[tone].name}</span>
                <span class="legend-count">{group(String(count))}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
