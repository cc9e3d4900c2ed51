import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HOSTILE, sampleGraph } from "../fixtures/viewer/sample.ts";
import { launchChromium } from "./chromium.ts";
import { edgePosition, inkOf, nodePosition, open, type Opened } from "./open.ts";
import { serveViewer, type ViewerServer } from "./server.ts";

const FOUNDED = "ada-lindqvist|founded|qingmu";

let browser: Browser;
let server: ViewerServer;
let opened: Opened[] = [];

beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  server = await serveViewer(sampleGraph());
});

afterEach(async () => {
  const complaints = opened.flatMap((each) => each.complaints);
  await Promise.all(opened.map((each) => each.page.context().close()));
  opened = [];
  await server.close();
  expect(complaints).toEqual([]);
});

/** Opens the viewer; what the page complains of fails the test at its end. */
async function view(options: BrowserContextOptions = {}): Promise<Page> {
  const each = await open(browser, server.url, options);
  opened.push(each);
  return each.page;
}

const panel = (page: Page) => page.getByRole("complementary");
const clickAt = (page: Page, at: { x: number; y: number }) => page.mouse.click(at.x, at.y);

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
}

/** Waits until the camera has followed the selection: the panel's heading is focused after it. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

async function choose(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.keyboard.press("Enter");
}

describe("at first sight", () => {
  test("the title, the counts and the tally of citations are there", async () => {
    const page = await view();
    await expect(page.title()).resolves.toBe("The Harbour Workshop · Graphwright");
    const status = await page.getByRole("contentinfo").innerText();
    expect(status).toContain("37 entities");
    expect(status).toContain("58 relations");
    expect(status).toContain("10 facts");
    expect(status).toContain(
      "71 citations: 63 verified, 2 locked, 1 moved, 1 unquoted, 2 unverifiable, 1 ambiguous, 1 broken",
    );
    expect(status).toContain("1 claim uncited");
    expect(status).toContain("Live");
  });

  test("the legend counts the types and lights one up", async () => {
    const page = await view();
    const legend = page.getByRole("region", { name: "Legend" });
    const people = legend.getByRole("button", { name: /Person\s*9/ });
    await people.click();
    await expect(people.getAttribute("aria-pressed")).resolves.toBe("true");
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    await people.click();
    expect(await inkOf(page, "emphasis")).toBe(0);
    expect(await legend.innerText()).toMatch(/Contested\s*4/);
  });

  test("names are drawn", async () => {
    const page = await view();
    expect(await inkOf(page, "names")).toBeGreaterThan(1_000);
  });
});

describe("search", () => {
  test("finds a Chinese name by a part of it", async () => {
    const page = await view();
    await search(page, "大学");
    const first = page.getByRole("option").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/Peking University\s*北京大学\s*Place/);
  });

  test("is used by keyboard alone: / opens, arrows choose, Enter goes there, Escape comes back", async () => {
    const page = await view();
    await search(page, "Qingmu");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.count()).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    const second = await options.nth(1).locator(".hit-name").innerText();
    await page.keyboard.press("Enter");
    const heading = panel(page).getByRole("heading", { level: 2 });
    await heading.waitFor();
    expect(await heading.innerText()).toBe(second);
    await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe("search");
  });

  test("says so when nothing has that name", async () => {
    const page = await view();
    await search(page, "zzzz");
    await page.getByText("Nothing here has that name.").waitFor();
  });
});

describe("an entity", () => {
  test("shows its names, facts and relations when it is clicked", async () => {
    const page = await view();
    await clickAt(page, await nodePosition(page, "qingmu"));
    const aside = panel(page);
    await aside.getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    const text = await aside.innerText();
    for (const words of [
      "Company",
      "青木乐器工坊",
      "7,012\u00a0people",
      "bound: at least",
      "440,000,000,000\u00a0CNY",
      "440 billion",
      "since 2023, until 2024",
      "disputed",
      "by Ada Lindqvist and an unnamed auditor",
      "about April 1987",
      "23.10%",
      "superseded",
      "founded by",
      "led by",
      "workshop.yaml:4",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("made of spruce");
  });

  test("keeps its citations behind a button, each with quote, source, paragraph and state", async () => {
    const page = await view();
    await choose(page, "Qingmu Workshop");
    const aside = panel(page);
    await aside.getByRole("button", { name: "2 citations for head-count" }).click();
    const figure = aside.getByRole("figure").first();
    expect(await figure.locator("q").innerText()).toContain("more than seven thousand people");
    const caption = await figure.locator("figcaption").innerText();
    expect(caption).toContain("A workshop by the water");
    expect(caption).toContain("Rut Sand, Per Holm · The Harbour Gazette · 17 May 2024");
    expect(caption).toMatch(/12/);
    expect(caption).toContain("verified");
    const link = figure.getByRole("link");
    await expect(link.getAttribute("href")).resolves.toBe("https://example.org/gazette?a=1&b=2");
    await expect(link.getAttribute("rel")).resolves.toBe("noopener noreferrer");
  });

  test("links to its neighbours", async () => {
    const page = await view();
    await choose(page, "Tang Wei");
    await panel(page).getByRole("button", { name: "Liu Yang", exact: true }).click();
    await panel(page).getByRole("heading", { name: "Liu Yang" }).waitFor();
  });

  test("lights up with its neighbours under the pointer, and the rest is dimmed", async () => {
    const page = await view();
    const at = await nodePosition(page, "festival");
    await page.mouse.move(at.x, at.y);
    await page.locator(".scene.is-dimmed.is-pointing").waitFor();
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(200);
    const opacity = await page
      .locator("canvas.sigma-nodes")
      .evaluate((canvas) => Number(getComputedStyle(canvas).opacity));
    expect(opacity).toBeLessThan(0.5);
    await page.mouse.move(at.x, 80);
    await page.locator(".scene:not(.is-dimmed)").waitFor();
    expect(await inkOf(page, "emphasis")).toBe(0);
  });
});

describe("a claim", () => {
  test("shows its sentence and its evidence in full when its line is clicked", async () => {
    const page = await view();
    await clickAt(page, await edgePosition(page, FOUNDED));
    const aside = panel(page);
    await aside.getByRole("heading", { level: 2 }).waitFor();
    expect((await aside.getByRole("heading", { level: 2 }).innerText()).split(/\s*\n\s*/)).toEqual([
      "Ada Lindqvist",
      "founded",
      "Qingmu Workshop",
    ]);
    const figures = aside.getByRole("figure");
    expect(await figures.count()).toBe(3);
    expect(await figures.nth(0).locator("q").innerText()).toContain(
      "Ada Lindqvist opened … the shed by the harbour",
    );
    expect(await figures.nth(1).innerText()).toContain("locked");
    const third = await figures.nth(2).innerText();
    expect(third).toContain("speaks against it");
    expect(third).toContain("unverifiable");
    const text = await aside.innerText();
    expect(text).toContain("role: sole founder");
    expect(text).toContain("The letter of 1988 tells it otherwise.");
  });

  test("stands first among all claims between the two, and one steps through them", async () => {
    const page = await view();
    await clickAt(page, await edgePosition(page, FOUNDED));
    const aside = panel(page);
    await aside.getByText("Also between them").waitFor();
    expect(await aside.locator(".beside > li").count()).toBe(3);
    expect(await aside.locator(".beside").innerText()).toMatch(/alleged/);
    const before = await aside.getByRole("heading", { level: 2 }).innerText();
    await aside.getByRole("button", { name: "Next claim" }).click();
    await expect.poll(() => aside.getByRole("heading", { level: 2 }).innerText()).not.toBe(before);
    await aside.getByRole("button", { name: "Previous claim" }).click();
    await expect.poll(() => aside.getByRole("heading", { level: 2 }).innerText()).toBe(before);
  });

  test.each([
    [FOUNDED, "founded"],
    ["ada-lindqvist|leads|qingmu", "leads"],
    ["ada-lindqvist|doubts|qingmu", "doubts"],
    ["qingmu|praises|ada-lindqvist", "praises"],
    ["qingmu|competes with|fjord", "competes with"],
    ["qingmu|cites|qingmu", "cites"],
  ])("%s has a line of its own, though parallel or a loop", async (key, relation) => {
    const page = await view();
    await clickAt(page, await edgePosition(page, key));
    await panel(page).waitFor();
    expect(await panel(page).locator(".predicate").innerText()).toBe(relation);
  });
});

describe("appearance", () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("follows the system, can be set by hand, and is remembered", async () => {
    const page = await view({ colorScheme: "dark" });
    await expect(paper(page)).resolves.toBe("rgb(17, 19, 23)");
    await page.getByRole("button", { name: /Theme: system/ }).click();
    await expect(paper(page)).resolves.toBe("rgb(250, 250, 248)");
    await page.reload();
    await page.getByRole("button", { name: /Theme: light/ }).waitFor();
    await expect(paper(page)).resolves.toBe("rgb(250, 250, 248)");
  });

  test("fits a phone: the panel is a sheet, the legend is folded, fingers hit", async () => {
    const page = await view({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await expect(page.locator("#legend-body").isVisible()).resolves.toBe(false);
    const at = await nodePosition(page, "ada-lindqvist");
    await page.touchscreen.tap(at.x + 4, at.y - 4);
    await panel(page).getByRole("heading", { name: "Ada Lindqvist" }).waitFor();
    const box = await panel(page).boundingBox();
    expect(box).toMatchObject({ x: 0, width: 360 });
    expect(box?.y).toBeGreaterThan(200);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(360);
  });

  test("is drawn anew when the device pixel ratio changes", async () => {
    const page = await view();
    const width = () =>
      page.locator("canvas.sigma-nodes").evaluate((c) => (c as HTMLCanvasElement).width);
    const before = await width();
    const client = await page.context().newCDPSession(page);
    const viewport = { width: 1100, height: 700, deviceScaleFactor: 2, mobile: false };
    await client.send("Emulation.setDeviceMetricsOverride", viewport);
    await expect.poll(width).toBe(before * 2);
  });
});

describe("while the graph is edited", () => {
  test("a new build appears, and the selection stays", async () => {
    const page = await view();
    await choose(page, "Tang Wei");
    await settled(page);
    const before = await nodePosition(page, "ada-lindqvist");
    const graph = sampleGraph();
    const nodes = graph.nodes.map((node) =>
      node.key === "tang-wei"
        ? { ...node, attributes: { ...node.attributes, summary: "Now the head of it all." } }
        : node,
    );
    server.setGraph({ ...graph, nodes });
    server.send("change", "");
    await page.getByText("Now the head of it all.").waitFor();
    expect(await nodePosition(page, "ada-lindqvist")).toEqual(before);
  });

  test("a selection that is gone closes", async () => {
    const page = await view();
    await choose(page, "Lighthouse");
    await panel(page).waitFor();
    const graph = sampleGraph();
    server.setGraph({ ...graph, nodes: graph.nodes.filter(({ key }) => key !== "lonely") });
    server.send("change", "");
    await panel(page).waitFor({ state: "detached" });
    await page.getByText("36 entities").waitFor();
  });

  test("an edit that does not build is told, and the last good picture stays", async () => {
    const page = await view();
    const text = `error GW0302: no entity “quingmu”\n  ${HOSTILE}`;
    server.send("problems", JSON.stringify({ errors: 2, warnings: 1, text }));
    await page.getByText("The last edit does not build: 2 errors.").waitFor();
    await page.getByRole("button", { name: "Show problems" }).click();
    expect(await page.locator(".banner pre").innerText()).toBe(text);
    await page.getByText("37 entities").waitFor();
    server.send("change", "");
    await page.getByText("The last edit does not build").waitFor({ state: "detached" });
  });
});

describe("when something is missing", () => {
  test("an empty graph says what to do", async () => {
    const graph = sampleGraph();
    server.setGraph({ ...graph, nodes: [], edges: [] });
    const page = await view();
    await page.getByRole("heading", { name: "This graph is empty" }).waitFor();
  });

  test("a file that is no graph says what is wrong with it", async () => {
    server.setGraph({ hello: "world" });
    const page = await view();
    await page.getByRole("heading", { name: "The graph could not be loaded" }).waitFor();
    expect(await page.locator(".message p").innerText()).toMatch(/not a graph file/i);
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });

  test("without WebGL, search and the panels still work", async () => {
    const each = await open(browser, server.url, {}, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    opened.push(each);
    const { page } = each;
    await page.getByRole("heading", { name: "This browser cannot draw the picture" }).waitFor();
    await choose(page, "Tang Wei");
    await panel(page).getByRole("heading", { name: "Tang Wei" }).waitFor();
  });

  test("a picture that the driver takes away can be drawn again", async () => {
    // Chromium itself warns of the lost context, so this page is not watched.
    const { page } = await open(browser, server.url);
    await page.locator("canvas.sigma-nodes").evaluate((canvas) => {
      const gl = (canvas as HTMLCanvasElement).getContext("webgl2");
      gl?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.getByRole("button", { name: "Draw it again" }).click();
    await page.locator(".zoom").waitFor();
    await clickAt(page, await nodePosition(page, "qingmu"));
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    await page.context().close();
  });
});

describe("safety", () => {
  test("markup in names, summaries and addresses is text and does nothing", async () => {
    const page = await view();
    await choose(page, "onerror");
    const heading = panel(page).getByRole("heading", { level: 2 });
    await heading.waitFor();
    expect(await heading.innerText()).toBe(HOSTILE);
    await expect(page.locator("img, #app script, iframe").count()).resolves.toBe(0);
    await page.keyboard.press("Escape");
    await choose(page, "Qingmu Workshop");
    await panel(page).waitFor();
    expect(await panel(page).innerText()).toContain("javascript:alert(1)");
    await expect(page.locator('a[href^="javascript:"]').count()).resolves.toBe(0);
  });

  test("an id such as __proto__ is an id as good as any", async () => {
    const page = await view();
    await clickAt(page, await nodePosition(page, "__proto__"));
    await panel(page).getByRole("heading", { name: "Proto Type" }).waitFor();
    expect(await panel(page).innerText()).toContain("Boreal Timber");
  });
});

describe("accessibility", () => {
  test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
    const page = await view({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await search(page, "Qing");
    await page.getByRole("option").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await panel(page).waitFor();
    for (const button of await panel(page).locator(".evidence-toggle").all()) await button.click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await clickAt(page, await edgePosition(page, FOUNDED));
    await panel(page).waitFor();
    server.send("problems", JSON.stringify({ errors: 1, warnings: 0, text: "error" }));
    await page.getByRole("button", { name: "Show problems" }).click();
    expect(await violations(page)).toEqual([]);
  });

  test("the controls are reached in the order they are read", async () => {
    const page = await view();
    const reached: string[] = [];
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(() => {
          const { id, ariaLabel, textContent } = document.activeElement ?? document.body;
          return id || (ariaLabel ?? textContent ?? "").split(/[.:]/)[0] || "";
        }),
      );
    }
    expect(reached.slice(0, 3)).toEqual(["search", "Theme", "stage"]);
    expect(reached[3]).toBe("Zoom in");
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}
