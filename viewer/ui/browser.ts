import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Windows in which a row of tools would take the title's room. */
export const FOLDED = "(max-width: 800px)";

/** Whether a media query holds at the moment. */
export function useMedia(query: string): ReadonlySignal<boolean> {
  const holds = useSignal(matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = (): void => {
      holds.value = list.matches;
    };
    changed();
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  }, [query]);
  return holds;
}

/**
 * What a person chose on this machine before; undefined when it was nothing, or nothing that is
 * known. Storage may be forbidden: a choice then lasts as long as the page.
 */
export function remembered<T extends string>(key: string, choices: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(key);
    return choices.find((choice) => choice === stored);
  } catch {
    return undefined;
  }
}

/** Remembers a choice on this machine; nothing forgets it. */
export function remember(key: string, choice: string | undefined): void {
  try {
    if (choice === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Forbidden storage: nothing to do and nothing lost but the memory of it.
  }
}
