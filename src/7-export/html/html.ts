import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { chunked } from "../chunks.ts";
import type { Exporter } from "../exporter.ts";
import { writeGraphFile } from "../json/graph-file.ts";
import { type Page, readPage, titleElement, wrongViewer } from "./page.ts";

export const html: Exporter = {
  name: "html",
  title: "one file: the viewer with the graph in it, which works from disk and without a network",
  extension: "html",
  mediaType: "text/html",
  suffixes: [""],
  export: (graph, { viewer }) => {
    const { before, after } = readPage("html", viewer);
    const [between, end] = splitAt(after, GRAPH);
    if (end === undefined) throw wrongViewer("html");
    const parts = { before, after: between };
    return {
      files: [{ suffix: "", chunks: chunked(pieces(graph, parts, end)) }],
      diagnostics: () => [],
    };
  },
};

/** The start of the empty element that the viewer looks for its graph in. */
const GRAPH = '<script type="application/json" id="graph">';

function* pieces(graph: CompiledGraph, page: Page, end: string): Generator<string> {
  yield page.before;
  yield titleElement(graph);
  yield* cut(page.after);
  for (const chunk of writeGraphFile(graph)) yield escapeJson(chunk);
  yield* cut(end);
}

/** The text up to a marker that stays with it, and the text after it; undefined without a marker. */
function splitAt(text: string, marker: string): readonly [string, string | undefined] {
  const at = text.indexOf(marker);
  if (at === -1) return [text, undefined];
  const end = at + marker.length;
  return [text.slice(0, end), text.slice(end)];
}

/**
 * JSON in which nothing can end the element it stands in, or be taken for another one: `<` occurs
 * within strings only, where its escape is the same character. U+2028 and U+2029 end lines in
 * scripts of old.
 */
function escapeJson(text: string): string {
  return text.replaceAll(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

const PIECE = 16 * 1024;

/** A long text in pieces that never end within a character. */
function* cut(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PIECE, text.length);
    // One more, when the last would be the first half of a pair.
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end++;
    yield text.slice(start, end);
    start = end;
  }
}
