import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose, drawn, hashOf, panel, settled, stopClock, withClock } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { PHONE } from "./open.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";

const viewer = useViewer();

const strip = (page: Page): Locator => page.getByRole("region", { name: "Time that is shown" });
const words = (page: Page): Promise<string> => strip(page).locator(".time-words").innerText();
const slider = (page: Page, name = "As of"): Locator =>
  strip(page).getByRole("slider", { name, exact: true });
const valueOf = (handle: Locator): Promise<string | null> => handle.getAttribute("aria-valuetext");

async function openStrip(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Time", exact: true }).click();
  await strip(page).waitFor();
}

/** Opens a link as someone to whom it was sent. */
async function follow(page: Page, hash: string, query = "?again"): Promise<void> {
  await page.goto(`${viewer.server().url}${query}${hash}`);
  await page.locator(".zoom").waitFor();
}

/** A point of the axis, as a share of its width. */
async function pointOn(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = await strip(page).locator(".time-plot").boundingBox();
  if (box === null) throw new Error("there is no axis");
  return { x: box.x + box.width * share, y: box.y + box.height / 2 };
}

describe("time", () => {
  test("is a small button until it is used, and shows everything while nothing is chosen", async () => {
    const page = await viewer.view();
    await openStrip(page);
    expect(await words(page)).toMatch(/^Any time: (\d+) of \1 relations$/);
    expect(await valueOf(slider(page))).toBe("Any time");
    expect(hashOf(page)).toBe("");
    await strip(page)
      .getByText(/dates from 1987 to 2027.*Most in/)
      .waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await strip(page).waitFor({ state: "detached" });
    const pill = page.getByRole("button", { name: "Time", exact: true });
    await expect.poll(() => pill.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test("is not there where a graph has no dates to choose between", async () => {
    const sample = sampleGraph();
    const nodes = sample.nodes.map(({ key, attributes }) => {
      return { key, attributes: { ...attributes, facts: [] } };
    });
    const edges = sample.edges.map((edge) => {
      const { at: _, since: __, until: ___, ...attributes } = edge.attributes;
      return { ...edge, attributes };
    });
    viewer.server().setGraph({ ...sample, nodes, edges });
    const page = await viewer.view();
    await expect(page.locator(".time-strip").count()).resolves.toBe(0);
  });

  test("as of a day leaves out what began later or has ended", async () => {
    const page = await viewer.view();
    await follow(page, "#/?asof=1988&undated=0");
    await expect.poll(() => words(page)).toMatch(/^As of 1988: 2 of \d+ relations$/);
    await expect
      .poll(() => page.locator(".shown-part").innerText())
      .toMatch(/^As of 1988: 2 of 37 entities/);
    await strip(page)
      .getByRole("checkbox", { name: /undated/ })
      .check();
    await expect.poll(() => words(page)).not.toMatch(/: 2 of/);
    expect(hashOf(page)).not.toContain("undated");
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toMatch(/: 2 of/);
    await strip(page).getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => words(page)).toMatch(/^Any time/);
    await page.locator(".shown-part p").waitFor({ state: "detached" });
  });

  test("is dragged, all of a drag being one step of the history", async () => {
    const page = await viewer.view();
    await openStrip(page);
    const before = await page.evaluate(() => history.length);
    const [start, end] = [await pointOn(page, 0.9), await pointOn(page, 0.2)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 12 });
    await page.mouse.up();
    await expect.poll(() => words(page)).toMatch(/^As of 199\d/);
    expect(hashOf(page)).toMatch(/asof=199\d/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    const dragged = await words(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toMatch(/^Any time/);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => words(page)).toBe(dragged);
  });

  test("is a range as well, whose ends do not pass each other", async () => {
    const page = await viewer.view();
    await openStrip(page);
    await strip(page).getByRole("button", { name: "Range" }).click();
    for (const share of [0.1, 0.4]) {
      const point = await pointOn(page, share);
      await page.mouse.click(point.x, point.y);
    }
    await expect.poll(() => words(page)).toMatch(/to .*2027/);
    await slider(page, "To").focus();
    await page.keyboard.press("Home");
    const first = await valueOf(slider(page, "From"));
    expect(await words(page)).toContain(`${first ?? "nothing"}: `);
    expect(hashOf(page)).toMatch(/from=\d{4}(-\d\d)?&to=\d{4}/);
    await strip(page).getByRole("button", { name: "As of" }).click();
    await expect.poll(() => words(page)).toMatch(/^As of/);
  });

  test("is chosen with the keyboard alone, keys in quick succession being one step", async () => {
    const page = await viewer.view({}, withClock);
    const pill = page.getByRole("button", { name: "Time", exact: true });
    await pill.focus();
    await page.keyboard.press("Enter");
    await strip(page).waitFor();
    await stopClock(page);
    for (let press = 0; press < 3; press++) await page.keyboard.press("Tab");
    while (!(await slider(page).evaluate((each) => each === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Home");
    const first = await valueOf(slider(page));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page).inputValue()).resolves.toBe("10");
    await page.keyboard.press("End");
    expect(await valueOf(slider(page))).not.toBe(first);
    await page.keyboard.press("PageDown");
    const chosen = await words(page);
    await page.clock.runFor(1_000);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => words(page)).not.toBe(chosen);
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toBe(chosen);
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toMatch(/^Any time/);
    await page.keyboard.press("Control+y");
    await expect.poll(() => words(page)).toBe(chosen);
  });

  test("plays by itself to the end, as one step of the history", async () => {
    const page = await viewer.view({}, withClock);
    await follow(page, "#/?asof=2025");
    const before = await page.evaluate(() => history.length);
    await strip(page).getByRole("button", { name: "Play" }).click();
    await page.clock.runFor(1_000);
    await expect.poll(() => words(page)).not.toMatch(/^As of 2025/);
    await page.clock.runFor(1_500);
    await strip(page).getByRole("button", { name: "Play" }).waitFor();
    await expect.poll(() => words(page)).toMatch(/^As of .*2027/);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    expect(hashOf(page)).toMatch(/asof=2027/);
    const undated = strip(page).getByRole("checkbox", { name: /^\d+ undated claims?$/ });
    expect(await undated.isChecked()).toBe(false);
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toMatch(/^As of 2025/);
    expect(await undated.isChecked()).toBe(true);
  });

  test("stops playing when a person does anything else", async () => {
    const page = await viewer.view({}, withClock);
    await openStrip(page);
    const play = strip(page).getByRole("button", { name: "Play" });
    const pause = strip(page).getByRole("button", { name: "Pause" });
    await play.click();
    await page.clock.runFor(2_000);
    await pause.click();
    await play.waitFor();
    const paused = await words(page);
    await page.clock.runFor(5_000);
    expect(await words(page)).toBe(paused);
    await play.click();
    await page.clock.runFor(2_000);
    await expect.poll(() => words(page)).not.toBe(paused);
    await page.keyboard.press("Control+z");
    await play.waitFor();
    await expect.poll(() => words(page)).toBe(paused);
    await expect.poll(() => hashOf(page)).toContain("asof=");
  });

  test("is typed as well, to the day, and says what is no date", async () => {
    const page = await viewer.view();
    await openStrip(page);
    await strip(page).getByRole("button", { name: "Any time" }).click();
    const field = strip(page).getByRole("textbox", { name: "As of" });
    await field.fill("soon");
    await page.keyboard.press("Enter");
    await strip(page).getByText("Not a date: type 2024, 2024-03 or 2024-03-29").waitFor();
    await expect(field.getAttribute("aria-invalid")).resolves.toBe("true");
    await field.fill("2024-03-29");
    await page.keyboard.press("Enter");
    await expect.poll(() => words(page)).toMatch(/^As of 29 March 2024: \d+ of/);
    expect(hashOf(page)).toContain("asof=2024-03-29");
    await page.keyboard.press("Enter");
    await field.fill("2023");
    await page.keyboard.press("Escape");
    await expect.poll(() => words(page)).toMatch(/^As of 29 March 2024/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => words(page)).toMatch(/^Any time/);
  });

  test("is typed at both ends of a range, which an empty field leaves open", async () => {
    const page = await viewer.view();
    await follow(page, "#/?from=2019&to=2021-05");
    await strip(page).getByRole("button", { name: "2019 to May 2021" }).click();
    const [from, to] = ["From", "To"].map((name) => strip(page).getByRole("textbox", { name }));
    await expect(from?.inputValue()).resolves.toBe("2019");
    await from?.fill("2020/3");
    await page.keyboard.press("Tab");
    await to?.fill("");
    await page.locator("#stage").focus();
    await expect.poll(() => words(page)).toMatch(/^March 2020 to .*2027/);
  });

  test("filters the table in the same way, facts included", async () => {
    const page = await viewer.view();
    await follow(page, "#/?table=claims&from=2023&to=2024&undated=0");
    await expect.poll(() => page.locator(".table-count").innerText()).toBe("3 rows");
    await page.getByRole("row", { name: /revenue/ }).waitFor();
    await page.getByRole("row", { name: /head-count/ }).waitFor();
    await page.getByRole("row", { name: /leads/ }).waitFor();
    await strip(page).getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.locator(".table-count").innerText()).not.toBe("3 rows");
  });

  test("is there within another page only where a time was chosen", async () => {
    const page = await viewer.view();
    await follow(page, "", "?embed");
    await drawn(page);
    await expect(page.locator(".time-strip").count()).resolves.toBe(0);
    await follow(page, "#/?asof=2019", "?embed&again");
    await expect.poll(() => words(page)).toMatch(/^As of 2019/);
  });

  test("leaves the strip free when the picture is fitted", async () => {
    const page = await viewer.view({}, withClock);
    await openStrip(page);
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await settled(page);
    const top = (await strip(page).boundingBox())?.y ?? 0;
    const lowest = await page.evaluate(() => {
      const graph = window.graphwright;
      return Math.max(...["lonely", "fire", "festival"].map((id) => graph?.node(id)?.y ?? 0));
    });
    expect(lowest).toBeLessThan(top);
  });
});

describe("time on a phone", () => {
  test("takes the whole width, and a finger drags it", async () => {
    const page = await viewer.view(PHONE);
    await page.getByRole("button", { name: "Time", exact: true }).tap();
    const box = await strip(page).boundingBox();
    expect(box?.width).toBeGreaterThan(320);
    const plot = await strip(page).locator(".time-plot").boundingBox();
    expect(plot?.height).toBeGreaterThanOrEqual(40);
    const point = await pointOn(page, 0.5);
    await page.touchscreen.tap(point.x, point.y);
    await expect.poll(() => words(page)).toMatch(/^As of .*20\d\d/);
    for (const name of [/Play/, /^Range/, /Clear/, /Fold/]) {
      const button = await strip(page).getByRole("button", { name }).boundingBox();
      expect(button?.height).toBeGreaterThanOrEqual(40);
    }
  });

  test("makes room for the panel", async () => {
    const page = await viewer.view(PHONE);
    await follow(page, "#/?asof=2019");
    await choose(page, "Tang Wei");
    await panel(page).waitFor();
    await expect(strip(page).isVisible()).resolves.toBe(false);
  });
});
