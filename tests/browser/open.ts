import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Point } from "../../viewer/scene/geometry.ts";
import { PATIENCE } from "./chromium.ts";

/** A page of the viewer, and everything it did that it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Console errors and warnings, exceptions, dialogs, and requests that left the origin. */
  readonly complaints: readonly string[];
}

const DESKTOP = { width: 1100, height: 700 };

/** How a page is opened; what is left out is as for most people. */
export interface Opening extends BrowserContextOptions {
  /** What the test expects to see; by default the picture. */
  readonly shows?: "anything" | "picture" | "words";
  /** Whether the person was never here before, and so gets the hint. */
  readonly isFirstVisit?: boolean;
}

/** A page on a phone, held upright. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} as const satisfies Opening;

const SHOWN = {
  anything: "body",
  picture: ".zoom",
  words: ".message:not(.is-loading) h2",
} as const;

/** Opens a page and waits until there is what the test expects. */
export async function open(
  browser: Browser,
  url: string,
  { isFirstVisit = false, shows = "picture", ...options }: Opening = {},
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = watch(page, url);
  // A blank page has no storage, and says so by an exception.
  if (!isFirstVisit) {
    await page.addInitScript(() => {
      if (location.protocol !== "about:") localStorage.setItem("graphwright.hint", "seen");
    });
  }
  await prepare(page);
  await page.goto(url);
  await page.locator(SHOWN[shows]).first().waitFor({ state: "attached" });
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

/** Where an entity is in the window. */
export async function nodePosition(page: Page, id: string): Promise<Point> {
  return known(await page.evaluate((name) => window.graphwright?.node(name), id), id);
}

/** Where the middle of a relation's line is in the window. */
export async function edgePosition(page: Page, key: string): Promise<Point> {
  return known(await page.evaluate((name) => window.graphwright?.edge(name), key), key);
}

function known(point: Point | undefined, name: string): Point {
  if (point === undefined) throw new Error(`not in the picture: ${name}`);
  return point;
}

/** How many pixels of a layer of the picture are not transparent. */
export async function inkOf(page: Page, layer: string): Promise<number> {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`);
    // A copy, because a canvas that is read often is slow to draw upon.
    const copy = document.createElement("canvas");
    const context = copy.getContext("2d", { willReadFrequently: true });
    if (!canvas || !context) return 0;
    copy.width = canvas.width;
    copy.height = canvas.height;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let ink = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++;
    return ink;
  }, layer);
}

/** How often the straight line between two entities, as it is on the screen, breaks off. */
export async function breaksBetween(page: Page, from: string, to: string): Promise<number> {
  const ends = [await nodePosition(page, from), await nodePosition(page, to)];
  const shot = (await page.screenshot()).toString("base64");
  return page.evaluate(
    async ({ ends: [a, b], shot }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const copy = document.createElement("canvas");
      const context = copy.getContext("2d", { willReadFrequently: true });
      if (!a || !b || !context) return -1;
      [copy.width, copy.height] = [image.width, image.height];
      context.drawImage(image, 0, 0);
      const paper = greenOf(getComputedStyle(document.documentElement).getPropertyValue("--paper"));
      let [breaks, before] = [0, true];
      // Between the discs and names at both ends.
      for (let share = 0.35; share < 0.75; share += 0.5 / Math.hypot(a.x - b.x, a.y - b.y)) {
        const x = Math.round(a.x + (b.x - a.x) * share) - 1;
        const y = Math.round(a.y + (b.y - a.y) * share) - 1;
        const { data } = context.getImageData(x, y, 3, 3);
        const ink = [1, 5, 9, 13, 17, 21, 25, 29, 33].some((at) => {
          return Math.abs((data[at] ?? 0) - paper) > 12;
        });
        if (before && !ink) breaks++;
        before = ink;
      }
      return breaks;

      function greenOf(colour: string): number {
        return Number.parseInt(colour.trim().slice(3, 5), 16);
      }
    },
    { ends, shot },
  );
}

function watch(page: Page, url: string): string[] {
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (target.protocol !== "data:" && target.origin !== origin) complaints.push(request.url());
  });
  return complaints;
}
