import { computed, signal } from "@preact/signals";
import { render } from "preact";
import "./style.css";
import { App } from "./App.tsx";
import { namesIn } from "./graph/names.ts";
import { paletteOf } from "./scene/palette.ts";
import type { Page } from "./ui/context.ts";
import { createLanguages } from "./ui/language.ts";
import { createThemes } from "./ui/theme.ts";
import { keepCurrent } from "./view/live.ts";
import { syncAddress } from "./view/sync-address.ts";
import { createStore } from "./view/store.ts";
import { browserTimeline, ownTimeline } from "./view/timeline.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no #app");

const store = createStore();
const themes = createThemes();
const languages = createLanguages();
// Within another page there is no room for bars, and its history is not ours to fill.
const embedded = new URLSearchParams(location.search).has("embed");
/** Follows the theme in force. */
const style = getComputedStyle(document.documentElement);
const page: Page = {
  store,
  themes,
  languages,
  timeline: embedded ? ownTimeline(location.hash) : browserTimeline(),
  names: computed(() => namesIn(store.catalog.value, languages.language.value)),
  palette: computed(() => paletteOf(themes.theme.value, (name) => style.getPropertyValue(name))),
  picture: signal(undefined),
};
syncAddress(page);
render(<App page={page} embedded={embedded} />, root);
keepCurrent(store, "./graph.json", "./events");
