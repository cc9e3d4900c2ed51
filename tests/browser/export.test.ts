import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openGraph } from "../../src/query/index.ts";
import type { GraphFile } from "../../src/model/graph-file.ts";
import { namesOf, parseBibtex } from "../7-export/bibtex-reader.ts";
import { parseCsl } from "../7-export/csl-schema.ts";
import { all, parseXml } from "../7-export/written.ts";
import { readXmlGraph } from "../7-export/xml-graph.ts";
import { HOSTILE, sampleGraph } from "../fixtures/viewer/sample.ts";
import { choose } from "./actions.ts";
import { useViewer } from "./harness.ts";

const viewer = useViewer();

interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Saves what is seen, as a person does, and reads the file back. */
async function saved(page: Page, format: string): Promise<Download> {
  const more = page.getByRole("button", { name: "More tools" });
  if (await more.isVisible()) await more.click();
  await page.getByRole("button", { name: "Export what is seen" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: new RegExp(`^${format}`) }).click(),
  ]);
  const name = download.suggestedFilename();
  await page.getByText(`Saved ${name}`).waitFor();
  return { name, bytes: readFileSync(await download.path()) };
}

async function savedText(page: Page, format: string): Promise<string> {
  return (await saved(page, format)).bytes.toString("utf8");
}

/** The width and height that a PNG says it has, in pixels. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** How many pixels of a picture differ from its first one, which is paper; and that one. */
async function inkOf(page: Page, picture: Buffer, type = "image/png") {
  return page.evaluate(
    async ({ data, type }) => {
      const image = new Image();
      image.src = `data:${type};base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(
        context.getImageData(0, 0, canvas.width, canvas.height).data.buffer,
      );
      const paper = pixels[0] ?? 0;
      return { ink: pixels.filter((pixel) => pixel !== paper).length, paper };
    },
    { data: picture.toString("base64"), type },
  );
}

const LABELS = new Map(sampleGraph().nodes.map(({ key, attributes }) => [key, attributes.label]));

describe("a picture", () => {
  test("as PNG is twice as fine as the screen, and shows the graph on the paper of the theme", async () => {
    const page = await viewer.view();
    const { name, bytes } = await saved(page, "PNG");
    expect(name).toBe("the-harbour-workshop.png");
    const [width, height] = sizeOf(bytes);
    expect(width).toBeGreaterThan(1000);
    expect(width).toBeLessThanOrEqual(2200);
    expect(height).toBeLessThanOrEqual(1400);
    const light = await inkOf(page, bytes);
    expect(light.ink).toBeGreaterThan(20_000);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator(':root[data-theme="dark"]').waitFor();
    const dark = await inkOf(page, (await saved(page, "PNG")).bytes);
    expect(dark.ink).toBeGreaterThan(20_000);
    expect(dark.paper).not.toBe(light.paper);
  });

  test("as SVG is lines and text: every name, the title, and nothing from elsewhere", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.keyboard.press("1");
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    const { name, bytes } = await saved(page, "SVG");
    expect(name).toBe("the-harbour-workshop-tang-wei-1-step.svg");
    const text = bytes.toString("utf8");
    const root = parseXml(text);
    expect(root.name).toBe("svg");
    expect(root.attributes["font-family"]).toContain("sans-serif");
    expect(root.children.slice(0, 2).map((child) => [child.name, child.text])).toEqual([
      ["title", "The Harbour Workshop"],
      ["desc", "1 step around Tang Wei · 3 of 37 entities"],
    ]);
    const texts = all(root, "text").map((element) => element.text);
    for (const shown of ["Tang Wei", "Qingmu Workshop", "Liu Yang", "leads"]) {
      expect(texts).toContain(shown);
    }
    expect(texts).not.toContain("Lighthouse");
    expect(all(root, "circle").length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/<(?:script|foreignObject|image|a|style|use)\b|href|url\(|NaN/);
    expect((await inkOf(page, bytes, "image/svg+xml")).ink).toBeGreaterThan(3_000);
  });

  test("has a key of what occurs in it, in the language in force", async () => {
    const page = await viewer.view();
    const keyOf = async () => {
      const texts = all(parseXml(await savedText(page, "SVG")), "text").map(({ text }) => text);
      return texts.slice(texts.indexOf("The Harbour Workshop") + 1);
    };
    const whole = await keyOf();
    expect(whole).toContain("Person");
    expect(whole.slice(-3)).toEqual(["Yet to come", "Opinion", "No proven quote"]);
    await page.evaluate(() => (location.hash = "#/?type=Person"));
    await page.getByText("Filtered: ").waitFor();
    const part = await keyOf();
    expect(part).toContain("Person");
    expect(part).not.toContain("Organisation");
    await page.evaluate(() => (location.hash = "#/?colour=community"));
    await page.getByText("Filtered: ").waitFor({ state: "detached" });
    expect((await keyOf()).some((text) => text.startsWith("around "))).toBe(true);
  });

  test("shows markup in a name as the name", async () => {
    const page = await viewer.view();
    await choose(page, "onerror");
    const texts = all(parseXml(await savedText(page, "SVG")), "text");
    expect(texts.map((element) => element.text)).toContain(HOSTILE);
  });

  test("dims what is out of focus, and dashes what is not plainly asserted", async () => {
    const page = await viewer.view();
    const before = parseXml(await savedText(page, "SVG"));
    await choose(page, "Jonas Berg");
    const after = parseXml(await savedText(page, "SVG"));
    const faint = (root: typeof before) =>
      all(root, "circle").filter(({ attributes }) => attributes["fill-opacity"] !== undefined);
    expect(faint(before)).toHaveLength(0);
    expect(faint(after).length).toBeGreaterThan(10);
    const dashed = all(before, "path").filter(
      ({ attributes }) => attributes["stroke-dasharray"] !== undefined,
    );
    expect(dashed.length).toBeGreaterThan(5);
  });

  test("is refused with a reason where there is none, and data is still saved", async () => {
    const page = await viewer.view({ shows: "words" }, async (each) => {
      await each.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    await page.getByRole("button", { name: "Export what is seen" }).click();
    await page.getByText("Picture: there is none, for this browser cannot draw it").waitFor();
    await expect(page.getByRole("button", { name: "PNG" }).isDisabled()).resolves.toBe(true);
    await page.keyboard.press("Escape");
    const file = JSON.parse(await savedText(page, "JSON")) as GraphFile;
    expect(file.nodes).toHaveLength(37);
  });
});

describe("data", () => {
  test("as JSON is a graph that opens, with what is seen and no more", async () => {
    const page = await viewer.view();
    const whole = JSON.parse(await savedText(page, "JSON")) as GraphFile;
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    const { nodes, edges, ...rest } = sampleGraph();
    expect(whole).toEqual({
      ...rest,
      nodes: nodes.toSorted(byKey),
      edges: edges.toSorted(byKey),
    });
    await page.getByRole("button", { name: "Only Company" }).click();
    await page.getByText("Filtered: 6 of 37 entities").waitFor();
    const { name, bytes } = await saved(page, "JSON");
    expect(name).toBe("the-harbour-workshop-part.json");
    const graph = openGraph(JSON.parse(bytes.toString("utf8")) as GraphFile);
    expect(graph.graph.nodes()).toEqual([
      "boreal",
      "fjord",
      "haigang",
      "meili",
      "qingmu",
      "silkroad",
    ]);
    expect(graph.show("qingmu").label).toBe("Qingmu Workshop");
    expect(graph.path("boreal", "fjord")?.hops).toHaveLength(2);
  });

  test("as GEXF is what the command line writes, and says what GEXF cannot hold", async () => {
    const page = await viewer.view();
    const graph = readXmlGraph(await savedText(page, "GEXF"));
    expect(new Map(graph.nodes.map((node) => [node["id"], node["label"]]))).toEqual(LABELS);
    expect(graph.edges).toHaveLength(sampleGraph().edges.length);
    const note = page.getByRole("status").filter({ hasText: "What the format could not hold" });
    await note.getByText("GEXF leaves out the licence").waitFor();
    await note.getByRole("button", { name: "Dismiss" }).click();
    await note.waitFor({ state: "detached" });
  });

  test("as CSV is a table of the entities and one of the relations", async () => {
    const page = await viewer.view();
    const nodes = await saved(page, "CSV, entities");
    expect(nodes.name).toBe("the-harbour-workshop-nodes.csv");
    expect(nodes.bytes.toString("utf8")).toMatch(/^Id,Label,.*\r\n/);
    const edges = await saved(page, "CSV, relations");
    expect(edges.name).toBe("the-harbour-workshop-edges.csv");
    expect(edges.bytes.toString("utf8")).toMatch(/^Source,Target,Type,Id,Label,Kind,.*\r\n/);
  });
});

describe("the cited sources", () => {
  test("come as Markdown with their passages, as CSL-JSON and as BibTeX", async () => {
    const page = await viewer.view();
    const markdown = await saved(page, "Markdown");
    expect(markdown.name).toBe("the-harbour-workshop.md");
    expect(markdown.bytes.toString("utf8")).toContain("- “founder of the workshop” (paragraph 3)");
    const csl = parseCsl(await savedText(page, "CSL-JSON"));
    const bib = parseBibtex(await savedText(page, "BibTeX"));
    const ids = ["almanac", "gazette", "letter"];
    expect(csl.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(bib.map(({ key }) => key).toSorted()).toEqual(ids);
    for (const { fields } of bib) namesOf(fields["author"] ?? "");
  });

  test("are those of what is seen", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.keyboard.press("1");
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    await page.getByRole("button", { name: "Only Person" }).click();
    const csl = parseCsl(await savedText(page, "CSL-JSON"));
    expect(csl.map(({ id }) => id)).toEqual(["gazette"]);
  });
});

describe("the menu", () => {
  test("works by keyboard, and what came of it is said", async () => {
    const page = await viewer.view();
    await page.getByRole("button", { name: "Export what is seen" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("All of it: 37 entities, 58 relations").waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain("PNG");
    await page.keyboard.press("Tab");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    expect(download.suggestedFilename()).toBe("the-harbour-workshop.svg");
    await page.getByRole("status").getByText("Saved the-harbour-workshop.svg").waitFor();
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      "Export what is seen",
    );
  });

  const PHONE: BrowserContextOptions = {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    deviceScaleFactor: 3,
  };

  test("is within reach on a phone, whose pictures are no larger than it can hold", async () => {
    const page = await viewer.view(PHONE);
    const { bytes } = await saved(page, "PNG");
    const [width, height] = sizeOf(bytes);
    expect(width).toBeGreaterThan(1_000);
    expect(width * height).toBeLessThanOrEqual(16_100_000);
    expect((await inkOf(page, bytes)).ink).toBeGreaterThan(20_000);
    const box = await page.locator(".saved-note .card").boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  });

  test("speaks Chinese", async () => {
    const page = await viewer.view({ locale: "zh-CN" });
    await page.getByRole("button", { name: "导出当前所见" }).click();
    const groups = page.getByRole("group", { name: "导出当前所见" }).getByRole("group");
    expect(await groups.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual([
      "图片",
      "数据",
      "引用的来源",
    ]);
  });
});
