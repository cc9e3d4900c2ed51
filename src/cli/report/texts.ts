import type { Checked } from "../../compile.ts";
import { Pages } from "../../model/pages.ts";
import { Paragraphs } from "../../model/paragraphs.ts";
import { harmless } from "../console.ts";
import { counted } from "./tally.ts";

/** How the text of each source is read, a line each: its paragraphs, what sets them apart, its pages. */
export function textLines({ linked, texts }: Pick<Checked, "linked" | "texts">): string {
  const lines = Array.from(linked.sources.values(), ({ id, text }) => {
    const found = texts.get(id);
    if (!found) return "";
    const { count, paragraphing } = new Paragraphs(found.text, text?.paragraphs);
    const how =
      paragraphing === "lines"
        ? "by line ends (paragraphs: lines)"
        : "by blank lines, for its lines are wrapped (paragraphs: blocks)";
    const told = text?.paragraphs === undefined ? how : `as its source says (${paragraphing})`;
    const pages = new Pages(found.text).count;
    const paged = pages === undefined ? "" : `, ${counted(pages, "page")}`;
    return `${harmless(id)}: ${counted(count, "paragraph")}, set apart ${told}${paged}\n`;
  });
  return lines.join("");
}
