import { page } from "./words.ts";
import { useLanguages } from "./context.ts";
import { Icon } from "./icons.tsx";

/** Goes over to the other language; it speaks that language, for those who do not read this one. */
export function LanguageButton() {
  const { language, choose } = useLanguages();
  const other = language.value === "en" ? "zh" : "en";
  const words = page[other].language;
  return (
    <button
      type="button"
      class="icon-button language-button"
      lang={other}
      title={words.take}
      onClick={() => choose(other)}
    >
      <Icon name="language" />
      <span class="language-short">{words.short}</span>
      <span class="language-name">{words.name}</span>
    </button>
  );
}
