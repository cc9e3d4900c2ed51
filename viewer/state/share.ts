import { effect } from "@preact/signals";
import { type Address, addressOfView, readAddress, writeAddress } from "./address.ts";
import type { Languages } from "./language.ts";
import type { Store } from "./store.ts";
import type { Themes } from "./theme.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Keeps the address of the page and the state of the viewer in step. Each change of the view is a
 * step that Back takes back; the camera, the theme and the language only correct the present address.
 *
 * @returns stops doing so
 */
export function share(
  store: Store,
  themes: Themes,
  languages: Languages,
  timeline: Timeline,
): () => void {
  const given = readAddress(timeline.read());
  store.adopt(given.view, given.camera);
  themes.suggest(given.theme);
  languages.suggest(given.language);
  let catalog = store.catalog.peek();
  let step = addressOfView(given.view);
  let adopting = false;

  const ends = [
    effect(() => {
      const address = present(store, themes, languages);
      // Until there is a graph, nobody knows whether the address fits it.
      if (store.catalog.value === undefined) return;
      const next = addressOfView(address.view);
      const fragment = writeAddress(address);
      const isStep = next !== step && store.catalog.value === catalog && !adopting;
      [catalog, step] = [store.catalog.value, next];
      if (isStep) timeline.push(fragment);
      else if (fragment !== timeline.read()) timeline.replace(fragment);
    }),
    timeline.listen((known) => {
      const { view, camera, theme, language } = readAddress(timeline.read());
      // Stepping back through what one saw must not switch the light, nor the language.
      if (!known) {
        themes.suggest(theme);
        languages.suggest(language);
      }
      adopting = true;
      store.adopt(view, camera);
      adopting = false;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function present(store: Store, themes: Themes, languages: Languages): Address {
  return {
    view: store.view.value,
    camera: store.camera.value,
    theme: themes.choice.value,
    language: languages.choice.value,
  };
}
