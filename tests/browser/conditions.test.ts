import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { HOSTILE, largeGraph, sampleGraph } from "../fixtures/viewer/sample.ts";
import { choose, chooseTheme, clickAt, panel, title, drawn } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { nodePosition } from "./open.ts";

const viewer = useViewer();

describe("appearance", () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("follows the system, can be set by hand, and is remembered", async () => {
    const page = await viewer.view({ colorScheme: "dark" });
    await expect(paper(page)).resolves.toBe("rgb(17, 19, 23)");
    await chooseTheme(page, "Light");
    await expect(paper(page)).resolves.toBe("rgb(250, 250, 248)");
    await page.reload();
    await page.getByRole("button", { name: /Theme: light/ }).waitFor();
    await expect(paper(page)).resolves.toBe("rgb(250, 250, 248)");
  });

  test("fits a phone: the panel is a sheet, the legend is folded, fingers hit", async () => {
    const page = await viewer.view({ viewport: { width: 360, height: 740 }, hasTouch: true });
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
    const page = await viewer.view();
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
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    const before = await nodePosition(page, "ada-lindqvist");
    const graph = sampleGraph();
    const nodes = graph.nodes.map((node) =>
      node.key === "tang-wei"
        ? { ...node, attributes: { ...node.attributes, summary: "Now the head of it all." } }
        : node,
    );
    viewer.server().setGraph({ ...graph, nodes });
    viewer.server().send("change", "");
    await page.getByText("Now the head of it all.").waitFor();
    expect(await nodePosition(page, "ada-lindqvist")).toEqual(before);
  });

  test("a selection that is gone closes", async () => {
    const page = await viewer.view();
    await choose(page, "Lighthouse");
    await panel(page).waitFor();
    const graph = sampleGraph();
    viewer
      .server()
      .setGraph({ ...graph, nodes: graph.nodes.filter(({ key }) => key !== "lonely") });
    viewer.server().send("change", "");
    await panel(page).waitFor({ state: "detached" });
    await expect(page.getByRole("contentinfo").innerText()).resolves.toContain("36 entities");
  });

  test("an edit that does not build is told, and the last good picture stays", async () => {
    const page = await viewer.view();
    const text = `error GW0302: no entity “quingmu”\n  ${HOSTILE}`;
    viewer.server().send("problems", JSON.stringify({ errors: 2, warnings: 1, text }));
    await page.getByText("The last edit does not build: 2 errors.").waitFor();
    await page.getByRole("button", { name: "Show problems" }).click();
    expect(await page.locator(".banner pre").innerText()).toBe(text);
    await page.getByText("37 entities").waitFor();
    viewer.server().send("change", "");
    await page.locator(".banner").waitFor({ state: "detached" });
  });
});

describe("when something is missing", () => {
  test("an empty graph says what to do", async () => {
    const graph = sampleGraph();
    viewer.server().setGraph({ ...graph, nodes: [], edges: [] });
    const page = await viewer.view({ shows: "words" });
    await expect(page.locator(".message h2").innerText()).resolves.toBe("This graph is empty");
  });

  test("a file that is no graph says what is wrong with it", async () => {
    viewer.server().setGraph({ hello: "world" });
    const page = await viewer.view({ shows: "words" });
    await page.getByRole("heading", { name: "The graph could not be loaded" }).waitFor();
    expect(await page.locator(".message p").first().innerText()).toMatch(/not a graph file/i);
    await page.getByRole("button", { name: "Try again" }).waitFor();
  });

  test("without WebGL, search and the panels still work", async () => {
    const page = await viewer.view({ shows: "words" }, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    await page.getByRole("heading", { name: "This browser cannot draw the picture" }).waitFor();
    await choose(page, "Tang Wei");
    await expect.poll(() => title(page)).toBe("Tang Wei");
  });

  test("a picture that the driver takes away can be drawn again", async () => {
    // Chromium itself warns of the lost context, so this page is not watched.
    const page = await viewer.viewUnwatched();
    await page.locator("canvas.sigma-nodes").evaluate((canvas) => {
      const gl = (canvas as HTMLCanvasElement).getContext("webgl2");
      gl?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.getByRole("button", { name: "Draw it again" }).click();
    await page.locator(".zoom").waitFor();
    await clickAt(page, await nodePosition(page, "qingmu"));
    await expect.poll(() => title(page)).toBe("Qingmu Workshop");
  });
});

describe("at the limits", () => {
  test("a graph of a thousand entities opens, and pointing lights up only what is near", async () => {
    viewer.server().setGraph(largeGraph(1_000));
    const page = await viewer.view({ viewport: { width: 800, height: 600 } });
    await expect(page.getByRole("contentinfo").innerText()).resolves.toContain("1,000 entities");
    const at = await nodePosition(page, "n3");
    await page.mouse.move(at.x, at.y);
    await page.locator(".scene.is-dimmed").waitFor();
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => title(page)).toBe("Entity 3");
  });

  test("a stage that has no size for a while is drawn again when it has", async () => {
    const page = await viewer.view();
    const workspace = page.locator(".workspace");
    await workspace.evaluate((element) => element.setAttribute("hidden", ""));
    await drawn(page);
    await workspace.evaluate((element) => element.removeAttribute("hidden"));
    const stage = page.locator("canvas.sigma-nodes");
    await expect.poll(async () => (await stage.boundingBox())?.width).toBe(1_100);
    await clickAt(page, await nodePosition(page, "qingmu"));
    await expect.poll(() => title(page)).toBe("Qingmu Workshop");
  });
});

describe("safety", () => {
  test("markup in names, summaries and addresses is text and does nothing", async () => {
    const page = await viewer.view();
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
    const page = await viewer.view();
    await clickAt(page, await nodePosition(page, "__proto__"));
    await panel(page).getByRole("heading", { name: "Proto Type" }).waitFor();
    expect(await panel(page).innerText()).toContain("Boreal Timber");
  });
});
