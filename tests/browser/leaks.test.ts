import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { largeGraph } from "../fixtures/viewer/sample.ts";
import { choose, clickAt, drawn, panel } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { nodePosition } from "./open.ts";

const viewer = useViewer();

/** What a page holds on to, after everything that nobody needs is gone. */
interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  /** Megabytes of the script's heap. */
  readonly heap: number;
}

async function meterOf(page: Page): Promise<() => Promise<Held>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  return async () => {
    await drawn(page);
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { metrics } = await client.send("Performance.getMetrics");
    const value = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      nodes: value("Nodes"),
      listeners: value("JSEventListeners"),
      documents: value("Documents"),
      heap: value("JSHeapUsedSize") / 1e6,
    };
  };
}

/**
 * What has grown by more than caches and the browser itself keep; 50 of anything show.
 *
 * @param texts that were typed: the browser keeps a node of each, to undo it
 */
function grown(after: Held, before: Held, texts = 0): string[] {
  const limits: Held = {
    documents: before.documents,
    nodes: before.nodes + texts + 45,
    listeners: before.listeners + 45,
    heap: before.heap * 1.15 + 0.5,
  };
  const names = ["documents", "nodes", "listeners", "heap"] as const;
  return names
    .filter((name) => after[name] > limits[name])
    .map((name) => `${name} from ${before[name]} to ${after[name]}`);
}

/** Counts the WebGL contexts that the page makes, of which a browser has few. */
async function countContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const make: unknown = Reflect.get(HTMLCanvasElement.prototype, "getContext");
    if (typeof make !== "function") return;
    const known = new Set<HTMLCanvasElement>();
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...given: unknown[]
    ): never {
      if (String(given[0]).startsWith("webgl")) known.add(this);
      document.documentElement.dataset["contexts"] = String(known.size);
      return Reflect.apply(make, this, given) as never;
    };
  });
}

const contexts = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset["contexts"]);

/** Small, because a picture drawn in software costs its area. */
const SMALL = { viewport: { width: 960, height: 480 } };

describe("nothing is left behind", () => {
  test("by 50 graphs that come while the page is open", async () => {
    const graph = largeGraph(300);
    viewer.server().setGraph(graph);
    const page = await viewer.view(SMALL, countContexts);
    await choose(page, "Entity 7");
    const reload = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        const title = `Build ${times} ${time}`;
        const nodes = time % 2 === 0 ? graph.nodes : graph.nodes.map((node) => ({ ...node }));
        viewer.server().setGraph({ ...graph, nodes, attributes: { ...graph.attributes, title } });
        viewer.server().send("change", "");
        await page.waitForFunction((text) => document.title.startsWith(text), title);
      }
    };
    const held = await meterOf(page);
    await reload(8);
    const [before, made] = [await held(), await contexts(page)];
    await reload(50);
    expect(grown(await held(), before)).toEqual([]);
    expect(await contexts(page)).toBe(made);
  });

  test("by 50 times opening the page", async () => {
    viewer.server().setGraph(largeGraph(100));
    const page = await viewer.view(SMALL);
    const held = await meterOf(page);
    const reload = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        await page.reload();
        await page.locator(".zoom").waitFor();
      }
    };
    await reload(5);
    const before = await held();
    await reload(50);
    expect(grown(await held(), before)).toEqual([]);
  });

  test("by 50 panels, tables and searches", async () => {
    const page = await viewer.view(SMALL);
    const held = await meterOf(page);
    const explore = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        await clickAt(page, await nodePosition(page, "qingmu"));
        await panel(page).waitFor();
        await page.keyboard.press("Escape");
        await page.keyboard.press("/");
        await page.keyboard.type("ada");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Table", exact: true }).click();
        await page.getByRole("button", { name: "Table", exact: true }).click();
        await drawn(page);
      }
    };
    await explore(6);
    const before = await held();
    await explore(50);
    expect(grown(await held(), before, 50)).toEqual([]);
  });

  test("by 12 pictures that the driver takes away", async () => {
    // Chromium itself warns of the lost context, so this page is not watched.
    const page = await viewer.viewUnwatched();
    const held = await meterOf(page);
    const lose = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time++) {
        await page.locator("canvas.sigma-nodes").evaluate((canvas) => {
          const gl = (canvas as HTMLCanvasElement).getContext("webgl2");
          gl?.getExtension("WEBGL_lose_context")?.loseContext();
        });
        await page.getByRole("button", { name: "Draw it again" }).click();
        await page.locator(".zoom").waitFor();
      }
    };
    await lose(3);
    const before = await held();
    await lose(12);
    const after = await held();
    expect(after.nodes).toBeLessThan(before.nodes + 11);
    expect(after.listeners).toBeLessThan(before.listeners + 11);
    await expect(page.locator("canvas.sigma-nodes").count()).resolves.toBe(1);
  });
});

describe("a stage that changes", () => {
  test("may have no size when the page opens", async () => {
    const page = await viewer.view({}, async (page) => {
      await page.addInitScript(() => {
        addEventListener("DOMContentLoaded", () => (document.body.style.display = "none"));
      });
      page.on("load", () => {
        void page
          .waitForFunction(() => window.graphwright !== undefined)
          .then(() => page.evaluate(() => (document.body.style.display = "")));
      });
    });
    const stage = page.locator("canvas.sigma-nodes");
    await expect.poll(async () => (await stage.boundingBox())?.width).toBe(1_100);
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await drawn(page);
    await clickAt(page, await nodePosition(page, "qingmu"));
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
  });

  test("may go to another screen and back: what is pointed at stays what it is", async () => {
    const page = await viewer.view();
    const width = () =>
      page.locator("canvas.sigma-nodes").evaluate((each) => (each as HTMLCanvasElement).width);
    const client = await page.context().newCDPSession(page);
    const before = await width();
    for (const deviceScaleFactor of [2, 1.5, 1]) {
      const metrics = { width: 1100, height: 700, deviceScaleFactor, mobile: false };
      await client.send("Emulation.setDeviceMetricsOverride", metrics);
      await expect.poll(width).toBe(before * deviceScaleFactor);
      await drawn(page);
      await clickAt(page, await nodePosition(page, "qingmu"));
      await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
      await page.keyboard.press("Escape");
    }
  });
});
