import { STATUS_CODES, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { isOwnRequest, SECURITY_HEADERS } from "./headers.ts";

/** Why a request is not answered with what it asks for. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a request is refused for before anyone looks at its path; undefined when it may be answered. */
export function refusalOf(request: IncomingMessage, port: number): Refusal | undefined {
  const [host, ...more] = request.headersDistinct["host"] ?? [];
  if (more.length > 0 || !isOwnRequest(host, request.headers.origin, port)) {
    return refusal(403, "This server answers to its own pages only.");
  }
  if (request.httpVersionMajor !== 1) return refusal(505, "Only HTTP/1.0 and 1.1 are known here.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refusal(405, "Only GET and HEAD are known here.", { Allow: "GET, HEAD" });
  }
  return undefined;
}

/**
 * Answers what is no HTTP, without a word of it: a path that is too long or holds NUL names nothing.
 *
 * @param isAnswering whether the connection is in the middle of another answer, which must not be written into
 */
export function refuseMalformed(
  error: NodeJS.ErrnoException,
  socket: Duplex,
  isAnswering: boolean,
): void {
  if (error.code === "ECONNRESET" || !socket.writable || isAnswering) socket.destroy();
  else refuseRaw(socket, refusal(STATUS_OF.get(error.code ?? "") ?? 400, ""));
}

const STATUS_OF: ReadonlyMap<string, number> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
  ["HPE_HEADER_OVERFLOW", 404],
  ["HPE_INVALID_URL", 404],
]);

/** Refuses on a connection for which there is no response to write to, and ends it. */
export function refuseRaw(socket: Duplex, { status, reason, headers }: Refusal): void {
  const body = reason === "" ? "" : `${reason}\n`;
  const fields = {
    ...SECURITY_HEADERS,
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines, "", body].join("\r\n"));
}

function refusal(status: number, reason: string, headers: Refusal["headers"] = {}): Refusal {
  return { status, reason, headers };
}
