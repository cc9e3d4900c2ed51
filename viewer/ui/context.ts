import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { createLanguages } from "./language.ts";
import type { Language, Phrases } from "./phrases.ts";
import type { createThemes } from "./theme.ts";

/**
 * What every component of the page can ask for. `view/` and `scene/` add what they own by module
 * augmentation, so that there is one value, made in `main.tsx`, and no room imports a later one.
 */
export interface Page {
  readonly themes: ReturnType<typeof createThemes>;
  readonly languages: ReturnType<typeof createLanguages>;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page. Throws outside of `App`. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error("used outside of App");
  return page;
}

/** The texts of a part of the viewer in the language in force. */
export function useWords<T>(phrases: Phrases<T>): T {
  return phrases[useLanguage()];
}

/** The language in force. */
export function useLanguage(): Language {
  return usePage().languages.language.value;
}
