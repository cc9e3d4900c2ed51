import type { CompiledGraph } from "../../model/compiled-graph.ts";
import { contentPolicy, OWN_FILES } from "../../model/content-policy.ts";
import { chunked, type SourceTexts, textFormat, type TextExporter } from "../exporter.ts";
import { writeGraphFile } from "../json/graph-file.ts";
import {
  type Page,
  readPage,
  titleElement,
  wrongViewer,
  parts,
  escapeJson,
  textsJson,
  assetsOf,
  textFiles,
} from "./page.ts";

/** One file: the viewer with the graph in it, which works from disk and without a network. */
export const html = textFormat("html", "text/html", true, (graph, _losses, { viewer, texts }) => {
  const { before, after } = readPage("html", viewer);
  const [between, rest] = splitAt(after, GRAPH);
  const [close, end] = splitAt(rest ?? "", CLOSE);
  if (end === undefined) throw wrongViewer("html");
  const element = texts === undefined ? [close] : textsElement(close, texts);
  return pieces(graph, { before, after: between }, element, end);
});

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
  yield* parts(page.after);
  for (const chunk of writeGraphFile(graph)) yield escapeJson(chunk);
  yield* texts;
  yield* parts(end);
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

/** A folder for any web server: the viewer with the graph beside it. */
export const site: TextExporter = {
  extension: "",
  mediaType: "text/html",
  // The page comes last, when all it asks for is there.
  suffixes: ["graph.json", "index.html"],
  picture: true,
  folder: true,
  export: (graph, { viewer, texts }) => {
    const { before, after } = readPage("site", viewer);
    const assets = assetsOf(viewer);
    if (assets.size === 0) throw wrongViewer("site");
    const head = texts === undefined ? HEAD : HEAD + WITH_TEXTS;
    const body = after.replace("<body>", () => `<body>${UNSERVED}`);
    return {
      files: [
        { suffix: "graph.json", chunks: writeGraphFile(graph) },
        ...(texts === undefined ? [] : textFiles(texts)),
        { suffix: "index.html", chunks: chunked([before, head, titleElement(graph), body]) },
      ],
      assets,
      diagnostics: () => [],
    };
  },
};

/** Shown where not even the style sheet that hides it can be loaded: when the page is opened from disk. */
const UNSERVED = `
    <p class="unserved">
      This folder is for a web server: browsers do not let a page on disk load the files beside it.
      For one file that opens from disk, run “graphwright export --format html”.
    </p>`;

/** What a server of ours would say in headers, and that no changes are to be waited for. */
const HEAD = [
  `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(OWN_FILES)}" />`,
  '<meta name="referrer" content="no-referrer" />',
  '<meta name="graphwright" content="static" />',
  "",
].join("\n    ");

/** That there is a list of texts to be asked for; a page without it asks for nothing. */
const WITH_TEXTS = '<meta name="graphwright-texts" content="beside" />\n    ';
