import { panel } from "../ui/words.ts";
import { useStore, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { askForEnd } from "../paths/path-end.ts";
import { PutBackButton } from "../arrange/PutBackButton.tsx";

/** The steps that have a button; the keys go further. */
const STEPS = [0, 1, 2, 3] as const;

/** What can be done about an entity: how far around it to see, pin it, find a path from it. */
export function NodeTools({ id }: { readonly id: string }) {
  const store = useStore();
  const words = useWords(panel);
  const { around, pins, steps } = store.view.value;
  // Counted from elsewhere, none of the numbers is about this entity.
  const counted = around === undefined ? steps : undefined;
  const pinned = pins.includes(id);
  const pin = (): void => {
    store.change({ pins: pinned ? pins.filter((each) => each !== id) : [...pins, id] });
  };
  return (
    <div class="node-tools">
      <div class="segments" role="group" aria-label={words.steps}>
        {STEPS.map((number) => (
          <button
            key={number}
            type="button"
            aria-pressed={counted === number}
            aria-label={number === 0 ? words.showEverything : words.showSteps(number)}
            title={number === 0 ? words.everythingHelp : words.stepsHelp(number)}
            onClick={() => store.walk(number)}
          >
            {number === 0 ? words.all : number}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="text-button"
        aria-pressed={pinned}
        title={words.pinHelp}
        onClick={pin}
      >
        <Icon name="pin" />
        {pinned ? words.pinned : words.pin}
      </button>
      <button type="button" class="text-button" onClick={() => askForEnd(store, id, false)}>
        <Icon name="path" />
        {words.pathTo}
      </button>
      <PutBackButton id={id} />
    </div>
  );
}
