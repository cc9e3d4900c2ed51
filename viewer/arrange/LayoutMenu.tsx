import { useStore } from "../view/page.ts";
import { usePage, useWords } from "../ui/context.ts";
import { layout as phrases } from "./words.ts";
import { LAYOUTS } from "../view/layout/arrangement.ts";
import { hasDates } from "../graph/time-claims.ts";
import { Menu } from "../ui/Menu.tsx";
import { startForces } from "./start-forces.ts";
import { Button } from "../ui/Button.tsx";

/** Chooses an arrangement, runs forces, and puts everything back. */
export function LayoutMenu() {
  const { store, picture } = usePage();
  const words = useWords(phrases);
  const { free, layout, moved } = store.view.value;
  const running = store.forces.value;
  const catalog = store.catalog.value;
  const names = LAYOUTS.filter(
    (name) => name !== "time" || (catalog !== undefined && hasDates(catalog.times)),
  );
  const runOrStop = (): void => {
    if (running !== undefined) running.stop();
    else if (picture.value !== undefined) void startForces(store, picture.value);
  };
  return (
    <Menu label={words.menu} icon="layout" side="left">
      {(close) => {
        const closing = (act: () => void) => (): void => {
          act();
          close();
        };
        return (
          <>
            <p class="menu-title">{words.arrangement}</p>
            {names.map((name) => (
              <Button
                icon={`layout-${name}`}
                key={name}
                class="menu-item"
                aria-pressed={layout === name}
                onClick={closing(() => store.change({ layout: name, free: undefined }))}
              >
                {words.layouts[name]}
                {layout === name && free && <span class="menu-hint">{words.freed}</span>}
              </Button>
            ))}
            <div class="menu-rule" />
            <Button
              icon={running === undefined ? "play" : "stop"}
              class="menu-item"
              onClick={closing(runOrStop)}
            >
              {running === undefined ? words.run : words.stop}
            </Button>
            {free && <p class="menu-note">{words.onlyHere}</p>}
            <Button
              icon="undo"
              class="menu-item"
              disabled={free === undefined && moved.length === 0}
              onClick={closing(() => store.change({ free: undefined, moved: [] }))}
            >
              {words.putAllBack}
              {moved.length > 0 && <span class="menu-hint">{words.movedByHand(moved.length)}</span>}
            </Button>
          </>
        );
      }}
    </Menu>
  );
}

/** Says that forces move the picture, while they do, with a button that ends it. */
export function ForcesNote() {
  const running = useStore().forces.value;
  const words = useWords(phrases);
  return (
    <div class="forces-note" role="status">
      {running !== undefined && (
        <p class="card row">
          <span class="forces-sign" aria-hidden="true" />
          {words.running}
          <Button onClick={() => running.stop()}>{words.stopShort}</Button>
        </p>
      )}
    </div>
  );
}
