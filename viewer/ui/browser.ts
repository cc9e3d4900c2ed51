import { type ReadonlySignal, signal } from "@preact/signals";

/** Windows in which a row of tools would take the title's room. */
export const FOLDED = "(max-width: 800px)";

const MEDIA = new Map<string, ReadonlySignal<boolean>>();

/** Whether a media query holds, now and later; listened to once for the whole page. */
export function matching(query: string): ReadonlySignal<boolean> {
  const known = MEDIA.get(query);
  if (known) return known;
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener("change", () => (matches.value = list.matches));
  MEDIA.set(query, matches);
  return matches;
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

/** What a person chose among some; `system` leaves it to the browser or the operating system. */
export function choiceOf<T extends string>(key: string, choices: readonly T[]) {
  const choice = signal<T | "system">(remembered(key, choices) ?? "system");
  return {
    choice: choice as ReadonlySignal<T | "system">,
    /** Takes what a person chose, and remembers it. */
    choose: (next: T | "system"): void => {
      choice.value = next;
      remember(key, next === "system" ? undefined : next);
    },
    /** Takes what a link asks for, on this page only; `system` asks for nothing. */
    suggest: (next: T | "system"): void => {
      if (next !== "system") choice.value = next;
    },
  };
}
