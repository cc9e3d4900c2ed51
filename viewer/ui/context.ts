import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Palette } from "../scene/appearance.ts";
import type { Languages } from "./language.ts";
import type { Names } from "../graph/names.ts";
import type { Language, Phrases } from "./phrases.ts";
import type { Store } from "../view/store.ts";
import type { Themes } from "./theme.ts";
import type { Timeline } from "../view/timeline.ts";

export const StoreContext = createContext<Store | undefined>(undefined);
export const ThemesContext = createContext<Themes | undefined>(undefined);
export const LanguagesContext = createContext<Languages | undefined>(undefined);
export const NamesContext = createContext<ReadonlySignal<Names> | undefined>(undefined);
export const TimelineContext = createContext<Timeline | undefined>(undefined);
export const PaletteContext = createContext<ReadonlySignal<Palette> | undefined>(undefined);

/** The store of the page. Throws outside of `App`. */
export function useStore(): Store {
  return given(useContext(StoreContext));
}

/** The themes of the page. Throws outside of `App`. */
export function useThemes(): Themes {
  return given(useContext(ThemesContext));
}

/** The languages of the page. Throws outside of `App`. */
export function useLanguages(): Languages {
  return given(useContext(LanguagesContext));
}

/** The texts of a part of the viewer in the language in force. Throws outside of `App`. */
export function useWords<T>(phrases: Phrases<T>): T {
  return phrases[useLanguages().language.value];
}

/** The language in force. Throws outside of `App`. */
export function useLanguage(): Language {
  return useLanguages().language.value;
}

/** What the things of the graph are called in the language in force. Throws outside of `App`. */
export function useNames(): Names {
  return given(useContext(NamesContext)).value;
}

/** The same, for those who follow it by themselves. */
export function useNamesSignal(): ReadonlySignal<Names> {
  return given(useContext(NamesContext));
}

/** The history of the page. Throws outside of `App`. */
export function useTimeline(): Timeline {
  return given(useContext(TimelineContext));
}

/** The colours of the picture in the theme in force. Throws outside of `App`. */
export function usePalette(): ReadonlySignal<Palette> {
  return given(useContext(PaletteContext));
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("used outside of App");
  return value;
}
