import type { IndexedText } from "../indexed-text.ts";
import type { Stretch } from "../words.ts";
import { byPlace } from "./passages.ts";

/** Longer lines are no header, and longer paragraphs no running title. */
const LONGEST = 120;
const DIGITS = /\p{Nd}+/gu;
/** A line of a number, with what is written around it: “- 12 -”, “Page 3 of 9”, “第 3 页”. */
const PAGE_NUMBER =
  /^[\P{L}]*(?:(?:page|pages?|p|pp|seite|s|página|pagina|pág|стр|of|von|de|di|из|第|页|頁|共|หน้า)(?!\p{Ll})[\P{L}]*)*$/iu;
const ENDS_SENTENCE = /[.!?。！？…:：;；]["'”’»」』)]*$/u;
/** What a caption begins with, before a number or a colon. */
const CAPTION =
  /^(?:figures?|fig\.?|table|chart|photo(?:graph)?|image|picture|abbildung|abb\.|tabelle|tab\.|foto|bild|tableau|figura|tabla|рис\.?|рисунок|табл\.?|图片?|圖片?|表|図|写真|ภาพ(?:ที่)?|รูป(?:ที่)?)\s*(?:\p{Nd}|[:：])/iu;

/**
 * What of a text no claim is made in, in order: numbers of pages, headers and footers that several pages bear,
 * titles that are repeated, all but the first, and captions.
 */
export function furnitureOf(text: IndexedText): Stretch[] {
  const found = [...pageLines(text), ...repeatedTitles(text)].sort(byPlace);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

function* pageLines(text: IndexedText): Generator<Stretch> {
  const { pages } = text;
  const lines = Array.from({ length: pages.count ?? 0 }, (_, index) => pages.edgeLines(index + 1));
  const keys = new Map<string, number>();
  for (const line of lines.flat()) {
    const key = keyOf(text.slice(line));
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  for (const line of lines.flat()) {
    const written = text.slice(line);
    if (written === "" || written.length > LONGEST) continue;
    if (PAGE_NUMBER.test(written) || (keys.get(keyOf(written)) ?? 0) > 1) yield line;
  }
}

function keyOf(line: string): string {
  return line.length > LONGEST ? "" : line.replace(DIGITS, "#").toLowerCase();
}

function* repeatedTitles(text: IndexedText): Generator<Stretch> {
  const seen = new Set<string>();
  for (const paragraph of text.paragraphs) {
    const head = text.slice({ start: paragraph.start, end: paragraph.start + LONGEST }).trimStart();
    const isShort = paragraph.end - paragraph.start <= LONGEST;
    const title = isShort ? text.slice(paragraph).trim() : "";
    const isRepeated = title !== "" && seen.has(title) && !ENDS_SENTENCE.test(title);
    if (isRepeated || CAPTION.test(head) || (isShort && PAGE_NUMBER.test(title))) yield paragraph;
    seen.add(title);
  }
}
