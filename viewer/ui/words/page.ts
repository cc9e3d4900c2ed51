import type { Phrases } from "../phrases.ts";

const en = {
  /** The title of the page. */
  title: (graph: string): string => `${graph} · Graphwright`,
  /** The language by its own name, in full and short, and what taking it does. */
  language: { name: "English", short: "EN", take: "Switch to English" },
};

const zh: typeof en = {
  title: (graph) => `${graph} · Graphwright`,
  language: { name: "中文", short: "中文", take: "切换为中文" },
};

/** The page as a whole. */
export const page: Phrases<typeof en> = { en, zh };
