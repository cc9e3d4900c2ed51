import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { open } from "./open.ts";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** More entities than stand in one part of what is sent. */
const ENTITIES = 700;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A folder with a chain of entities, and a file of one entity to be edited. */
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "graphwright-live-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const chain = Array.from(
    { length: ENTITIES },
    (_, at) => `  e${at}: {name: Entity ${at}, relations: [leads to: e${(at + 1) % ENTITIES}]}\n`,
  );
  writeFileSync(join(dir, "chain.yaml"), `entities:\n${chain.join("")}`);
  edit(dir, "First name");
  return dir;
}

function edit(dir: string, name: string): void {
  const text = `entities:\n  edited: {name: ${name}, relations: [leads to: e0]}\n`;
  writeFileSync(join(dir, "edited.yaml"), text);
}

/** Starts `graphwright view` in a process of its own. */
async function served(dir: string): Promise<string> {
  const child = spawn(process.execPath, [MAIN, "view", dir, "--port", "0"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for await (const chunk of child.stderr.setEncoding("utf8")) {
    said += String(chunk);
    const url = /http:\S+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`it never showed anything: ${said}`);
}

test("an edit is shown, and only what has changed is fetched", async () => {
  const dir = folder();
  const { page, complaints } = await open(browser, await served(dir));
  onTestFinished(() => page.context().close());
  const fetched: string[] = [];
  page.on("response", (response) => {
    const [, name] = /\/(graph[^/?]*)/.exec(new URL(response.url()).pathname) ?? [];
    if (name !== undefined) fetched.push(`${response.status()} ${name}`);
  });
  await page.goto(`${page.url()}#/entity/edited`);
  const heading = page.locator("#inspector").getByRole("heading", { level: 2 });
  await heading.getByText("First name").waitFor();
  await page.getByText("Live", { exact: true }).waitFor();
  for (const name of ["Second name", "Third name"]) {
    edit(dir, name);
    await heading.getByText(name).waitFor();
  }
  expect(fetched).toEqual(["200 graph-change.json", "200 graph-change.json"]);
  writeFileSync(join(dir, "edited.yaml"), "entities: {edited: [\n");
  await page.getByRole("button", { name: "Dismiss" }).waitFor();
  edit(dir, "Mended name");
  await heading.getByText("Mended name").waitFor();
  expect(fetched).toEqual(Array.from({ length: 3 }, () => "200 graph-change.json"));
  expect(complaints).toEqual([]);
});

test("a page whose server was started anew loads the whole graph", async () => {
  const dir = folder();
  const url = await served(dir);
  const answer = await fetch(`${url}graph-change.json?since=other-1`);
  expect(answer.status).toBe(404);
  const whole = await fetch(`${url}graph.json`);
  const name = whole.headers.get("etag")?.replaceAll('"', "") ?? "";
  const change: unknown = await (await fetch(`${url}graph-change.json?since=${name}`)).json();
  expect(change).toMatchObject({ nodes: [{ from: 0, count: ENTITIES + 1 }] });
});
