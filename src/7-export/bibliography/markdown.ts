import type { CompiledGraph } from "../../model/compiled-graph.ts";
import type { SourceAttributes } from "../../model/graph-file.ts";
import { isProven } from "../../model/proof.ts";
import { type Clean, cleaner, oneLine } from "../characters.ts";
import { textFormat } from "../exporter.ts";
import type { Losses } from "../losses.ts";
import { spoken } from "./names.ts";
import { citedPassages, type CitedPassage, citedSources } from "./cited.ts";

/** The cited sources as Markdown, each with its cited passages and what rests on them. */
export const bibliography = textFormat("md", "text/markdown", false, pieces);

function* pieces(graph: CompiledGraph, losses: Losses): Generator<string> {
  const clean = cleaner(losses);
  const plain: Clean = (text, owner, field) => escapeMarkdown(clean(text, owner, field));
  const { title, licence } = graph.getAttributes();
  yield `# Sources of “${plain(title, "graph", "title")}”\n`;
  if (licence !== undefined)
    yield `\nLicence of the graph: ${plain(licence, "graph", "licence")}\n`;
  const passages = citedPassages(graph);
  for (const source of citedSources(graph)) {
    yield `\n## ${plain(oneLine(source.title) || source.id, source.id, "title")}\n`;
    yield `\n${details(source, plain)}\n`;
    if (source.note !== undefined) yield `\nNote: ${plain(source.note, source.id, "note")}\n`;
    yield "\n";
    for (const passage of passages.get(source.id) ?? []) yield item(passage, source.id, plain);
  }
}

function details(source: SourceAttributes, plain: Clean): string {
  const field = (name: keyof SourceAttributes, lead: string): string[] => {
    const value = source[name];
    const text = typeof value === "string" ? value : value?.map(spoken).filter(Boolean).join(", ");
    return text === undefined || text === "" ? [] : [lead + plain(text, source.id, name)];
  };
  return [
    ...field("author", "by "),
    ...field("publisher", ""),
    ...field("type", ""),
    ...field("published", "published "),
    ...field("accessed", "accessed "),
    ...field("lang", "language "),
    ...field("licence", "licence "),
    ...(source.url === undefined ? [] : [link(source.url, source.id, plain)]),
    ...field("id", "id "),
  ].join(" · ");
}

/** An address between angle brackets, which hold no such bracket and no blank. */
function link(url: string, owner: string, plain: Clean): string {
  const address = oneLine(url).replaceAll(/[\s<>\\\p{Cc}]/gu, encodeURIComponent);
  const isLink = /^(?:https?|mailto|doi):./i.test(address) && !/\p{Cs}/u.test(address);
  return isLink ? `<${address}>` : plain(url, owner, "url");
}

function item({ citation, claims }: CitedPassage, owner: string, plain: Clean): string {
  const { quote, note, stance, page, paragraph, state } = citation;
  const words = quote === undefined ? "The whole source" : `“${plain(quote, owner, "quote")}”`;
  const where = [
    ...(page === undefined ? [] : [plain(`page ${page}`, owner, "page")]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(isProven(state) ? [] : [state]),
  ];
  const place = where.length === 0 ? "" : ` (${where.join(", ")})`;
  const remark = note === undefined ? "" : ` · ${plain(note, owner, "note")}`;
  const lead = stance === "supports" ? "For: " : stance === "refutes" ? "Against: " : "On: ";
  const lines = claims.map((claim) => `  - ${lead}${plain(claim, owner, "claim")}\n`);
  return `- ${words}${place}${remark}\n${lines.join("")}`;
}

/** One line, to stand behind other text, that CommonMark with its extensions shows as it is. */
function escapeMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>&#~|$^]/g, String.raw`\$&`);
}
