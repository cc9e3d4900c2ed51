import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { remember, remembered } from "./remembered.ts";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
/** What a person chose; `system` follows the operating system. */
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = "dark" | "light";

export interface Themes {
  readonly choice: ReadonlySignal<ThemeChoice>;
  /** The theme in force: when this changes, the style sheet already answers with its colours. */
  readonly theme: ReadonlySignal<Theme>;
  /** Takes what a person chose, and remembers it. */
  readonly choose: (choice: ThemeChoice) => void;
  /** Takes what a link asks for, on this page only; the system's theme asks for nothing. */
  readonly suggest: (choice: ThemeChoice) => void;
}

const KEY = "graphwright.theme";

/** The theme of the page: applied to the root element, remembered on this machine. */
export function createThemes(): Themes {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const systemIsDark = signal(query.matches);
  query.addEventListener("change", () => (systemIsDark.value = query.matches));
  const choice = signal<ThemeChoice>(remembered(KEY, THEME_CHOICES) ?? "system");
  const wanted = computed<Theme>(() => {
    if (choice.value !== "system") return choice.value;
    return systemIsDark.value ? "dark" : "light";
  });
  const theme = signal(wanted.peek());
  effect(() => {
    document.documentElement.dataset["theme"] = wanted.value;
    theme.value = wanted.value;
  });
  return {
    choice,
    theme,
    choose: (next) => {
      choice.value = next;
      remember(KEY, next === "system" ? undefined : next);
    },
    suggest: (next) => {
      if (next !== "system") choice.value = next;
    },
  };
}
