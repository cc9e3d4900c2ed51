import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGraph } from "../../src/index.ts";
import { parseXml } from "../7-export/written.ts";
import { launchChromium } from "../browser/chromium.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { visit } from "./page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

test("a page on disk saves what is seen: a picture, and a graph that opens", async () => {
  const folder = temporaryFolder();
  const input = join(folder, "graph.json");
  writeFileSync(input, JSON.stringify(sampleGraph()));
  const output = join(folder, "one.html");
  const { code } = await graphwright("export", input, "--format", "html", "-o", output);
  expect(code).toBe(0);
  const { page, said } = await visit(browser, output);
  const saved = async (format: RegExp) => {
    await page.getByRole("button", { name: "Export what is seen" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: format }).click(),
    ]);
    await page.getByText(`Saved ${download.suggestedFilename()}`).waitFor();
    return readFileSync(await download.path());
  };
  expect((await saved(/^PNG/)).subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(parseXml((await saved(/^SVG/)).toString("utf8")).name).toBe("svg");
  const graph = await openGraph(JSON.parse((await saved(/^JSON/)).toString("utf8")));
  expect(graph.graph.order).toBe(37);
  expect(said).toEqual([]);
  await page.context().close();
});
