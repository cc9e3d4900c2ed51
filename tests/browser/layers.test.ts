import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { inkOf, nodePosition } from "./open.ts";
import { colourAt } from "./pixels.ts";

const viewer = useViewer();

async function arrange(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Layout", exact: true }).click();
  await page.getByRole("button", { name }).click();
  await page.keyboard.press("Escape");
  await drawn(page);
  // The browser makes the layers into a picture only when somebody looks.
  await page.screenshot();
}

/** Drags a node, and leaves the pointer where it was dropped. */
async function drag(page: Page, id: string, by: { x: number; y: number }): Promise<void> {
  const from = await nodePosition(page, id);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2);
  await page.mouse.move(from.x + by.x, from.y + by.y);
  await page.mouse.up();
  await drawn(page);
}

describe("the layers upon the scene", () => {
  test("keep nothing of an arrangement that had something behind the nodes", async () => {
    const page = await viewer.view();
    await arrange(page, "By type");
    expect(await inkOf(page, "ground")).toBeGreaterThan(0);
    await arrange(page, "In a circle");
    await page.mouse.move(700, 500);
    await drawn(page);
    await page.screenshot();
    await page.mouse.move(705, 500);
    await drawn(page);
    expect(await inkOf(page, "ground")).toBe(0);
  });

  test("follow a node whose move is taken back", async () => {
    const page = await viewer.view({ reducedMotion: "no-preference" });
    const before = await nodePosition(page, "qingmu");
    await drag(page, "qingmu", { x: 40, y: -90 });
    await page.screenshot();
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => nodePosition(page, "qingmu")).toEqual(before);
    await drawn(page);
    await page.screenshot();
    expect(await inkOf(page, "emphasis")).toBe(0);
  });
});

describe("a window that has another size", () => {
  test("may be painted anew before the next frame", async () => {
    const page = await viewer.view();
    await page.getByRole("button", { name: /^Theme: / }).click();
    await page.evaluate(() => {
      window.dispatchEvent(new Event("resize"));
      for (const each of document.querySelectorAll<HTMLElement>(".menu-item")) each.click();
    });
    await drawn(page);
    await page.evaluate(() => {
      location.hash = "#/?layout=circle";
      window.dispatchEvent(new Event("resize"));
    });
    await expect.poll(() => page.evaluate(() => location.hash)).toContain("circle");
    await drawn(page);
  });

  test("has its nodes where they were put", async () => {
    const page = await viewer.view();
    await drag(page, "lonely", { x: -70, y: -40 });
    await page.mouse.move(5, 400);
    await drawn(page);
    const at = await nodePosition(page, "lonely");
    const colour = await colourAt(page, at);
    await page.evaluate(() => window.dispatchEvent(new Event("resize")));
    await drawn(page);
    expect(await nodePosition(page, "lonely")).toEqual(at);
    expect(await colourAt(page, at)).toEqual(colour);
  });
});
