import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { copyOfGraph, temporaryFolder } from "./terminal.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The compiled command as its own process, as people run it. */
function start(argv: string[], env: Record<string, string> = {}): Child {
  if (!existsSync(MAIN)) throw new Error("run “npm run build” first: dist/cli/main.js is missing");
  const child = spawn(process.execPath, [MAIN, ...argv], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function finish(child: Child): Promise<{ code: number | null; out: string; err: string }> {
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const [code] = await once(child, "close");
  return { code, out, err };
}

/** Waits for a text on stderr, which is left open: a closed one would end the process. */
function said(child: Child, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let err = "";
    const listen = (chunk: Buffer): void => {
      err += chunk.toString("utf8");
      const match = pattern.exec(err);
      if (!match) return;
      child.stderr.off("data", listen);
      resolve(match[0]);
    };
    child.stderr.on("data", listen);
    child.once("close", () => reject(new Error(`never said ${String(pattern)}; said: ${err}`)));
  });
}

describe("the graphwright command", () => {
  it("exits with the codes it promises, results on stdout and messages on stderr", async () => {
    const good = copyOfGraph("lighthouse");
    const bad = copyOfGraph("lighthouse");
    writeFileSync(join(bad, "bad.yaml"), "relations: [{from: a, type: keeps, to: b}]\n");
    expect(await finish(start(["check", good]))).toMatchObject({ code: 0, err: "" });
    expect(await finish(start(["check", bad]))).toMatchObject({ code: 1, err: "" });
    expect(await finish(start(["check", "nowhere"]))).toMatchObject({ code: 2, out: "" });
    expect(await finish(start(["--version"]))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it("ends quietly when its reader closes the pipe", async () => {
    const child = start(["export", copyOfGraph("lighthouse"), "-f", "gexf"]);
    child.stdout.destroy();
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
    const [code] = await once(child, "close");
    expect(code).toBe(0);
    expect(err).not.toContain("EPIPE");
  });

  it("gives the same bytes in any locale and time zone", async () => {
    const dir = copyOfGraph("lighthouse");
    const write = (env: Record<string, string>) =>
      finish(start(["export", dir, "-f", "json"], env));
    const one = await write({ TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" });
    const two = await write({ TZ: "America/Anchorage", LC_ALL: "C" });
    expect(one.code).toBe(0);
    expect(one.out.length).toBeGreaterThan(1000);
    expect(two.out).toBe(one.out);
  });

  it("view follows the graph: a change, an error, the mend", async () => {
    const dir = copyOfGraph("lighthouse");
    const child = start(["view", dir, "--port", "0"]);
    const url = await said(child, /http:\/\/127\.0\.0\.1:\d+\//);
    const order = async () => {
      const file = (await (await fetch(`${url}graph.json`)).json()) as GraphFile;
      return file.nodes.length;
    };
    expect(await order()).toBe(4);
    expect(await (await fetch(url)).text()).toContain("<title>");

    writeFileSync(join(dir, "more.yaml"), "entities: {added: {type: Person}}\n");
    await expect.poll(order).toBe(5);

    appendFileSync(join(dir, "more.yaml"), "relations: [{from: added, type: keeps, to: nobody}]\n");
    await said(child, /GW0301/);
    expect(await order()).toBe(5);

    writeFileSync(
      join(dir, "more.yaml"),
      "entities: {added: {type: Person}, again: {type: Person}}\n",
    );
    await expect.poll(order).toBe(6);
  });

  it("view keeps the places of a graph that it took from the cache", async () => {
    const [dir, cache] = [copyOfGraph("lighthouse"), temporaryFolder()];
    const { code } = await finish(start(["export", dir, "-f", "gexf", "--cache", cache]));
    expect(code).toBe(0);
    const child = start(["view", dir, "--port", "0", "--cache", cache]);
    const url = await said(child, /http:\/\/127\.0\.0\.1:\d+\//);
    const places = async () => {
      const { nodes } = (await (await fetch(`${url}graph.json`)).json()) as GraphFile;
      return Object.fromEntries(nodes.map(({ key, attributes: { x, y } }) => [key, { x, y }]));
    };
    const before = await places();
    writeFileSync(
      join(dir, "more.yaml"),
      "entities: {added: {type: Person, relations: [knows: mara-quill]}}\n",
    );
    await expect.poll(places).toHaveProperty("added");
    expect(await places()).toMatchObject(before);
  });

  it("view lays out a file that was written without a picture", async () => {
    const file = join(temporaryFolder(), "graph.columns.json");
    const dir = copyOfGraph("lighthouse");
    expect((await finish(start(["export", dir, "-f", "columns", "-o", file]))).code).toBe(0);
    const url = await said(start(["view", file, "--port", "0"]), /http:\/\/127\.0\.0\.1:\d+\//);
    const { nodes } = (await (await fetch(`${url}graph.json`)).json()) as GraphFile;
    const places = new Set(nodes.map(({ attributes: { x, y } }) => `${x} ${y}`));
    expect(places.size).toBe(nodes.length);
  });

  it("build --watch builds again after a change, and stops on Ctrl-C", async () => {
    const dir = copyOfGraph("lighthouse");
    const out = temporaryFolder();
    const child = start(["build", dir, "-o", out, "--watch"]);
    await said(child, /Watching/);
    writeFileSync(join(dir, "more.yaml"), "entities: {added: {type: Person}}\n");
    await expect
      .poll(() => readFileSync(join(out, "graph.json"), "utf8").includes('"added"'))
      .toBe(true);
    child.kill("SIGINT");
    const [code, signal] = await once(child, "close");
    // A shell reports the signal as 130.
    expect([code, signal]).toEqual([null, "SIGINT"]);
  });
});
