import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { launchChromium } from "../browser/chromium.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";
import { HOSTILE, sampleGraph } from "../fixtures/viewer/sample.ts";
import { choose, visit } from "./page.ts";

const ATTACK = "</title></script><!--<script><script>window.hacked = 1</script>\u2028'\"&amp;";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** The sample graph, with markup that wants out of wherever it is put. */
function hostileGraph(): GraphFile {
  const { attributes, nodes, ...rest } = sampleGraph();
  return {
    ...rest,
    attributes: { ...attributes, title: ATTACK },
    nodes: nodes.map((node) =>
      node.key === "tang-wei"
        ? { ...node, attributes: { ...node.attributes, summary: ATTACK, kind: ATTACK } }
        : node,
    ),
  };
}

/** Exports a graph by the command, and says where to. */
async function exported(format: "html" | "site", graph: GraphFile): Promise<string> {
  const folder = temporaryFolder();
  const input = join(folder, "graph.json");
  writeFileSync(input, JSON.stringify(graph));
  const output = join(folder, format === "html" ? "a file.html" : "a folder");
  const { code } = await graphwright("export", input, "--format", format, "-o", output);
  expect(code).toBe(0);
  return output;
}

const panel = (page: Page) => page.getByRole("complementary");
const bar = (page: Page) => page.getByRole("contentinfo");

/** Clicks an entity in the picture. */
async function clickOn(page: Page, id: string): Promise<void> {
  const at: unknown = await page.evaluate(`window.graphwright.node(${JSON.stringify(id)})`);
  const { x, y } = at as Record<"x" | "y", number>;
  await page.mouse.click(x, y);
}

/** Opens the citations of a fact of the Qingmu Workshop. */
async function readEvidence(page: Page): Promise<void> {
  await panel(page).getByRole("button", { name: "2 citations for head-count" }).click();
  await panel(page).getByText("more than seven thousand people").waitFor();
}

describe("one file, opened from disk", () => {
  test("shows the graph without a request or a word in the console", async () => {
    const file = await exported("html", sampleGraph());
    const { page, said, requests } = await visit(browser, file);
    await bar(page).getByText("37 entities").waitFor();
    expect(await bar(page).innerText()).not.toMatch(/connected|live/i);
    expect(await page.title()).toBe("The Harbour Workshop · Graphwright");
    await clickOn(page, "qingmu");
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    await page.goBack();
    await panel(page).waitFor({ state: "detached" });
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("finds an entity, and its evidence can be read", async () => {
    const { page, said } = await visit(browser, await exported("html", sampleGraph()));
    await choose(page, "青木");
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    await readEvidence(page);
    await panel(page).getByText("A workshop by the water").first().waitFor();
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("a link into it shows what it was copied from", async () => {
    const file = await exported("html", sampleGraph());
    const first = await visit(browser, file);
    await choose(first.page, "Tang Wei");
    const { hash } = new URL(first.page.url());
    expect(hash).toContain("tang-wei");
    await first.page.context().close();
    const { page } = await visit(browser, pathOf(file, hash));
    await panel(page).getByRole("heading", { name: "Tang Wei" }).waitFor();
    await page.context().close();
  });

  test("on a phone, nothing is wider than the screen", async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
    const { page, said } = await visit(browser, await exported("html", sampleGraph()), phone);
    await choose(page, "Qingmu");
    await readEvidence(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("markup in the title, in a type and in a summary is text and does nothing", async () => {
    const { page, said } = await visit(browser, await exported("html", hostileGraph()));
    expect(await page.title()).toContain("<script>window.hacked = 1</script>");
    await choose(page, "Tang Wei");
    await panel(page).getByText("window.hacked = 1").first().waitFor();
    await choose(page, "onerror");
    await panel(page).getByRole("heading", { name: HOSTILE }).waitFor();
    expect(await page.evaluate("typeof window.hacked")).toBe("undefined");
    await expect(page.locator("script").count()).resolves.toBe(2);
    await expect(page.locator("img, iframe").count()).resolves.toBe(0);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("its policy stops what a page that was tampered with would do", async () => {
    const file = await exported("html", sampleGraph());
    const inline = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>";
    const outside = '<script src="https://example.invalid/x.js"></script>';
    const text = readFileSync(file, "utf8").replace("</body>", `${inline}${outside}</body>`);
    writeFileSync(file, text);
    const { page, said } = await visit(browser, file);
    await bar(page).getByText("37 entities").waitFor();
    expect(await page.evaluate("typeof window.hacked")).toBe("undefined");
    expect(await page.evaluate("fetch('https://example.invalid/').catch(() => 'refused')")).toBe(
      "refused",
    );
    const assigned = "try { document.body.innerHTML = '<p>'; 'done' } catch { 'refused' }";
    expect(await page.evaluate(assigned)).toBe("refused");
    expect(said.filter((line) => /Content Security Policy/.test(line)).length).toBeGreaterThan(3);
    await page.context().close();
  });

  test("without WebGL, it says so and search and the panels still work", async () => {
    const prepare =
      "delete window.WebGL2RenderingContext; HTMLCanvasElement.prototype.getContext = () => null";
    const words = "This browser cannot draw the picture";
    const file = await exported("html", sampleGraph());
    const { page } = await visit(browser, file, {}, { prepare, words });
    await choose(page, "Tang Wei");
    await expect(panel(page).getByRole("heading", { level: 2 }).innerText()).resolves.toBe(
      "Tang Wei",
    );
    await page.context().close();
  });

  test("a file that lost its end on the way says so", async () => {
    const file = await exported("html", sampleGraph());
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace(/\n"edges": \[.*?<\/script>/s, "</script>"),
    );
    const words = "The graph could not be loaded";
    const { page } = await visit(browser, file, {}, { words });
    const [what, remedy] = await page.locator(".message p").allInnerTexts();
    expect(what).toBe("The graph in this page is not whole.");
    expect(remedy).toMatch(/^Export it again:\s+graphwright export --format html/);
    await page.context().close();
  });
});

describe("a folder, served by a server that knows nothing", () => {
  test("shows the graph, asks for its own files only, and says nothing of connections", async () => {
    const url = await serve(await exported("site", hostileGraph()));
    const { page, said, requests } = await visit(browser, url);
    await bar(page).getByText("37 entities").waitFor();
    expect(await bar(page).innerText()).not.toMatch(/connected|live/i);
    await choose(page, "Qingmu");
    await readEvidence(page);
    await choose(page, "Tang Wei");
    await panel(page).getByText("window.hacked = 1").first().waitFor();
    expect(await page.evaluate("typeof window.hacked")).toBe("undefined");
    expect(requests.filter((request) => !request.startsWith(url))).toEqual([]);
    expect(requests.filter((request) => request.endsWith("graph.json"))).toHaveLength(1);
    expect(said).toEqual([]);
    await page.context().close();
  });

  test("works below a path", async () => {
    const url = await serve(await exported("site", sampleGraph()), "/deep/er/");
    const { page, said } = await visit(browser, url);
    await clickOn(page, "qingmu");
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    expect(said).toEqual([]);
    await page.context().close();
  });
});

test("a folder opened from disk says that it wants a server", async () => {
  const folder = await exported("site", sampleGraph());
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  const words = page.getByText("This folder is for a web server");
  expect(await words.isVisible()).toBe(true);
  const served = await visit(browser, await serve(folder));
  expect(await served.page.getByText("This folder is for a web server").isVisible()).toBe(false);
  await Promise.all([page.close(), served.page.context().close()]);
});

function pathOf(file: string, hash: string): string {
  const url = pathToFileURL(file);
  url.hash = hash;
  return url.href;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
};

/** Serves the files that are in a folder now, until the test is over. */
async function serve(folder: string, base = "/"): Promise<string> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(base + path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path));
  }
  const server = createServer((request, response) => {
    const path = request.url === base ? `${base}index.html` : (request.url ?? "");
    const body = files.get(path);
    response.setHeader("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}${base}`;
}
