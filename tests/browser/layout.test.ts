import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Point } from "../../viewer/scene/geometry.ts";
import { clickAt, drawn, hashOf, panel, title, touch, stopClock, withClock } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { nodePosition, PHONE } from "./open.ts";

const viewer = useViewer();

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Layout", exact: true }).click();
}

async function arrange(page: Page, name: string): Promise<void> {
  await openMenu(page);
  await page.getByRole("button", { name }).click();
  await drawn(page);
}

/** Where all entities are, in whole pixels of the window, and how large. */
function discs(page: Page): Promise<readonly (Point & { id: string; radius: number })[]> {
  return page.evaluate(() =>
    (window.graphwright?.discs() ?? []).map(({ id, x, y, radius }) => {
      return { id, x: Math.round(x), y: Math.round(y), radius: Math.floor(radius) };
    }),
  );
}

/** Where one is, in whole pixels. */
async function place(page: Page, id: string): Promise<Point> {
  const { x, y } = await nodePosition(page, id);
  return { x: Math.round(x), y: Math.round(y) };
}

/** Pairs of entities of which one covers the other. */
async function overlaps(page: Page): Promise<string[]> {
  const all = await discs(page);
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
      .map((b) => `${a.id} and ${b.id}`),
  );
}

async function dragMouse(page: Page, from: Point, by: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const share of [0.2, 0.6, 1]) {
    await page.mouse.move(from.x + by.x * share, from.y + by.y * share);
  }
  await page.mouse.up();
  await drawn(page);
}

describe("the layout menu", () => {
  test.each([
    ["By community", "communities"],
    ["By type", "types"],
    ["In a circle", "circle"],
    ["Along time", "time"],
  ])("arranges the picture: %s", async (name, layout) => {
    const page = await viewer.view();
    const before = await discs(page);
    await arrange(page, name);
    await expect.poll(() => hashOf(page)).toBe(`#/?layout=${layout}&v=1`);
    await expect.poll(() => overlaps(page)).toEqual([]);
    const after = await discs(page);
    expect(after).not.toEqual(before);
    for (const { x, y } of after) {
      expect(x > 0 && x < 1_100).toBe(true);
      expect(y > 56 && y < 670).toBe(true);
    }
    await openMenu(page);
    await page.getByRole("button", { name, pressed: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => discs(page)).toEqual(before);
  });

  test("moves nodes on their way, where movement is welcome", async () => {
    const page = await viewer.view({ reducedMotion: "no-preference" });
    const before = await place(page, "tang-wei");
    await openMenu(page);
    const places = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const seen = new Set<number>();
          const look = (): void => {
            seen.add(window.graphwright?.node("tang-wei")?.x ?? 0);
            if (seen.size > 4) done(seen.size);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await page.getByRole("button", { name: "In a circle" }).click();
    expect(await places).toBeGreaterThan(4);
    expect(await place(page, "tang-wei")).not.toEqual(before);
  });

  test("keeps its choice in a link, on a phone as well", async () => {
    const page = await viewer.view(PHONE);
    const before = await discs(page);
    await page.evaluate(() => (location.hash = "#/?layout=circle"));
    await expect.poll(() => discs(page)).not.toEqual(before);
    expect(await overlaps(page)).toEqual([]);
    const { x, y } = await place(page, "qingmu");
    await page.touchscreen.tap(x, y);
    await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
  });
});

describe("dragging", () => {
  test("a node moves it alone, pins it, and is one step that can be taken back", async () => {
    const page = await viewer.view();
    const [from, other] = [await place(page, "lonely"), await place(page, "qingmu")];
    await dragMouse(page, from, { x: -70, y: -40 });
    const to = await place(page, "lonely");
    expect(to.x).toBeCloseTo(from.x - 70, -1);
    expect(to.y).toBeCloseTo(from.y - 40, -1);
    expect(await place(page, "qingmu")).toEqual(other);
    expect(await panel(page).count()).toBe(0);
    await expect.poll(() => hashOf(page)).toMatch(/^#\/\?moved=lonely:-?[\d.]+:-?[\d.]+&v=1$/);
    await page.reload();
    await page.locator(".zoom").waitFor();
    await drawn(page);
    // The whole may have been fitted anew: what counts is where it is beside the rest.
    const [again, still] = [await place(page, "lonely"), await place(page, "qingmu")];
    expect(again.x - still.x).toBeLessThan(from.x - other.x - 20);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => hashOf(page)).toBe("");
  });

  test("is put back from the panel, and everything from the menu", async () => {
    const page = await viewer.view();
    const before = await discs(page);
    await dragMouse(page, await place(page, "lonely"), { x: 70, y: -40 });
    await clickAt(page, await place(page, "lonely"));
    await panel(page).getByRole("button", { name: "Put back" }).click();
    await expect.poll(() => panel(page).getByRole("button", { name: "Put back" }).count()).toBe(0);
    expect(hashOf(page)).not.toContain("moved");
    await page.keyboard.press("Escape");
    for (const id of ["lonely", "qingmu"]) {
      await dragMouse(page, await place(page, id), { x: 30, y: 30 });
    }
    await openMenu(page);
    await page.getByRole("button", { name: /Put everything back/ }).click();
    await expect.poll(() => hashOf(page)).not.toContain("moved");
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await expect.poll(() => discs(page)).toEqual(before);
  });

  test("a press that trembles selects, and the background moves everything", async () => {
    const page = await viewer.view();
    const from = await place(page, "lonely");
    await dragMouse(page, from, { x: 2, y: 1 });
    await expect.poll(() => title(page)).toBe("Lighthouse");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await drawn(page);
    const at = await place(page, "lonely");
    await dragMouse(page, { x: 1_000, y: 90 }, { x: -60, y: 30 });
    await expect.poll(async () => (await place(page, "lonely")).x).toBeLessThan(at.x - 40);
    expect(hashOf(page)).not.toContain("moved");
  });

  test("works by finger: a node follows, a tap selects, the background pans", async () => {
    const page = await viewer.view(PHONE);
    const from = await place(page, "lonely");
    await touch(page, [{ from, by: { x: -30, y: -60 } }]);
    const to = await place(page, "lonely");
    expect(to.x).toBeCloseTo(from.x - 30, -1);
    expect(to.y).toBeCloseTo(from.y - 60, -1);
    await expect.poll(() => hashOf(page)).toContain("moved=lonely");
    await touch(page, [{ from: { x: 20, y: 150 }, by: { x: 60, y: 0 } }]);
    await expect.poll(async () => (await place(page, "lonely")).x).toBeGreaterThan(to.x + 30);
    const at = await place(page, "lonely");
    await page.touchscreen.tap(at.x, at.y);
    await expect.poll(() => title(page)).toBe("Lighthouse");
  });
});

describe("forces", () => {
  test("run in a worker until they rest, leave what is pinned, and can be taken back", async () => {
    const page = await viewer.view({}, withoutLimit);
    await dragMouse(page, await place(page, "meili"), { x: 20, y: -20 });
    await page.getByRole("button", { name: "Fit to the window" }).click();
    await expect.poll(() => hashOf(page)).toContain("at=");
    const pinned = /moved=(meili:[^&]+)/.exec(hashOf(page))?.[1];
    const before = await place(page, "tang-wei");
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await arrange(page, "Run forces");
    await expect.poll(() => hashOf(page)).toContain("forces=");
    await expect.poll(() => page.getByText("Forces at work").count()).toBe(0);
    expect(workers.map((url) => url.slice(0, 5))).toEqual(["blob:"]);
    expect(await overlaps(page)).toEqual([]);
    expect(await place(page, "tang-wei")).not.toEqual(before);
    expect(hashOf(page)).toContain(`moved=${pinned}`);
    await openMenu(page);
    await page.getByText("Only on this page").waitFor();
    await page.keyboard.press("Escape");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    const note = page.getByRole("status").filter({ hasText: "as it was before the forces" });
    await note.getByRole("button", { name: "Dismiss" }).click();
    const forced = await place(page, "tang-wei");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator(".zoom").waitFor();
    await expect.poll(() => hashOf(other)).not.toMatch(/forces|at=/);
    await other.close();
    expect(await place(page, "tang-wei")).toEqual(forced);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => place(page, "tang-wei")).toEqual(before);
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => place(page, "tang-wei")).not.toEqual(before);
  });

  test("are ended by the button beside the menu, and keep what they came to", async () => {
    // Between frames, which come when the test says so: with a worker, so small a graph may rest sooner.
    const page = await viewer.view({}, async (page) => {
      await withClock(page);
      await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    });
    const before = await place(page, "tang-wei");
    await openMenu(page);
    await stopClock(page);
    await page.getByRole("button", { name: "Run forces" }).click();
    await page.clock.runFor(100);
    await page.getByRole("button", { name: "Stop", exact: true }).waitFor();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await page.clock.resume();
    await expect.poll(() => page.getByText("Forces at work").count()).toBe(0);
    await expect.poll(() => hashOf(page)).toContain("forces=");
    expect(await place(page, "tang-wei")).not.toEqual(before);
  });

  test("run between frames, to the same end, where there can be no worker", async () => {
    const page = await viewer.view({}, async (page) => {
      await withoutLimit(page);
      await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    });
    await arrange(page, "Run forces");
    await expect.poll(() => hashOf(page)).toContain("forces=");
    const without = hashOf(page);
    const other = await viewer.view({}, withoutLimit);
    await arrange(other, "Run forces");
    await expect.poll(() => hashOf(other)).toBe(without);
  });
});

/** Lets forces come to rest on a slow machine, too: they are stopped after half a minute otherwise. */
async function withoutLimit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const start = window.setTimeout;
    const patient = (run: () => void, after = 0) => (after < 30_000 ? start(run, after) : 0);
    Object.assign(window, { setTimeout: patient });
  });
}

test("the page takes the whole screen and gives it back", async () => {
  const page = await viewer.view();
  await page.getByRole("button", { name: "Full screen" }).click();
  const leave = page.getByRole("button", { name: "Leave full screen" });
  await leave.waitFor();
  expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe("HTML");
  await leave.click();
  await page.getByRole("button", { name: "Full screen", exact: true }).waitFor();
});
