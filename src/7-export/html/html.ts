import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { chunked } from "../chunks.ts";
import type { Exporter, SourceTexts } from "../exporter.ts";
import { writeGraphFile } from "../json/graph-file.ts";
import { type Page, readPage, titleElement, wrongViewer } from "./page.ts";
import { cut, escapeJson } from "./pieces.ts";
import { textsJson } from "./texts.ts";

export const html: Exporter = {
  name: "html",
  title: "one file: the viewer with the graph in it, which works from disk and without a network",
  extension: "html",
  mediaType: "text/html",
  suffixes: [""],
  picture: true,
  export: (graph, { viewer, texts }) => {
    const { before, after } = readPage("html", viewer);
    const [between, rest] = splitAt(after, GRAPH);
    const [close, end] = splitAt(rest ?? "", CLOSE);
    if (end === undefined) throw wrongViewer("html");
    const parts = { before, after: between };
    const element = texts === undefined ? [close] : textsElement(close, texts);
    return {
      files: [{ suffix: "", chunks: chunked(pieces(graph, parts, element, end)) }],
      diagnostics: () => [],
    };
  },
};

/** The start of the empty element that the viewer looks for its graph in. */
const GRAPH = '<script type="application/json" id="graph">';

/** The same for the texts of the sources, which only a page that has some has. */
const TEXTS = '<script type="application/json" id="texts">';
const CLOSE = "</script>";

function* pieces(
  graph: CompiledGraph,
  page: Page,
  texts: Iterable<string>,
  end: string,
): Generator<string> {
  yield page.before;
  yield titleElement(graph);
  yield* cut(page.after);
  for (const chunk of writeGraphFile(graph)) yield escapeJson(chunk);
  yield* texts;
  yield* cut(end);
}

/** What closes the element of the graph, and an element of texts after it. */
function* textsElement(close: string, texts: SourceTexts): Generator<string> {
  yield `${close}\n    ${TEXTS}`;
  for (const piece of textsJson(texts)) yield escapeJson(piece);
  yield CLOSE;
}

/** The text up to a marker that stays with it, and the text after it; undefined without a marker. */
function splitAt(text: string, marker: string): readonly [string, string | undefined] {
  const at = text.indexOf(marker);
  if (at === -1) return [text, undefined];
  const end = at + marker.length;
  return [text.slice(0, end), text.slice(end)];
}
