import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { graphwright, temporaryFolder } from "../cli/terminal.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { visit } from "./page.ts";

test("in one file on disk, forces run in a worker that the page carries with it", async () => {
  const folder = temporaryFolder();
  const [input, output] = [join(folder, "graph.json"), join(folder, "a file.html")];
  writeFileSync(input, JSON.stringify(sampleGraph()));
  const { code } = await graphwright("export", input, "--format", "html", "-o", output);
  expect(code).toBe(0);
  const browser = await launchChromium();
  const { page, said, requests } = await visit(browser, output);
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await page.getByRole("button", { name: "Layout", exact: true }).click();
  await page.getByRole("button", { name: "Run forces" }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain("forces=");
  expect(workers.map((url) => url.slice(0, 5))).toEqual(["blob:"]);
  expect(requests.filter((url) => !url.startsWith("blob:"))).toEqual([pathToFileURL(output).href]);
  expect(said).toEqual([]);
  const foreign = "try { new Worker('https://example.invalid/x.js'); 'done' } catch { 'refused' }";
  expect(await page.evaluate(foreign)).toBe("refused");
  await browser.close();
});
