import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { replaceForbidden } from "../characters.ts";
import type { ExportedFile, SourceTexts, ViewerFiles } from "../exporter.ts";
import { escapeXml } from "../xml.ts";
import { listTexts, type SourceText, TEXT_LIST, textPath } from "../../model/source-text.ts";

/** The page of the viewer, taken apart where the graph's title goes. */
export interface Page {
  readonly before: string;
  readonly after: string;
}

const INDEX = "index.html";
const TITLE = /<title>[^<]*<\/title>/;

/** @throws Error when there is no viewer, or no page in it */
export function readPage(format: string, viewer: ViewerFiles | undefined): Page {
  const bytes = viewer?.get(INDEX);
  if (bytes === undefined) {
    throw new Error(
      `${format} needs the viewer: give exportGraph the option viewer: await viewerFiles("${format}")`,
    );
  }
  const text = new TextDecoder().decode(bytes);
  const title = TITLE.exec(text);
  if (title === null) throw wrongViewer(format);
  return {
    before: text.slice(0, title.index),
    after: text.slice(title.index + title[0].length),
  };
}

/** The files of the viewer besides its page. */
export function assetsOf(viewer: ViewerFiles | undefined): ViewerFiles {
  return new Map([...(viewer ?? [])].filter(([path]) => path !== INDEX));
}

/** The title that the viewer shows once it has the graph. */
export function titleElement(graph: CompiledGraph): string {
  const { title } = graph.getAttributes();
  return `<title>${escapeXml(replaceForbidden(title))} · Graphwright</title>`;
}

/** The viewer that was given is built in another form, or by another version. */
export function wrongViewer(format: string): Error {
  return new Error(`this is not the viewer that ${format} needs: use viewerFiles("${format}")`);
}

const PART = 16 * 1024;

/** A long text in parts that never end within a character. */
export function* parts(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PART, text.length);
    // One more, when the last would be the first half of a pair.
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end++;
    yield text.slice(start, end);
    start = end;
  }
}

/** JSON that cannot end the element it stands in: `<` occurs within strings only; U+2028 and U+2029 end old scripts. */
export function escapeJson(text: string): string {
  return text.replaceAll(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** The list of the texts and the texts, as files that go beside `graph.json`. */
export function textFiles(texts: SourceTexts): ExportedFile<Iterable<string>>[] {
  return [
    ...differentTexts(texts).map((text) => ({
      suffix: textPath(text.sha256),
      chunks: parts(text.text),
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
    for (const part of parts(text)) yield JSON.stringify(part).slice(1, -1);
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
