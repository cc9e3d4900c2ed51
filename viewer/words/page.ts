import type { Phrases } from "./phrases.ts";

const en = {
  /** The title of the page. */
  title: (graph: string): string => `${graph} · Graphwright`,
  language: {
    /** A language by its own name, in full and short, whatever the language in force. */
    names: { en: "English", zh: "中文" },
    short: { en: "EN", zh: "中文" },
    help: "The page in Chinese",
  },
};

const zh: typeof en = {
  title: (graph) => `${graph} · Graphwright`,
  language: { names: en.language.names, short: en.language.short, help: "切换为英文界面" },
};

/** The page as a whole. */
export const page: Phrases<typeof en> = { en, zh };
