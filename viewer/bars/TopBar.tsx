import { useStore } from "../view/page.ts";
import { usePage, useWords } from "../ui/context.ts";
import { useSignal } from "@preact/signals";
import { Search } from "../search/Search.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { HelpSheet } from "../help/HelpSheet.tsx";
import { writeAddress } from "../view/address.ts";
import { topbar } from "./words.ts";
import { Icon } from "../ui/icons.tsx";

/** The title of the graph, the search, the tools, and the help that one of them opens. */
export function TopBar() {
  const helping = useSignal(false);
  const attributes = useStore().catalog.value?.file.attributes;
  const title = attributes?.title ?? "Graphwright";
  return (
    <header class="topbar">
      <div class="brand row">
        <svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <path class="mark-line" d="M9 22 23 10" />
          <circle class="mark-one" cx="9" cy="22" r="6" />
          <circle class="mark-two" cx="23" cy="10" r="5" />
        </svg>
        <h1 class="one-line" title={attributes?.description}>
          {title}
        </h1>
      </div>
      <Search />
      <div class="tools row">
        <Toolbar help={() => (helping.value = true)} />
      </div>
      <HelpSheet open={helping} />
    </header>
  );
}

/** The title of the graph where it is part of another page, and the way to the whole viewer. */
export function EmbedBar() {
  const { store, themes, languages } = usePage();
  const { catalog, view, camera } = store;
  const words = useWords(topbar);
  const theme = themes.choice.value;
  const language = languages.choice.value;
  const title = catalog.value?.file.attributes.title;
  if (title === undefined) return null;
  const fragment = writeAddress({ view: view.value, camera: camera.value, theme, language });
  return (
    <p class="embed-bar card">
      <a href={`${location.pathname}${fragment}`} target="_blank" rel="noopener">
        {title}
        <Icon name="out" />
        <span class="visually-hidden"> {words.opensWhole}</span>
      </a>
    </p>
  );
}
