import { writeAddress } from "../view/address.ts";
import { topbar } from "./words/topbar.ts";
import { usePage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

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
