import { count } from "../format/count.ts";
import { useStore } from "./context.ts";
import { Icon } from "./icons.tsx";

/** The steps that have a button; the keys go further. */
const STEPS = [0, 1, 2, 3] as const;

/** What can be done about an entity: how far around it to see, pin it, find a path from it. */
export function NodeTools({ id }: { readonly id: string }) {
  const store = useStore();
  const { around, pins, steps } = store.view.value;
  // Counted from elsewhere, none of the numbers is about this entity.
  const counted = around === undefined ? steps : undefined;
  const pinned = pins.includes(id);
  const pin = (): void => {
    store.change({ pins: pinned ? pins.filter((each) => each !== id) : [...pins, id] });
  };
  return (
    <div class="node-tools">
      <div class="segments" role="group" aria-label="Steps shown around it">
        {STEPS.map((number) => (
          <button
            key={number}
            type="button"
            aria-pressed={counted === number}
            aria-label={number === 0 ? "Show all" : `Show ${count(number, "step")}`}
            title={
              number === 0
                ? "Everything (key 0)"
                : `Only what is within ${count(number, "step")} (keys 1 to 9)`
            }
            onClick={() => store.walk(number)}
          >
            {number === 0 ? "all" : number}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="text-button"
        aria-pressed={pinned}
        title="Keep it in the picture whatever the steps"
        onClick={pin}
      >
        <Icon name="pin" />
        {pinned ? "Pinned" : "Pin"}
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() =>
          store.select({ kind: "path", from: id, directed: false, chosen: 0 }, "panel")
        }
      >
        <Icon name="path" />
        Path to…
      </button>
    </div>
  );
}
