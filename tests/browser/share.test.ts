import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  choose,
  chooseTheme,
  clickAt,
  hashOf,
  panel,
  title,
  settled,
  stopClock,
  withClock,
} from "./actions.ts";
import { useViewer } from "./harness.ts";
import { inkOf, nodePosition } from "./open.ts";

const viewer = useViewer();

/** Opens a link as someone to whom it was sent. */
async function follow(link: string, page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.goto(link);
  await page.locator(".zoom").waitFor();
}

describe("a link", () => {
  test("names what is selected, so that it can be read", async () => {
    const page = await viewer.view();
    expect(hashOf(page)).toBe("");
    await choose(page, "Tang Wei");
    expect(hashOf(page)).toMatch(/^#\/entity\/tang-wei\?.*v=1$/);
  });

  test("reproduces the picture: selection, filters, steps, camera and theme", async () => {
    const page = await viewer.view({}, withClock);
    await page.getByRole("button", { name: "Show Place" }).click();
    await choose(page, "Tang Wei");
    await page.keyboard.press("2");
    await chooseTheme(page, "Light");
    await page.locator("#stage").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowLeft");
    await settled(page);
    const at = await nodePosition(page, "liu-yang");
    const shown = await page.locator(".shown-part").innerText();
    await follow(page.url(), page);
    await expect.poll(() => title(page)).toBe("Tang Wei");
    await expect.poll(() => page.locator(".shown-part").innerText()).toBe(shown);
    await page.getByRole("button", { name: /Theme: light/ }).waitFor();
    await settled(page);
    const again = await nodePosition(page, "liu-yang");
    expect(Math.abs(again.x - at.x)).toBeLessThan(2);
    expect(Math.abs(again.y - at.y)).toBeLessThan(2);
  });

  test.each([
    "#/entity/nobody?steps=99&type=Dragon&status=!whispered&at=a,b&v=9",
    "#/claim/%E9%9B?relation=,,,",
    "#/path/qingmu/nobody?nth=500",
    "#/%%%?%%%=%%%",
  ])("that is broken, %s, still shows the graph", async (hash) => {
    const page = await viewer.view();
    await follow(`${viewer.server().url}${hash}`, page);
    await expect(page.locator(".shown-part p").count()).resolves.toBe(0);
    expect(await inkOf(page, "names")).toBeGreaterThan(500);
  });

  test.each([
    ["#/entity/nobody?v=1", "There is no entity “nobody” in this graph any more."],
    ["#/claim/nothing", "There is no claim “nothing” in this graph any more."],
    ["#/source/nowhere?lang=zh", "此图谱中已没有来源“nowhere”。"],
    ["#/path/qingmu/nobody", "There is no entity “nobody” in this graph any more."],
  ])("to what is not there, %s, says so until it is put away", async (hash, said) => {
    const page = await viewer.view();
    await follow(`${viewer.server().url}${hash}`, page);
    const note = page.getByRole("status").filter({ hasText: said });
    await note.getByRole("button").click();
    await expect.poll(() => note.count()).toBe(0);
  });

  test("can be copied", async () => {
    const page = await viewer.view(
      { permissions: ["clipboard-read", "clipboard-write"] },
      withClock,
    );
    await choose(page, "Tang Wei");
    await settled(page);
    await stopClock(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test("to be part of another page shows the picture alone, and the way to the rest", async () => {
    const page = await viewer.view();
    await follow(`${viewer.server().url}?embed#/entity/tang-wei?v=1`, page);
    await expect.poll(() => title(page)).toBe("Tang Wei");
    await expect(page.getByRole("banner").count()).resolves.toBe(0);
    await expect(page.getByRole("contentinfo").count()).resolves.toBe(0);
    await expect(page.locator("#legend-body").isVisible()).resolves.toBe(false);
    const before = await page.evaluate(() => history.length);
    await panel(page).getByRole("button", { name: "Liu Yang", exact: true }).click();
    await expect.poll(() => title(page)).toBe("Liu Yang");
    expect(await page.evaluate(() => history.length)).toBe(before);
    const link = page.getByRole("link", { name: "The Harbour Workshop" });
    await expect(link.getAttribute("href")).resolves.toMatch(/^\/#\/entity\/liu-yang\?/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => title(page)).toBe("Tang Wei");
  });
});

describe("going back", () => {
  test("steps through what was seen, and forward again", async () => {
    const page = await viewer.view({}, withClock);
    await clickAt(page, await nodePosition(page, "festival"));
    await expect.poll(() => title(page)).toBe("Festival of Strings");
    await choose(page, "Tang Wei");
    await page.goBack();
    await expect.poll(() => title(page)).toBe("Festival of Strings");
    await page.goBack();
    await panel(page).waitFor({ state: "detached" });
    await settled(page);
    expect(hashOf(page)).toBe("");
    await page.goForward();
    await expect.poll(() => title(page)).toBe("Festival of Strings");
  });

  test("brings back where the camera was", async () => {
    const page = await viewer.view({}, withClock);
    await page.locator("#stage").focus();
    await page.keyboard.press("+");
    await settled(page);
    const at = await nodePosition(page, "festival");
    await choose(page, "Lighthouse");
    await settled(page);
    await page.goBack();
    await expect
      .poll(async () => Math.round((await nodePosition(page, "festival")).x))
      .toBe(Math.round(at.x));
  });

  test("is undo: Ctrl+Z takes back each action, Ctrl+Shift+Z does it again", async () => {
    const page = await viewer.view();
    const undo = page.getByRole("button", { name: "Undo" });
    await expect(undo.isDisabled()).resolves.toBe(true);
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: /^Person\s*9/ }).click();
    await page.getByRole("button", { name: "Only Place" }).click();
    await page.getByText("Filtered: 5 of 37 entities").waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".shown-part p").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("Filtered: 5 of 37 entities").waitFor();
    await undo.click();
    await undo.click();
    await expect.poll(() => undo.isDisabled()).toBe(true);
    const pressed = page.getByRole("button", { name: /^Person\s*9/ });
    await expect(pressed.getAttribute("aria-pressed")).resolves.toBe("false");
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => pressed.getAttribute("aria-pressed")).toBe("true");
  });

  test("to an address that was typed goes where it says", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.evaluate(() => (location.hash = "#/claim/haigang|invests in|qingmu"));
    await expect.poll(() => panel(page).locator(".predicate").innerText()).toBe("invests in");
    await page.goBack();
    await expect.poll(() => title(page)).toBe("Tang Wei");
  });
});
