import type { Locator, Page } from "playwright-core";
import type { Point } from "../../viewer/scene/geometry.ts";

/** A click at a point of the window. */
export function clickAt(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  return page.mouse.click(at.x, at.y);
}

/** The panel about what is selected. */
export function panel(page: Page): Locator {
  return page.getByRole("complementary");
}

/** The heading of the panel. */
export function title(page: Page): Promise<string> {
  return panel(page).getByRole("heading", { level: 2 }).innerText();
}

/** Types into the search, coming there by keyboard. */
export async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(text);
}

/** Goes to the first thing of a name, and waits until the camera and the focus have followed. */
export async function choose(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.tagName === "H2");
  await drawn(page);
}

/** Waits until the picture has been drawn as it is now. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/**
 * Prepares a page whose time a test can stop, or run on without waiting: its timers and frames go by
 * a clock of its own.
 */
export async function withClock(page: Page): Promise<void> {
  await page.clock.install();
}

/** Stops the time of a page that was opened `withClock`: what goes away by itself stays until then. */
export async function stopClock(page: Page): Promise<void> {
  // What was asked for before is drawn only when time goes on.
  await drawn(page);
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Waits until the camera of a page that was opened `withClock` rests, and the address says where. */
export async function settled(page: Page): Promise<void> {
  await drawn(page);
  await page.clock.runFor(450);
}

/** The fragment of the page's address. */
export function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

/** Chooses a theme by its name in the menu. */
export async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Theme: / }).click();
  await page.getByRole("button", { name, exact: true }).click();
}

/** A finger that goes from a point of the window by so much. */
export interface Finger {
  readonly from: Point;
  readonly by: Point;
}

/** Puts fingers down one after another, moves them together, and lifts them. */
export async function touch(page: Page, fingers: readonly Finger[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (
    type: "touchEnd" | "touchMove" | "touchStart",
    down: readonly Finger[],
    share: number,
  ): Promise<unknown> =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: down.map(({ from, by }, id) => ({
        x: from.x + by.x * share,
        y: from.y + by.y * share,
        id,
      })),
    });
  for (const count of fingers.keys()) await send("touchStart", fingers.slice(0, count + 1), 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await send("touchMove", fingers, share);
  await send("touchEnd", [], 1);
  await drawn(page);
}
