import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { copyOfGraph, graphwright, temporaryFolder } from "../cli/terminal.ts";
import { visit } from "./page.ts";

const ATTACK = "</script><!--<script>window.hacked = 1</script><img src=x onerror=alert(1)> \u2028";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Exports the lighthouse, whose log has markup in it that wants out. */
async function exported(format: "html" | "site", ...more: string[]): Promise<string> {
  const dir = copyOfGraph("lighthouse");
  const log = join(dir, "texts", "log.txt");
  const before = sha256(log);
  appendFileSync(log, `\n${ATTACK}\n`);
  const graph = join(dir, "graph.yaml");
  writeFileSync(graph, readFileSync(graph, "utf8").replace(before, sha256(log)));
  const output = join(temporaryFolder(), format === "html" ? "graph.html" : "site");
  const { code, err } = await graphwright("export", dir, "-f", format, "-o", output, ...more);
  expect({ code, isError: err.includes("error") }).toEqual({ code: 0, isError: false });
  return output;
}

const sha256 = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

const panel = (page: Page) => page.getByRole("complementary");

/** Reads the text, and goes to the passage in Chinese and to the claim that rests on it. */
async function read(page: Page): Promise<void> {
  await page.evaluate('location.hash = "#/source/log"');
  await panel(page).getByRole("button", { name: "Read the text" }).click();
  await panel(page).getByText("window.hacked = 1").waitFor();
  await panel(page).getByRole("link", { name: "建于1886年" }).click();
  await panel(page).getByRole("button", { name: "Gull Rock built 1886" }).waitFor();
  expect(await page.evaluate("typeof window.hacked")).toBe("undefined");
  expect(await page.locator("img").count()).toBe(0);
}

describe("one file with texts, opened from disk", () => {
  test("lets them be read without a request or a word in the console", async () => {
    const file = await exported("html", "--with-texts");
    const { page, said, requests } = await visit(browser, file);
    await read(page);
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("without them offers nothing to read", async () => {
    const { page, said } = await visit(browser, await exported("html"));
    await page.evaluate('location.hash = "#/source/log"');
    await panel(page).getByRole("group", { name: "Which claims" }).waitFor();
    expect(await panel(page).getByRole("button", { name: "Read the text" }).count()).toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe("a site", () => {
  test.each([[["--with-texts"]], [[]]])("with %j asks for what is there alone", async (flags) => {
    const folder = await exported("site", ...flags);
    const missing: string[] = [];
    const { page, said, requests } = await visit(browser, await serve(folder, missing));
    if (flags.length > 0) await read(page);
    const texts = requests.filter((url) => new URL(url).pathname.startsWith("/texts"));
    expect(texts.length > 0).toBe(flags.length > 0);
    expect({ missing, said }).toEqual({ missing: [], said: [] });
    await page.context().close();
  });
});

const TYPES = new Map([
  [".css", "text/css"],
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".txt", "text/plain"],
]);

/** Serves a folder until the test is over; tells what was asked for and is not in it. */
async function serve(folder: string, missing: string[]): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    try {
      const body = readFileSync(join(folder, path));
      response.setHeader("Content-Type", TYPES.get(extname(path)) ?? "application/octet-stream");
      response.end(body);
    } catch {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
