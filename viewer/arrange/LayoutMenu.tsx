import { useStore, useWords } from "../ui/context.ts";
import { layout as phrases } from "./words.ts";
import { LAYOUTS } from "../scene/layout/arrangement.ts";
import type { Picture } from "../scene/picture.ts";
import { hasDates } from "../graph/time-claims.ts";
import { Menu } from "../ui/Menu.tsx";
import { startForces } from "./start-forces.ts";
import { Button } from "../ui/Button.tsx";

/** How the picture is arranged: by name, by forces, and everything back where it was. */
export function LayoutMenu({ picture }: { readonly picture: Picture | undefined }) {
  const words = useWords(phrases);
  return (
    <Menu label={words.menu} icon="layout" side="left">
      {(close) => (
        <>
          <p class="menu-title">{words.arrangement}</p>
          <Arrangements close={close} />
          <div class="menu-rule" />
          <ForcesItem picture={picture} close={close} />
          <PutBackItem close={close} />
        </>
      )}
    </Menu>
  );
}

function Arrangements({ close }: { readonly close: () => void }) {
  const store = useStore();
  const words = useWords(phrases);
  const { layout, free } = store.view.value;
  const catalog = store.catalog.value;
  const names = LAYOUTS.filter(
    (name) => name !== "time" || (catalog !== undefined && hasDates(catalog.times)),
  );
  return names.map((name) => (
    <Button
      icon={`layout-${name}`}
      key={name}
      class="menu-item"
      aria-pressed={layout === name}
      onClick={() => {
        store.change({ layout: name, free: undefined });
        close();
      }}
    >
      {words.layouts[name]}
      {layout === name && free !== undefined && <span class="menu-hint">{words.freed}</span>}
    </Button>
  ));
}

function ForcesItem(props: { readonly picture: Picture | undefined; readonly close: () => void }) {
  const store = useStore();
  const words = useWords(phrases);
  const running = store.forces.value;
  const { free } = store.view.value;
  // Forces act on entities; while communities stand for these, nobody would see it.
  if (store.isGathered.value) return null;
  const act = (): void => {
    if (running !== undefined) running.stop();
    else if (props.picture !== undefined) void startForces(store, props.picture);
    props.close();
  };
  return (
    <>
      <Button icon={running === undefined ? "play" : "stop"} class="menu-item" onClick={act}>
        {running === undefined ? words.run : words.stop}
      </Button>
      {free !== undefined && <p class="menu-note">{words.onlyHere}</p>}
    </>
  );
}

function PutBackItem({ close }: { readonly close: () => void }) {
  const store = useStore();
  const words = useWords(phrases);
  const { free, moved } = store.view.value;
  return (
    <Button
      icon="undo"
      class="menu-item"
      disabled={free === undefined && moved.length === 0}
      onClick={() => {
        store.change({ free: undefined, moved: [] });
        close();
      }}
    >
      {words.putAllBack}
      {moved.length > 0 && <span class="menu-hint">{words.movedByHand(moved.length)}</span>}
    </Button>
  );
}

/** While forces move the picture: that they do, and a button that ends it. */
export function ForcesNote() {
  const running = useStore().forces.value;
  const words = useWords(phrases);
  return (
    <div class="forces-note" role="status">
      {running !== undefined && (
        <p class="card">
          <span class="forces-sign" aria-hidden="true" />
          {words.running}
          <Button onClick={() => running.stop()}>{words.stopShort}</Button>
        </p>
      )}
    </div>
  );
}
