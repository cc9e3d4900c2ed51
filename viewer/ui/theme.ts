import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { choiceOf, matching } from "./browser.ts";

export const THEME_CHOICES = ["system", "light", "dark", "contrast"] as const;
/**
 * What a person chose. `system` follows the operating system; `contrast` is as high as it gets, and
 * light or dark as the system is.
 */
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = "contrast-dark" | "contrast-light" | "dark" | "light";

/** The theme of the page: applied to the root element, remembered on this machine. */
export function createThemes() {
  const systemIsDark = matching("(prefers-color-scheme: dark)");
  const systemIsStrict = matching("(prefers-contrast: more), (forced-colors: active)");
  const chosen = choiceOf("graphwright.theme", THEME_CHOICES);
  const wanted = computed<Theme>(() => {
    const choice = chosen.choice.value;
    if (choice === "light" || choice === "dark") return choice;
    const shade = systemIsDark.value ? "dark" : "light";
    return choice === "contrast" || systemIsStrict.value ? `contrast-${shade}` : shade;
  });
  const theme = signal(wanted.peek());
  effect(() => {
    document.documentElement.dataset["theme"] = wanted.value;
    theme.value = wanted.value;
  });
  return {
    ...chosen,
    /** The theme in force: when this changes, the style sheet already answers with its colours. */
    theme: theme as ReadonlySignal<Theme>,
  };
}
