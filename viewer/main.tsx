import { render } from "preact";
import "./style.css";
import { App } from "./App.tsx";
import { follow } from "./view/live.ts";
import { createLanguages } from "./ui/language.ts";
import { share } from "./view/share.ts";
import { createStore } from "./view/store.ts";
import { createThemes } from "./ui/theme.ts";
import { browserTimeline, ownTimeline } from "./view/timeline.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no #app");

const store = createStore();
const themes = createThemes();
const languages = createLanguages();
// Within another page there is no room for bars, and its history is not ours to fill.
const embedded = new URLSearchParams(location.search).has("embed");
const timeline = embedded ? ownTimeline(location.hash) : browserTimeline();
share(store, themes, languages, timeline);
render(
  <App
    store={store}
    themes={themes}
    languages={languages}
    timeline={timeline}
    embedded={embedded}
  />,
  root,
);
follow(store, "./graph.json", "./events");
