import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer, type Shown, type ViewerServer } from "../../src/cli/server/server.ts";
import { GraphVersions } from "../../src/cli/server/graph-versions.ts";
import { emptyGraph, EMPTY_GRAPH } from "./shown-graph.ts";

const FILES = new Map([
  ["index.html", Buffer.from("<!doctype html><title>Viewer</title>")],
  ["assets/main.js", Buffer.from("export {};")],
]);

async function serve(shown: Shown = { graph: emptyGraph() }, port = 0): Promise<ViewerServer> {
  const server = await startServer(FILES, shown, port);
  onTestFinished(() => server.close());
  return server;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A raw request: no client tidies the path or the headers. */
function ask(
  server: ViewerServer,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const host = `127.0.0.1:${server.port}`;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: server.port, path, method, headers: { host, ...headers } },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on("error", reject).end();
  });
}

/** Reads Server-Sent Events as they come. */
async function* events(server: ViewerServer): AsyncGenerator<{ name: string; data: string }> {
  const response = await fetch(`${server.url}events`);
  let pending = "";
  for await (const chunk of response.body ?? []) {
    pending += Buffer.from(chunk).toString("utf8");
    for (let end = pending.indexOf("\n\n"); end !== -1; end = pending.indexOf("\n\n")) {
      const block = pending.slice(0, end);
      pending = pending.slice(end + 2);
      const name = /^event: (.*)$/m.exec(block)?.[1];
      if (name !== undefined) yield { name, data: /^data: (.*)$/m.exec(block)?.[1] ?? "" };
    }
  }
}

describe("the viewer's server", () => {
  it("serves the built files, the graph, and nothing else", async () => {
    const server = await serve({ graph: emptyGraph() });
    expect(await ask(server, "/")).toMatchObject({
      status: 200,
      body: "<!doctype html><title>Viewer</title>",
    });
    expect(await ask(server, "/assets/main.js?v=1")).toMatchObject({
      status: 200,
      headers: { "content-type": "text/javascript; charset=utf-8" },
    });
    expect(await ask(server, "/graph.json")).toMatchObject({ status: 200, body: EMPTY_GRAPH });
    expect(await ask(server, "/nothing")).toMatchObject({ status: 404 });
  });

  it("sends a strict Content-Security-Policy with every answer", async () => {
    const server = await serve();
    for (const path of ["/", "/graph.json", "/nothing"]) {
      const { headers } = await ask(server, path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it.each([
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/..\\package.json",
    "/assets/%00",
    "//etc/passwd",
    "/index.html/",
    `/${"a/".repeat(3000)}`,
  ])("finds no file at %s", async (path) => {
    expect((await ask(await serve(), path)).status).toBe(404);
  });

  it("refuses pages that reach it under another name", async () => {
    const server = await serve();
    const own = `127.0.0.1:${server.port}`;
    expect((await ask(server, "/graph.json", { host: "evil.example" })).status).toBe(403);
    expect((await ask(server, "/graph.json", { host: "127.0.0.1:1" })).status).toBe(403);
    expect((await ask(server, "/graph.json", { origin: "http://evil.example" })).status).toBe(403);
    expect((await ask(server, "/graph.json", { origin: "null" })).status).toBe(403);
    expect((await ask(server, "/graph.json", { origin: `http://${own}` })).status).toBe(200);
    expect((await ask(server, "/", { host: `localhost:${server.port}` })).status).toBe(200);
  });

  it("answers GET and HEAD only", async () => {
    const server = await serve();
    expect(await ask(server, "/", {}, "POST")).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
    expect(await ask(server, "/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("takes the next port when one is in use", async () => {
    const first = await serve();
    const second = await serve({ graph: new GraphVersions() }, first.port);
    expect(second.port).toBeGreaterThan(first.port);
  });

  it("says what is wrong while there is no graph to show", async () => {
    const problems = '{"errors":1,"warnings":0,"text":"x"}';
    const server = await serve({ graph: new GraphVersions(), problems });
    expect(await ask(server, "/graph.json")).toMatchObject({ status: 503, body: problems });
  });

  it("tells open pages of changes and of problems", async () => {
    const server = await serve();
    const stream = events(server);
    const first = stream.next();
    // The request must have arrived before there is somebody to tell.
    for (let told = false; !told;) {
      server.changed();
      told = await Promise.race([
        first.then(() => true),
        new Promise<false>((resolve) => {
          setTimeout(() => resolve(false), 20);
        }),
      ]);
    }
    expect(await first).toMatchObject({ value: { name: "change" } });
    server.failed('{"errors":2}');
    for await (const event of stream) {
      if (event.name === "change") continue;
      expect(event).toEqual({ name: "problems", data: '{"errors":2}' });
      break;
    }
  });

  it("tells a page that comes later what is wrong now", async () => {
    const server = await serve({ graph: emptyGraph(), problems: '{"errors":3}' });
    for await (const event of events(server)) {
      expect(event).toEqual({ name: "problems", data: '{"errors":3}' });
      break;
    }
  });
});
