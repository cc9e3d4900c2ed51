import { render } from "preact";
import "./style/index.css";
import { App } from "./App.tsx";
import { follow } from "./state/live.ts";
import { createStore } from "./state/store.ts";
import { createThemes } from "./state/theme.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("the page has no #app");

const store = createStore();
const themes = createThemes();
render(<App store={store} themes={themes} />, root);
follow(store, "./graph.json", "./events");
