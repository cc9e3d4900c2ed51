import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  choose,
  clickAt,
  drawn,
  hashOf,
  panel,
  title,
  settled,
  stopClock,
  withClock,
} from "./actions.ts";
import { useViewer } from "./harness.ts";
import { inkOf, nodePosition } from "./open.ts";
import { pixelsLike } from "./pixels.ts";

const viewer = useViewer();

const part = (page: Page) => page.locator(".shown-part").innerText();

describe("steps", () => {
  test("are set by digits: so many around the selection, 0 shows everything", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.keyboard.press("1");
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    await page.keyboard.press("2");
    await expect.poll(() => part(page)).toMatch(/^2 steps: \d+ of 37/);
    // All of it was asked for.
    expect(await page.locator(".is-dimmed").count()).toBe(0);
    await page.keyboard.press("0");
    await expect.poll(() => part(page)).toBe("");
    expect(await page.locator(".is-dimmed").count()).toBe(1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => part(page)).toMatch(/^2 steps/);
  });

  test("stay where they are while one opens what is in the picture, else go along", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await panel(page).getByRole("button", { name: "Show 1 step" }).click();
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    await panel(page).getByRole("button", { name: "Liu Yang", exact: true }).click();
    await expect.poll(() => title(page)).toBe("Liu Yang");
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    expect(hashOf(page)).toContain("steps=1&around=entity/tang-wei");
    await page.keyboard.press("1");
    await expect.poll(() => hashOf(page)).not.toContain("around");
    await choose(page, "Lighthouse");
    await page.getByText("1 step: 1 of 37 entities").waitFor();
  });

  test("of a link are all in view", async () => {
    const page = await viewer.view();
    await page.goto("about:blank");
    await page.goto(`${viewer.server().url}#/entity/festival?steps=1`);
    await page.getByText("1 step: 6 of 37 entities").waitFor();
    await drawn(page);
    for (const id of ["qingmu", "meili", "fjord", "beida", "old-hall"]) {
      const { x, y } = await nodePosition(page, id);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1_100);
      expect(y).toBeGreaterThan(50);
      expect(y).toBeLessThan(670);
    }
  });

  test("are not set by digits typed into the search", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.keyboard.press("/");
    await page.keyboard.type("No. 2");
    await page.getByRole("option").first().waitFor();
    expect(await part(page)).toBe("");
  });

  test("keep what is pinned", async () => {
    const page = await viewer.view();
    await choose(page, "Lighthouse");
    await panel(page).getByRole("button", { name: "Pin" }).click();
    await choose(page, "Tang Wei");
    await page.keyboard.press("1");
    await page.getByText("1 step: 4 of 37 entities").waitFor();
    await page.keyboard.press("0");
    await expect.poll(() => part(page)).toBe("");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await drawn(page);
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(10);
  });
});

describe("the relations of an entity", () => {
  test("are hidden and shown one by one", async () => {
    const page = await viewer.view();
    await choose(page, "Fjord Strings");
    const eye = panel(page).getByRole("button", { name: "Show led by in the picture" });
    await eye.click();
    await page.getByText("1 relation hidden: 36 of 37 entities").waitFor();
    await eye.click();
    await expect.poll(() => part(page)).toBe("");
  });

  test("are expanded beyond the steps", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.keyboard.press("1");
    await panel(page).getByRole("button", { name: "Qingmu Workshop", exact: true }).click();
    await panel(page).getByRole("button", { name: "Expand makes" }).click();
    await page.getByText("1 step: 7 of 37 entities").waitFor();
    expect(hashOf(page)).toContain("opened=qingmu:makes");
    await panel(page).getByRole("button", { name: "Fold makes" }).click();
    await page.getByText("1 step: 3 of 37 entities").waitFor();
  });
});

describe("the path tool", () => {
  test("finds ways between two ends, each hop with its citations", async () => {
    const page = await viewer.view(
      { permissions: ["clipboard-read", "clipboard-write"] },
      withClock,
    );
    await choose(page, "Fjord Strings");
    await panel(page).getByRole("button", { name: "Path to…" }).click();
    await panel(page).getByText("Choose the other end").waitFor();
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await drawn(page);
    await clickAt(page, await nodePosition(page, "tang-wei"));
    await panel(page).getByRole("heading", { name: "2 steps" }).waitFor();
    expect(hashOf(page)).toMatch(/^#\/path\/fjord\/tang-wei/);
    const hops = panel(page).locator(".hops > li");
    expect(await hops.count()).toBe(3);
    expect(await hops.nth(0).locator(".claim-line").count()).toBe(3);
    await hops
      .nth(1)
      .getByRole("button", { name: /1 citation for/ })
      .click();
    await hops.nth(1).getByText("made of spruce").waitFor();
    await stopClock(page);
    await panel(page).getByRole("button", { name: "Copy as text" }).click();
    await panel(page).getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "Fjord Strings → Qingmu Workshop → Tang Wei (2 steps)",
    );
  });

  test("leaves a contested hop its colour", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/path/haigang/qingmu"));
    await panel(page).getByRole("heading", { name: "1 step" }).waitFor();
    const contested = async (): Promise<number> => {
      const [a, b] = [await nodePosition(page, "haigang"), await nodePosition(page, "qingmu")];
      return pixelsLike(page, [0xc2, 0x41, 0x0c], a, b);
    };
    await expect.poll(contested).toBeGreaterThan(30);
  });

  test("takes its second end by name, offers other paths, and goes along the arrows", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await panel(page).getByRole("button", { name: "Path to…" }).click();
    await page.keyboard.type("Festival");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "2 steps" }).waitFor();
    await panel(page)
      .getByRole("button", { name: /^Path 2, 3 steps/ })
      .click();
    await panel(page).getByRole("heading", { name: "3 steps" }).waitFor();
    await panel(page).getByRole("button", { name: "Swap the ends" }).click();
    await panel(page).getByRole("button", { name: "Along the arrows" }).click();
    await panel(page).getByText("No path leads there along the arrows.").waitFor();
    await panel(page).getByRole("button", { name: "Another end" }).click();
    await panel(page).getByText("Choose the other end").waitFor();
    expect(hashOf(page)).toMatch(/^#\/path\/festival\?directed=1/);
  });

  test("looks for another end in the picture as it is", async () => {
    const page = await viewer.view({}, withClock);
    await page.evaluate(() => (location.hash = "#/path/fjord/tang-wei"));
    await panel(page).getByRole("heading", { name: "2 steps" }).waitFor();
    await settled(page);
    const before = await nodePosition(page, "tang-wei");
    await panel(page).getByRole("button", { name: "Another end" }).click();
    await panel(page).getByText("Choose the other end").waitFor();
    await settled(page);
    expect(await nodePosition(page, "tang-wei")).toEqual(before);
  });

  test("goes back by Esc to where it began, with the camera as it was", async () => {
    const page = await viewer.view({}, withClock);
    await choose(page, "Tang Wei");
    await settled(page);
    const before = await nodePosition(page, "tang-wei");
    for (const byClick of [false, true]) {
      await panel(page).getByRole("button", { name: "Path to…" }).click();
      await panel(page).getByText("Choose the other end").waitFor();
      if (byClick) await page.locator("#stage").focus();
      await page.keyboard.press("Escape");
      await expect.poll(() => title(page)).toBe("Tang Wei");
      await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    }
    await settled(page);
    expect(await nodePosition(page, "tang-wei")).toEqual(before);
  });

  test("says that nothing joins two ends, and of filters only where one is set", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/path/lonely/qingmu"));
    await panel(page).getByText("Nothing joins the two.", { exact: true }).waitFor();
    await page.evaluate(() => (location.hash = "#/path/lonely/qingmu?status=asserted"));
    await panel(page).getByText("as far as the filters show").waitFor();
    await page.evaluate(() => (location.hash = "#/path/tang-wei/festival"));
    await panel(page).getByText("Shortest ways:").waitFor();
    expect(await panel(page).getByText("Nothing joins").count()).toBe(0);
  });
});
