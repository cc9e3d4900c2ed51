import { connect } from "node:net";
import { get, type IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { refuseMalformed } from "../../src/cli/server/refusals.ts";
import { startServer, type ViewerServer } from "../../src/cli/server/server.ts";
import { emptyGraph, EMPTY_GRAPH } from "./shown-graph.ts";

const SECRET = "<!doctype html><title>Viewer</title>";
const FILES = new Map([
  ["index.html", Buffer.from(SECRET)],
  ["assets/main.js", Buffer.from("export {};")],
]);

async function serve(): Promise<ViewerServer> {
  const server = await startServer(FILES, { graph: emptyGraph() }, 0);
  onTestFinished(() => server.close());
  return server;
}

/** What the server says to bytes that no client would send, until it closes or is silent. */
function say(server: ViewerServer, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1");
    let said = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (said += chunk));
    socket.on("close", () => resolve(said)).on("error", reject);
    socket.end(bytes, "latin1");
  });
}

function requestFor(server: ViewerServer, path: string, ...headers: string[]): Promise<string> {
  const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${server.port}`, ...headers];
  return say(server, `${lines.join("\r\n")}\r\nConnection: close\r\n\r\n`);
}

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}

const TRAVERSALS = [
  "/../index.html",
  "/./index.html",
  "//index.html",
  "/assets/../index.html",
  "/assets/..;/index.html",
  "/%2e%2e/index.html",
  "/%2e%2e%2findex.html",
  "/%252e%252e%252findex.html",
  "/..%c0%afindex.html",
  "/..%ef%bc%8findex.html",
  "/%5c..%5cindex.html",
  "/..\\..\\index.html",
  "/\\\\server\\share\\index.html",
  "/C:\\index.html",
  "/index.html%00",
  "/index.html%00.js",
  "/index.html::$DATA",
  "/INDEX.HTML",
  "/index%2ehtml",
  "/%",
  "/%zz",
  "/__proto__",
  "/constructor",
  "/graph.json/..%2findex.html",
  "/file:///etc/passwd",
  "http://127.0.0.1/index.html",
  "http://127.0.0.1/",
  "*",
  "*graph.json",
  "*index.html",
  "*events",
  `/${"../".repeat(4_000)}index.html`,
  `/${"a".repeat(100_000)}`,
  `/${"%2e%2e%2f".repeat(10_000)}etc/passwd`,
];

describe("a path that is not in the list", () => {
  it.each(TRAVERSALS.map((path) => [path.slice(0, 60), path]))("%s: 404", async (_, path) => {
    const answer = await requestFor(await serve(), path);
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toContain(SECRET);
    expect(answer).toContain("Content-Security-Policy: default-src 'none'");
  });

  it.each(["bytes=0-4", "bytes=5-2", "bytes=0-", "bytes=-1", "bytes=0-0,-1", "lines=1-2"])(
    "is 404 with the range %s, too",
    async (range) => {
      const server = await serve();
      for (const path of ["/../index.html", "/%2e%2e/index.html", "/none"]) {
        expect(statusOf(await requestFor(server, path, `Range: ${range}`))).toBe(404);
      }
    },
  );

  it.each([
    ["NUL in the path", "/index.html\0.js"],
    ["a control character", "/\u0001"],
    ["a line feed", "/index.html\n/x"],
    ["bytes beyond ASCII", "/\u00e9\u00ff"],
  ])("%s: refused, never a file", async (_, path) => {
    const answer = await requestFor(await serve(), path);
    expect([400, 404]).toContain(statusOf(answer));
    expect(answer).not.toContain(SECRET);
  });
});

describe("a range of a file", () => {
  it.each([
    ["bytes=5-2", 416],
    ["bytes=999999-", 416],
    ["bytes=-0", 416],
    ["bytes=-", 416],
    ["bytes=x-y", 416],
    ["bytes=0-1,99999-", 416],
    ["bytes=99999999999999999999-", 416],
    ["bytes=0-4", 200],
    ["bytes=-5", 200],
    ["bytes=3-", 200],
    ["lines=5-2", 200],
  ])("%s: %i, and all of it or nothing", async (range, status) => {
    const server = await serve();
    for (const path of ["/index.html", "/graph.json"]) {
      const answer = await requestFor(server, path, `Range: ${range}`);
      expect(statusOf(answer)).toBe(status);
      expect(answer.includes(SECRET)).toBe(status === 200 && path === "/index.html");
    }
  });
});

it("what is no HTTP gets 400 and the server goes on", async () => {
  const server = await serve();
  for (const bytes of [
    "\0\0\0\r\n\r\n",
    "GET\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "\u0016\u0003\u0001",
  ]) {
    const answer = await say(server, bytes);
    expect(answer === "" || statusOf(answer) === 400).toBe(true);
  }
  expect(statusOf(await requestFor(server, "/"))).toBe(200);
});

it("a request without Host, or with two, is refused", async () => {
  const server = await serve();
  const own = `127.0.0.1:${server.port}`;
  expect(statusOf(await say(server, "GET / HTTP/1.0\r\n\r\n"))).toBe(403);
  expect(statusOf(await requestFor(server, "/", "Host: evil.example"))).toBe(403);
  const evil = `GET http://${own}/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
  expect(statusOf(await say(server, evil))).toBe(403);
});

describe("every answer has the promised headers", () => {
  const HEADERS = [
    "Content-Security-Policy: default-src 'none'",
    "X-Content-Type-Options: nosniff",
    "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer",
  ];
  const host = (server: ViewerServer) => `Host: 127.0.0.1:${server.port}`;

  it.each<[string, number, (host: string) => string[]]>([
    ["no Host", 403, () => ["GET / HTTP/1.1", "Connection: close"]],
    ["no Host in HTTP/1.0", 403, () => ["GET / HTTP/1.0"]],
    ["HTTP/0.9", 505, (own) => ["GET / HTTP/0.9", own, "Connection: close"]],
    ["HTTP/0.9 without a version", 403, () => ["GET /"]],
    ["HTTP/2.0", 505, (own) => ["GET / HTTP/2.0", own]],
    ["a header that is none", 400, (own) => ["GET / HTTP/1.1", own, "a b"]],
    ["two lengths", 400, (own) => ["GET / HTTP/1.1", own, "Content-Length: 1", "Content-Length: 2"]],
    ["headers that are too long", 404, (own) => ["GET / HTTP/1.1", own, `A: ${"a".repeat(20_000)}`]],
    ["an upgrade", 200, (own) => ["GET / HTTP/1.1", own, "Connection: Upgrade, close", "Upgrade: websocket"]],
    ["a tunnel", 405, (own) => ["CONNECT 127.0.0.1:80 HTTP/1.1", own]],
    ["a tunnel from elsewhere", 403, () => ["CONNECT 127.0.0.1:80 HTTP/1.1", "Host: evil.example:80"]],
    ["an expectation to go on", 200, (own) => ["GET / HTTP/1.1", own, "Expect: 100-continue", "Connection: close"]],
    ["another expectation", 200, (own) => ["GET / HTTP/1.1", own, "Expect: wonders", "Connection: close"]],
    ["a body", 405, (own) => ["POST / HTTP/1.1", own, "Connection: close", "Content-Length: 0"]],
    ["options of everything", 405, (own) => ["OPTIONS * HTTP/1.1", own, "Connection: close"]],
  ])("%s: %i", async (_what, status, lines) => {
    const server = await serve();
    const answer = await say(server, `${lines(host(server)).join("\r\n")}\r\n\r\n`);
    expect(statusOf(answer)).toBe(status);
    expect(answer.match(/^HTTP\//gm)).toHaveLength(1);
    for (const header of HEADERS) expect(answer).toContain(header);
    expect(statusOf(await requestFor(server, "/"))).toBe(200);
  }); // prettier-ignore

  it("a second Host is seen behind any number of headers", async () => {
    const many = Array.from({ length: 2_500 }, () => "a:");
    const answer = await requestFor(await serve(), "/", ...many, "Host: evil.example");
    expect(statusOf(answer)).toBe(403);
    expect(statusOf(await requestFor(await serve(), "/", ...many))).toBe(200);
  });

  it("a request that takes too long gets 408", () => {
    const socket = new PassThrough();
    const late = Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
    refuseMalformed(late, socket, false);
    const answer = String(socket.read());
    expect(statusOf(answer)).toBe(408);
    for (const header of HEADERS) expect(answer).toContain(header);
  });

  it("what is no HTTP behind a request is answered after it, and never within an answer", async () => {
    const server = await serve();
    const request = (path: string) => `GET ${path} HTTP/1.1\r\n${host(server)}\r\n\r\n`;
    const after = await say(server, `${request("/")}\0\r\n\r\n`);
    expect(after.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
    const within = await say(server, `${request("/events")}\0\r\n\r\n`);
    expect(within).not.toContain("400");
  });
});

it("serves a thousand clients at once", async () => {
  const server = await serve();
  const own = { host: "127.0.0.1", port: server.port, agent: false } as const;
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      get({ ...own, path }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.on("end", () => resolve(`${response.statusCode} ${body}`));
      }).on("error", reject);
    });
  const paths = ["/", "/graph.json", "/assets/main.js", "/none"];
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, index) => ask(paths[index % paths.length] ?? "/")),
  );
  expect(new Set(answers)).toEqual(
    new Set([
      `200 ${SECRET}`,
      `200 ${EMPTY_GRAPH}`,
      "200 export {};",
      "404 There is no such page.\n",
    ]),
  );
});

describe("pages that wait for changes", () => {
  /** An open stream that is never read unless asked. */
  function open(server: ViewerServer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const agent = false;
      get({ host: "127.0.0.1", port: server.port, path: "/events", agent }, resolve).on(
        "error",
        reject,
      );
    });
  }

  it("never pile up: of a thousand, the hundred that came last are told", async () => {
    const server = await serve();
    const told = new Set<number>();
    let gone = 0;
    for (let index = 0; index < 1_000; index++) {
      const stream = await open(server);
      stream.on("error", () => {}).on("close", () => gone++);
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        if (chunk.includes("event: change")) told.add(index);
      });
    }
    await expect.poll(() => gone).toBe(900);
    server.changed();
    await expect.poll(() => told.size).toBe(100);
    expect(Math.min(...told)).toBe(900);
  });

  it("are let go when they go away, and when they do not read", async () => {
    const server = await serve();
    const reading = await open(server);
    reading.resume();
    reading.destroy();
    const line = "x".repeat(2 ** 18);
    const deaf = await open(server);
    deaf.on("error", () => {});
    const closed = new Promise((resolve) => {
      deaf.once("close", resolve);
    });
    deaf.pause();
    for (let sent = 0; sent < 100; sent++) {
      server.failed(line);
      // What is sent leaves between two turns of the event loop.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    deaf.resume();
    await closed;
    expect(statusOf(await requestFor(server, "/"))).toBe(200);
  });

  it("HEAD does not wait", async () => {
    const server = await serve();
    const head = `HEAD /events HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`;
    expect(statusOf(await say(server, head))).toBe(404);
  });
});
