import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Language, LANGUAGES } from "./phrases.ts";
import { remember, remembered } from "./browser.ts";

/** What a person chose; `system` follows the browser. */
export type LanguageChoice = Language | "system";

export interface Languages {
  readonly choice: ReadonlySignal<LanguageChoice>;
  /** The language in force, of the interface and of names. */
  readonly language: ReadonlySignal<Language>;
  /** Takes what a person chose, and remembers it, unless the browser asks for it anyway. */
  readonly choose: (language: Language) => void;
  /** Takes what a link asks for, on this page only; the browser's language asks for nothing. */
  readonly suggest: (choice: LanguageChoice) => void;
}

const KEY = "graphwright.language";

/** The language of the page: told to the root element, remembered on this machine. */
export function createLanguages(): Languages {
  const choice = signal<LanguageChoice>(remembered(KEY, LANGUAGES) ?? "system");
  const asked = signal(spoken(navigator.languages));
  addEventListener("languagechange", () => (asked.value = spoken(navigator.languages)));
  const language = computed<Language>(() =>
    choice.value === "system" ? asked.value : choice.value,
  );
  effect(() => {
    document.documentElement.lang = language.value;
  });
  return {
    choice,
    language,
    choose: (next) => {
      const isAsked = next === asked.peek();
      choice.value = isAsked ? "system" : next;
      remember(KEY, isAsked ? undefined : next);
    },
    suggest: (next) => {
      if (next !== "system") choice.value = next;
    },
  };
}

/** The first of the browser's languages that the interface speaks; else English. */
function spoken(tags: readonly string[]): Language {
  const found = tags.flatMap((tag) => LANGUAGES.filter((each) => each === tag.split("-")[0]));
  return found[0] ?? "en";
}
