import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { TEXT_LIST } from "../../model/source-text.ts";
import { Failure } from "../failure.ts";
import { EventStreams } from "./events.ts";
import { type GraphVersions, sizeOf } from "./graph-versions.ts";
import { isSatisfiable, mediaType, SECURITY_HEADERS } from "./headers.ts";
import { refusalOf, refuseMalformed, refuseRaw } from "./refusals.ts";
import { NO_TEXTS, type ShownTexts } from "./texts.ts";

/** What the server shows; each member may change while it runs. */
export interface Shown {
  /** Without any while the graph has never built. */
  readonly graph: GraphVersions;
  /** The texts of its sources that may be read in the viewer. */
  texts?: ShownTexts;
  /** What is wrong with the graph as it is on disk now, as one line of JSON. */
  problems?: string;
}

export interface ViewerServer {
  readonly url: string;
  readonly port: number;
  /** Tells every open page to fetch the graph again. */
  changed(): void;
  /** Tells every open page that the graph on disk does not build. */
  failed(problems: string): void;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const PLAIN = "text/plain; charset=utf-8";
const PORTS_TO_TRY = 20;

/**
 * Serves the viewer on loopback. The files are a list in memory: no URL ever becomes a path.
 *
 * @param files the built viewer by relative path
 * @param port the first port to try; when it is in use, the next ones are. 0 takes any free one
 * @throws Failure when no port is free
 */
export async function startServer(
  files: ReadonlyMap<string, Uint8Array>,
  shown: Shown,
  port: number,
): Promise<ViewerServer> {
  const streams = new EventStreams();
  const server = listenerOf((request, response) => {
    answer(request, response, { files, shown, streams, port: portOf(server) });
  });
  const actual = await listen(server, port);
  return {
    url: `http://${HOST}:${actual}/`,
    port: actual,
    changed: () => streams.send("change", "{}"),
    failed: (problems) => streams.send("problems", problems),
    close: () =>
      new Promise((resolve) => {
        streams.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on which nothing is answered by Node itself, so that every answer has the headers promised. */
function listenerOf(answer: Answer): Server {
  const answers = new WeakMap<object, ServerResponse>();
  const server = createServer({ requireHostHeader: false });
  // Of more headers than this those that follow would not be looked at; their size has a bound of its own.
  server.maxHeadersCount = 0;
  for (const event of ["request", "checkContinue", "checkExpectation"] as const) {
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      answers.set(request.socket, response);
      answer(request, response);
    });
  }
  server.on("connect", (request, socket) => {
    const refused = refusalOf(request, portOf(server));
    if (refused) refuseRaw(socket, refused);
  });
  server.on("clientError", (error, socket) => {
    refuseMalformed(error, socket, answers.get(socket)?.writableEnded === false);
  });
  return server;
}

interface Context {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shown: Shown;
  readonly streams: EventStreams;
  readonly port: number;
}

function answer(request: IncomingMessage, response: ServerResponse, context: Context): void {
  const refused = refusalOf(request, context.port);
  if (refused) {
    for (const [name, value] of Object.entries(refused.headers)) response.setHeader(name, value);
    send(response, refused.status, PLAIN, [`${refused.reason}\n`]);
    return;
  }
  const path = pathOf(request);
  if (path === undefined) send(response, 404, PLAIN, ["There is no such page.\n"]);
  else if (path === "events" && request.method === "GET") stream(response, context);
  else if (path === "graph.json") sendGraph(request, response, context.shown);
  else if (path === "graph-change.json") sendChange(request, response, context.shown.graph);
  else if (path === TEXT_LIST || path.startsWith("texts/"))
    sendText(request, response, path, context.shown);
  else sendFile(request, response, path === "" ? "index.html" : path, context.files);
}

/** What is asked for, relative to the root; undefined for what is no path, such as `*` or a whole address. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  return url.startsWith("/") ? url.slice(1).replace(/[?#].*$/s, "") : undefined;
}

function stream(response: ServerResponse, { streams, shown }: Context): void {
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store",
  });
  streams.add(response);
  if (shown.problems !== undefined) response.write(`event: problems\ndata: ${shown.problems}\n\n`);
}

const JSON_TYPE = "application/json; charset=utf-8";

function sendGraph(
  request: IncomingMessage,
  response: ServerResponse,
  { graph, problems }: Shown,
): void {
  if (graph.name === undefined) {
    send(response, 503, JSON_TYPE, [problems ?? "{}"]);
    return;
  }
  response.setHeader("ETag", `"${graph.name}"`);
  sendWhole(request, response, JSON_TYPE, graph.text(), graph.size);
}

/** What has changed since the version that the page names; 404 when it should load the whole graph. */
function sendChange(
  request: IncomingMessage,
  response: ServerResponse,
  graph: GraphVersions,
): void {
  const since = new URL(request.url ?? "", "http://localhost").searchParams.get("since");
  const change = graph.changeSince(since ?? "");
  if (!change || graph.name === undefined) {
    send(response, 404, PLAIN, ["There is no such change.\n"]);
    return;
  }
  response.setHeader("ETag", `"${graph.name}"`);
  sendWhole(request, response, JSON_TYPE, change, sizeOf(change));
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { texts = NO_TEXTS }: Shown,
): void {
  if (path === TEXT_LIST) {
    sendWhole(request, response, mediaType(path), [texts.list]);
    return;
  }
  const found = texts.byPath.get(path);
  if (found) sendWhole(request, response, PLAIN, [found.text]);
  else send(response, 404, PLAIN, ["There is no such text.\n"]);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const bytes = files.get(path);
  if (bytes) sendWhole(request, response, mediaType(path), [bytes]);
  else send(response, 404, PLAIN, ["There is no such page.\n"]);
}

/** A file is sent whole, whichever part of it is asked for; 416 when the part is none. */
function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  chunks: Chunks,
  size = sizeOf(chunks),
): void {
  if (isSatisfiable(request.headers.range, size)) {
    send(response, 200, type, chunks, size);
    return;
  }
  response.setHeader("Content-Range", `bytes */${size}`);
  send(response, 416, PLAIN, ["There is no such part.\n"]);
}

type Chunks = Iterable<string | Uint8Array>;

function send(
  response: ServerResponse,
  status: number,
  type: string,
  chunks: Chunks,
  size = sizeOf(chunks),
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "Content-Type": type,
    "Content-Length": size,
    "Cache-Control": "no-cache",
  });
  for (const chunk of chunks) response.write(chunk);
  response.end();
}

async function listen(server: Server, port: number): Promise<number> {
  const tries = port === 0 ? 1 : PORTS_TO_TRY;
  for (let offset = 0; offset < tries && port + offset <= 65_535; offset++) {
    if (await listens(server, port + offset)) return portOf(server);
  }
  throw new Failure(`no free port from ${port} on; name another with --port`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new Failure(`cannot listen on port ${port}: ${error.message}`));
    };
    server.once("error", refused);
    server.listen(port, HOST, () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
