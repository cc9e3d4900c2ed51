import { type SourceText, TEXT_LIST, listTexts, textPath } from "../../model/source-text.ts";
import type { ExportedFile, SourceTexts } from "../exporter.ts";
import { cut } from "./pieces.ts";

/** The list of the texts and the texts, as files that go beside `graph.json`. */
export function textFiles(texts: SourceTexts): ExportedFile[] {
  return [
    ...differentTexts(texts).map((text) => ({
      suffix: textPath(text.sha256),
      chunks: cut(text.text),
    })),
    // Last, when all it names is there.
    { suffix: TEXT_LIST, chunks: [`${JSON.stringify(listTexts(texts))}\n`] },
  ];
}

/** The same list and texts as JSON for an element of the page: `[list, [sha256, text]...]`. */
export function* textsJson(texts: SourceTexts): Generator<string> {
  yield `[${JSON.stringify(listTexts(texts))}`;
  for (const { sha256, text } of differentTexts(texts)) {
    yield `,\n[${JSON.stringify(sha256)},"`;
    for (const piece of cut(text)) yield JSON.stringify(piece).slice(1, -1);
    yield '"]';
  }
  yield "]";
}

/** One of each, in the order of their sources: sources may share a text. */
function differentTexts(texts: SourceTexts): SourceText[] {
  const found = new Map<string, SourceText>();
  for (const { source, sha256 } of listTexts(texts)) {
    const text = texts.get(source);
    if (text) found.set(sha256, text);
  }
  return [...found.values()];
}
