import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { remember, remembered } from "./browser.ts";

export const THEME_CHOICES = ["system", "light", "dark", "contrast"] as const;
/**
 * What a person chose. `system` follows the operating system; `contrast` is as high as it gets, and
 * light or dark as the system is.
 */
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = "contrast-dark" | "contrast-light" | "dark" | "light";

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
  const systemIsDark = matching("(prefers-color-scheme: dark)");
  const systemIsStrict = matching("(prefers-contrast: more), (forced-colors: active)");
  const choice = signal<ThemeChoice>(remembered(KEY, THEME_CHOICES) ?? "system");
  const wanted = computed<Theme>(() => {
    if (choice.value === "light" || choice.value === "dark") return choice.value;
    const shade = systemIsDark.value ? "dark" : "light";
    return choice.value === "contrast" || systemIsStrict.value ? `contrast-${shade}` : shade;
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

/** Whether a media query holds, now and later. */
function matching(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => (matches.value = list.matches));
  return matches;
}
