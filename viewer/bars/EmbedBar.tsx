import { writeAddress } from "../view/address.ts";
import { topbar } from "./words.ts";
import { useLanguages, useStore, useThemes, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";

/** The title of the graph where it is part of another page, and the way to the whole viewer. */
export function EmbedBar() {
  const { catalog, view, camera } = useStore();
  const words = useWords(topbar);
  const theme = useThemes().choice.value;
  const language = useLanguages().choice.value;
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
