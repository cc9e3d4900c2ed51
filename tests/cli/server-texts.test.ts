import { spawn } from "node:child_process";
import { appendFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { startServer, type Shown, type ViewerServer } from "../../src/cli/server/server.ts";
import { shownTexts } from "../../src/cli/server/texts.ts";
import { compile } from "../../src/compile.ts";
import { textPath } from "../../src/model/source-text.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "./terminal.ts";
import { GraphVersions } from "../../src/cli/server/graph-versions.ts";
import { emptyGraph } from "./shown-graph.ts";

const SHA = "c".repeat(64);
const TEXT = {
  path: "/secret/folder/log.txt",
  text: "The lamp was lit. 灯亮了 😀\r\n",
  sha256: SHA,
};

const FILES = new Map([["index.html", Buffer.from("<!doctype html>")]]);

async function serve(shown: Shown): Promise<ViewerServer> {
  const server = await startServer(FILES, shown, 0);
  onTestFinished(() => server.close());
  return server;
}

/** A raw request: no client tidies the path. */
function ask(
  server: ViewerServer,
  path: string,
): Promise<{ status: number; body: string; type: string }> {
  const headers = { host: `127.0.0.1:${server.port}` };
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          type: response.headers["content-type"] ?? "",
        }),
      );
    });
    sent.on("error", reject).end();
  });
}

describe("the texts of the viewer's server", () => {
  it("are listed by source, and each is read by what it holds", async () => {
    const texts = shownTexts(
      new Map([
        ["log", TEXT],
        ["__proto__", TEXT],
      ]),
    );
    const server = await serve({ graph: emptyGraph(), texts });
    const list = await ask(server, "/texts.json");
    expect(JSON.parse(list.body)).toEqual([
      { source: "__proto__", sha256: SHA },
      { source: "log", sha256: SHA },
    ]);
    expect(list.body).not.toContain("secret");
    expect(await ask(server, `/${textPath(SHA)}`)).toEqual({
      status: 200,
      body: TEXT.text,
      type: "text/plain; charset=utf-8",
    });
  });

  it("are an empty list where there are none", async () => {
    expect(await ask(await serve({ graph: new GraphVersions() }), "/texts.json")).toMatchObject({
      status: 200,
      body: "[]",
    });
  });

  it.each([
    "/texts/log",
    "/texts/log.txt",
    "/texts/",
    "/texts/../texts.json",
    `/texts/${"d".repeat(64)}.txt`,
    `/texts/%2e%2e/texts/${SHA}.txt`,
    `/texts/..%2f${SHA}.txt`,
    `/texts/${SHA.toUpperCase()}.txt`,
    "/texts//secret/folder/log.txt",
    "/texts/__proto__",
    "/texts.json/",
  ])("are none at %s", async (path) => {
    const texts = shownTexts(new Map([["../../etc/passwd", TEXT]]));
    expect((await ask(await serve({ graph: new GraphVersions(), texts }), path)).status).toBe(404);
  });

  it("are those of the sources of the graph, and no other file of their folder", async () => {
    const dir = copyOfGraph("lighthouse");
    appendFileSync(join(dir, "texts", "private.txt"), "not a source");
    const { texts } = await compile(dir);
    expect([...texts.keys()]).toEqual(["log"]);
    rmSync(join(dir, "texts"), { recursive: true });
    expect([...(await compile(dir)).texts]).toEqual([]);
  });
});

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Starts the viewer in a process of its own, on any free port. */
async function view(...argv: string[]): Promise<{ url: string; said: string }> {
  if (!existsSync(MAIN)) throw new Error("run “npm run build” first: dist/cli/main.js is missing");
  const child = spawn(process.execPath, [MAIN, "view", ...argv, "--port", "0"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for await (const chunk of child.stderr.setEncoding("utf8")) {
    said += String(chunk);
    const url = /http:\S+/.exec(said)?.[0];
    if (url !== undefined) return { url, said };
  }
  throw new Error(`it never showed anything: ${said}`);
}

const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

describe("graphwright view --texts", () => {
  it("serves the texts from where they are, and an edited one beside the graph it proves", async () => {
    const dir = copyOfGraph("lighthouse");
    const elsewhere = join(temporaryFolder(), "elsewhere");
    renameSync(join(dir, "texts"), elsewhere);
    const { url } = await view(dir, "--texts", elsewhere);
    const hash = async (): Promise<string | undefined> => {
      const [entry] = await json<{ sha256: string }[]>(`${url}texts.json`);
      return entry?.sha256;
    };
    const before = (await hash()) ?? "";
    expect(await (await fetch(url + textPath(before))).text()).toContain("Mara Quill lit the lamp");
    appendFileSync(join(elsewhere, "log.txt"), "\nA line more.\n");
    await expect.poll(hash).not.toBe(before);
    const { attributes } = await json<GraphFile>(`${url}graph.json`);
    expect(attributes.sources[0]?.sha256).toBe(await hash());
    expect((await fetch(url + textPath(before))).status).toBe(404);
  });

  it("says that a graph.json does not name its texts", async () => {
    const folder = temporaryFolder();
    await graphwright("build", copyOfGraph("lighthouse"), "-o", folder);
    const { url, said } = await view(join(folder, "graph.json"), "--texts", folder);
    expect(said).toContain("does not say which texts its sources have");
    expect(await json(`${url}texts.json`)).toEqual([]);
  });
});
