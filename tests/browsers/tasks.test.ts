import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { all, parseXml } from "../7-export/written.ts";
import { serveViewer, type ViewerServer } from "../browser/server.ts";
import { letterGraph, letterTexts } from "../fixtures/viewer/letter.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import type { Point } from "../../viewer/scene/geometry.ts";
import type { Driver } from "./driver.ts";
import { startFirefox } from "./firefox.ts";
import { KEYS, RemotePage } from "./page.ts";
import { colorAt, underlinedShare } from "./pixels.ts";
import { startWebKit } from "./webkit.ts";

/** The compiled command. */
const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

describe.each([
  ["Firefox", startFirefox],
  ["WebKitGTK", startWebKit],
])("in %s", (_, start) => {
  let driver: Driver;
  let page: RemotePage;
  let server: ViewerServer;
  beforeAll(async () => {
    driver = await start();
    page = new RemotePage(driver);
  });
  afterAll(() => driver.close());
  beforeEach(async () => {
    server = await serveViewer(sampleGraph());
  });
  afterEach(() => server.close());

  /** Opens a graph, and waits until its picture is drawn. */
  async function open(graph: GraphFile = sampleGraph()): Promise<void> {
    server.setGraph(graph);
    await page.goto(server.url);
    await expect.poll(() => page.count(".zoom")).toBe(1);
  }

  /** Goes to the first thing of a name by the keyboard. */
  async function choose(name: string): Promise<void> {
    await page.type(`/${name}${KEYS.enter}`);
    await expect.poll(title).toBe(name);
    await expect.poll(focused).toBe("H2");
  }

  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  const title = (): Promise<string> => page.text(".inspector h2");

  /** Where something is in the window, once it has stood still for some frames. */
  async function placeOf(kind: "edge" | "node", id: string): Promise<Point> {
    const at = await page.evaluate(
      async (what, name) => {
        let [place, still] = [window.graphwright?.[what](name), 0];
        while (still < 10) {
          await new Promise(requestAnimationFrame);
          const now = window.graphwright?.[what](name);
          still = now?.x === place?.x && now?.y === place?.y ? still + 1 : 0;
          place = now;
        }
        return place;
      },
      kind,
      id,
    );
    if (at === null || at === undefined) throw new Error(`not in the picture: ${id}`);
    return at;
  }

  test("the graph is loaded and drawn", async () => {
    await open();
    expect(await page.text("footer")).toContain("37 entities");
    const at = await placeOf("node", "qingmu");
    const paper = await colorAt(page, { x: at.x, y: at.y - 60 });
    await expect.poll(() => colorAt(page, at)).not.toEqual(paper);
  });

  test("what is searched for is found, in any script, and shown", async () => {
    await open();
    await page.type("/大学");
    await expect.poll(() => page.text("[role=option]")).toContain("Peking University");
    await page.type(KEYS.enter);
    await expect.poll(title).toBe("Peking University");
    await expect.poll(focused).toBe("H2");
    await page.type(KEYS.escape);
    await expect.poll(title).toBe("");
  });

  test("an entity is selected by a click, and put away", async () => {
    await open();
    await page.clickAt(await placeOf("node", "qingmu"));
    await expect.poll(title).toBe("Qingmu Workshop");
    expect(await page.text(".inspector")).toContain("7,012\u00a0people");
    await page.click(".inspector button", "Close");
    await expect.poll(title).toBe("");
  });

  test("the evidence of a claim is read in its source, with the passage marked", async () => {
    server.setTexts(letterTexts());
    await open(letterGraph());
    await page.clickAt(await placeOf("edge", "tang-wei|leads|qingmu"));
    await page.click(".inspector button", "Read in the source");
    const marks = "article .mark.is-current";
    const words = async (): Promise<string> =>
      page.evaluate(
        (name) => [...document.querySelectorAll(name)].map((each) => each.textContent).join(""),
        marks,
      );
    await expect.poll(words).toBe("opened the shed by the harbour");
    for (const mark of [marks, "article .mark:not(.is-current)"]) {
      expect(await underlinedShare(page, mark)).toBeGreaterThan(0.2);
    }
  });

  test("the legend filters", async () => {
    await open();
    await page.click("button", "Show Person");
    await expect.poll(() => page.text(".shown-part")).toContain("28 of 37 entities");
    await page.click(".shown-part button", "Clear");
    await expect.poll(() => page.text(".shown-part")).toBe("");
  });

  test("a path is found, with its citations", async () => {
    await open();
    await choose("Fjord Strings");
    await page.click(".inspector button", "Path to…");
    await page.click("button", "Fit to the window");
    await page.clickAt(await placeOf("node", "tang-wei"));
    await expect.poll(() => page.text(".inspector")).toContain("2 steps");
    expect(await page.count(".hops > li")).toBe(3);
  });

  test("the table lists, sorts and leads to what it lists", async () => {
    await open();
    await page.click("button", "Table");
    await expect.poll(() => page.count("[role=table] tr, table tr")).toBe(38);
    await page.click("th button", "Relations");
    await expect.poll(() => page.text("tbody tr")).toMatch(/^Qingmu Workshop/);
    await page.click("tbody button", "Qingmu Workshop");
    await expect.poll(title).toBe("Qingmu Workshop");
  });

  test("what is seen is saved as an SVG", async () => {
    await open();
    await page.click("button", "Export what is seen");
    await page.click("button", "SVG");
    const file = join(driver.downloads, "the-harbour-workshop.svg");
    await expect.poll(() => existsSync(file) && readFileSync(file, "utf8")).toMatch(/<\/svg>\s*$/);
    const texts = all(parseXml(readFileSync(file, "utf8")), "text").map(({ text }) => text);
    expect(texts).toContain("Qingmu Workshop");
  });

  test("a graph in one file is opened from disk", async () => {
    const folder = driver.downloads;
    const [input, output] = [join(folder, "graph.json"), join(folder, "one file.html")];
    writeFileSync(input, JSON.stringify(sampleGraph()));
    execFileSync(process.execPath, [MAIN, "export", input, "-f", "html", "-o", output]);
    await page.goto(pathToFileURL(output).href);
    await expect.poll(() => page.count(".zoom")).toBe(1);
    await choose("Tang Wei");
    await page.clickAt(await placeOf("node", "qingmu"));
    await expect.poll(title).toBe("Qingmu Workshop");
  });
});
