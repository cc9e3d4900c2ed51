import { chunked } from "../chunks.ts";
import type { Exporter } from "../exporter.ts";
import { writeGraphFile } from "../json/graph-file.ts";
import { assetsOf, readPage, titleElement, wrongViewer } from "./page.ts";
import { textFiles } from "./texts.ts";

export const site: Exporter = {
  name: "site",
  title: "a folder for any web server: the viewer with the graph beside it",
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

/** The page loads its own files and the graph, and nothing else: no inline code, no other host. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types graphwright-worker",
].join("; ");

/** What a server of ours would say in headers, and that no changes are to be waited for. */
const HEAD = [
  `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
  '<meta name="referrer" content="no-referrer" />',
  '<meta name="graphwright" content="static" />',
  "",
].join("\n    ");

/** That there is a list of texts to be asked for; a page without it asks for nothing. */
const WITH_TEXTS = '<meta name="graphwright-texts" content="beside" />\n    ';
