import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { TEXT_LIST } from "../../model/text-list.ts";
import { Failure } from "../failure.ts";
import { EventStreams } from "./events.ts";
import { isOwnRequest, isSatisfiable, mediaType, SECURITY_HEADERS } from "./headers.ts";
import { NO_TEXTS, type ShownTexts } from "./texts.ts";

/** What the server shows; each member may change while it runs. */
export interface Shown {
  /** `graph.json`; absent while the graph has never built. */
  graph?: Buffer;
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
  const server = createServer((request, response) => {
    answer(request, response, { files, shown, streams, port: portOf(server) });
  });
  server.on("clientError", refuseMalformed);
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

interface Context {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shown: Shown;
  readonly streams: EventStreams;
  readonly port: number;
}

function answer(request: IncomingMessage, response: ServerResponse, context: Context): void {
  const [host, ...more] = request.headersDistinct["host"] ?? [];
  const { origin } = request.headers;
  if (more.length > 0 || !isOwnRequest(host, origin, context.port)) {
    send(response, 403, PLAIN, "This server answers to its own pages only.\n");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    send(response, 405, PLAIN, "Only GET and HEAD are known here.\n");
    return;
  }
  const path = (request.url ?? "/").replace(/[?#].*$/s, "").slice(1);
  if (path === "events" && request.method === "GET") stream(response, context);
  else if (path === "graph.json") sendGraph(request, response, context.shown);
  else if (path === TEXT_LIST || path.startsWith("texts/"))
    sendText(request, response, path, context.shown);
  else sendFile(request, response, path === "" ? "index.html" : path, context.files);
}

/** Answers what is no HTTP, without a word of it: a path that is too long or holds NUL names nothing. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const noSuchPath = error.code === "HPE_HEADER_OVERFLOW" || error.code === "HPE_INVALID_URL";
  const status = noSuchPath ? "404 Not Found" : "400 Bad Request";
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    [`HTTP/1.1 ${status}`, ...headers, "Connection: close", "Content-Length: 0", "", ""].join(
      "\r\n",
    ),
  );
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

function sendGraph(
  request: IncomingMessage,
  response: ServerResponse,
  { graph, problems }: Shown,
): void {
  const type = "application/json; charset=utf-8";
  if (graph) sendWhole(request, response, type, graph);
  else send(response, 503, type, problems ?? "{}");
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { texts = NO_TEXTS }: Shown,
): void {
  if (path === TEXT_LIST) {
    sendWhole(request, response, mediaType(path), texts.list);
    return;
  }
  const found = texts.byPath.get(path);
  if (found) sendWhole(request, response, PLAIN, Buffer.from(found.text));
  else send(response, 404, PLAIN, "There is no such text.\n");
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const bytes = files.get(path);
  if (bytes) sendWhole(request, response, mediaType(path), bytes);
  else send(response, 404, PLAIN, "There is no such page.\n");
}

/** A file is sent whole, whichever part of it is asked for; 416 when the part is none. */
function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  bytes: Uint8Array,
): void {
  if (isSatisfiable(request.headers.range, bytes.length)) {
    send(response, 200, type, bytes);
    return;
  }
  response.setHeader("Content-Range", `bytes */${bytes.length}`);
  send(response, 416, PLAIN, "There is no such part.\n");
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array) {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-cache",
  });
  response.end(body);
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
