import { effect } from "@preact/signals";
import {
  type Address,
  addressOfView,
  exceedsAddress,
  readAddress,
  writeAddress,
} from "./address.ts";
import type { Page } from "../ui/context.ts";
import "./page.ts";

/**
 * Keeps the address of the page and the state of the viewer in step. Each change of the view is a
 * step that Back takes back, and so is each gesture as a whole; the camera, the theme and the
 * language only correct the present address.
 *
 * @returns stops doing so
 */
export function syncAddress(page: Page): () => void {
  const { store, themes, languages, timeline } = page;
  const given = readAddress(timeline.read());
  store.adopt(given.view, given.camera);
  themes.suggest(given.theme);
  languages.suggest(given.language);
  let catalog = store.catalog.peek();
  let step = addressOfView(given.view);
  let adopting = false;
  /** What this page has been at and no address has room for, by address. */
  const remembered = new Map<string, Address>();
  /** Whether the gesture that goes on has its step already. */
  let begun = false;

  const ends = [
    effect(() => {
      const address = {
        view: store.view.value,
        camera: store.camera.value,
        theme: themes.choice.value,
        language: languages.choice.value,
      };
      const gesture = store.gesture.value;
      // Until there is a graph, nobody knows whether the address fits it.
      if (store.catalog.value === undefined) return;
      // Browsers refuse addresses that change many times a second: the last one of a gesture is kept.
      if (gesture && begun) return;
      const next = addressOfView(address.view);
      const fragment = writeAddress(address);
      if (exceedsAddress(address.view)) remembered.set(fragment, address);
      const isStep = next !== step && store.catalog.value === catalog && !adopting;
      [catalog, step] = [store.catalog.value, next];
      const goesOn = begun;
      begun = gesture && isStep;
      if (isStep && !goesOn) timeline.push(fragment);
      else if (fragment !== timeline.read()) timeline.replace(fragment);
    }),
    timeline.listen((known) => {
      const { theme, language, ...read } = readAddress(timeline.read());
      // Stepping back through what one saw must not switch the light, nor the language.
      if (!known) {
        themes.suggest(theme);
        languages.suggest(language);
      }
      adopting = true;
      const { view, camera } = remembered.get(timeline.read()) ?? read;
      store.adopt(view, camera);
      adopting = false;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
