import { computed, effect, signal } from "@preact/signals";
import { type Language, LANGUAGES } from "./phrases.ts";
import { choiceOf } from "./browser.ts";

/** What a person chose; `system` follows the browser. */
export type LanguageChoice = Language | "system";

/** The language of the page: told to the root element, remembered on this machine. */
export function createLanguages() {
  const { choice, choose, suggest } = choiceOf("graphwright.language", LANGUAGES);
  const asked = signal(spoken(navigator.languages));
  addEventListener("languagechange", () => (asked.value = spoken(navigator.languages)));
  const language = computed(() => (choice.value === "system" ? asked.value : choice.value));
  effect(() => {
    document.documentElement.lang = language.value;
  });
  return {
    choice,
    /** The language in force, of the interface and of names. */
    language,
    /** Takes what a person chose, and remembers it, unless the browser asks for it anyway. */
    choose: (next: Language): void => choose(next === asked.peek() ? "system" : next),
    suggest,
  };
}

/** The first of the browser's languages that the interface speaks; else English. */
function spoken(tags: readonly string[]): Language {
  const found = tags.flatMap((tag) => LANGUAGES.filter((each) => each === tag.split("-")[0]));
  return found[0] ?? "en";
}
