import { readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SECURITY_HEADERS } from "../../src/cli/server/headers.ts";
import { NO_TEXTS, shownTexts } from "../../src/cli/server/texts.ts";
import { type SourceText, TEXT_LIST } from "../../src/model/source-text.ts";

/** The built viewer; the variable names one that was built elsewhere. */
const VIEWER =
  process.env["GRAPHWRIGHT_VIEWER"] ??
  fileURLToPath(new URL("../../dist/viewer/", import.meta.url));
const FONTS = fileURLToPath(
  new URL("../../node_modules/@fontsource/noto-sans-sc/files/", import.meta.url),
);

const MIME: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** A server as `graphwright view` is one: the built viewer, a graph, and events, under its headers. */
export interface ViewerServer {
  readonly url: string;
  /** Serves another graph from now on; any JSON, so that failures can be served too. */
  readonly setGraph: (graph: unknown) => void;
  /** Serves these texts of sources from now on, by id of the source; at first there are none. */
  readonly setTexts: (texts: ReadonlyMap<string, SourceText>) => void;
  /** Sends a server-sent event to all open pages. */
  readonly send: (event: string, data: string) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port of the loopback interface. */
export async function serveViewer(first: unknown): Promise<ViewerServer> {
  const files = readFiles();
  const listeners = new Set<ServerResponse>();
  let graph = JSON.stringify(first);
  let texts = NO_TEXTS;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (path === "/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write(": open\n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    if (path === "/graph.json") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(graph);
      return;
    }
    if (path === `/${TEXT_LIST}`) {
      response.writeHead(200, { "Content-Type": "application/json" }).end(texts.list);
      return;
    }
    const text = texts.byPath.get(path.slice(1));
    if (text) {
      response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end(text.text);
      return;
    }
    const name = path === "/" ? "/index.html" : path;
    const body = files.get(name);
    const type = MIME[extname(name)] ?? "application/octet-stream";
    if (body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    setGraph: (next) => (graph = JSON.stringify(next)),
    setTexts: (next) => (texts = shownTexts(next)),
    send: (event, data) => {
      const lines = data.split("\n").map((line) => `data: ${line}\n`);
      for (const listener of listeners) listener.write(`event: ${event}\n${lines.join("")}\n`);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The viewer as built, with a font for Chinese that only the tests add. */
function readFiles(): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(VIEWER, { recursive: true, encoding: "utf8" })) {
    if (extname(name) !== "")
      files.set(`/${name.replaceAll("\\", "/")}`, readFileSync(join(VIEWER, name)));
  }
  const faces: string[] = [];
  for (const weight of ["400", "500", "600"]) {
    for (const subset of ["latin", "chinese-simplified"]) {
      const file = `noto-sans-sc-${subset}-${weight}-normal.woff2`;
      files.set(`/test/${file}`, readFileSync(FONTS + file));
      // Without the punctuation that this font draws as wide as a Chinese character.
      const range = subset === "latin" ? "U+0000-00B6, U+00B8-1FFF" : "U+2E80-FFFF";
      faces.push(
        `@font-face { font-family: "Noto Sans SC"; font-weight: ${weight}; src: url(./${file}); unicode-range: ${range}; }`,
      );
    }
  }
  faces.push(`:root { --sans: "Noto Sans SC", "Open Sans", sans-serif; }`);
  files.set("/test/fonts.css", Buffer.from(faces.join("\n")));
  const page = files.get("/index.html")?.toString("utf8") ?? "";
  const link = `<link rel="stylesheet" href="./test/fonts.css" /></head>`;
  files.set("/index.html", Buffer.from(page.replace("</head>", link)));
  return files;
}
