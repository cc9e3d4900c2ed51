import { phrases } from "../phrases.ts";

/** The page as a whole. */
export const page = phrases({
  /** The title of the page. */
  title: [(graph: string) => `${graph} · Graphwright`, (graph) => `${graph} · Graphwright`],
  /** The language by its own name, in full and short, and what taking it does. */
  language: phrases({
    name: ["English", "中文"],
    short: ["EN", "中文"],
    take: ["Switch to English", "切换为中文"],
  }),
});
