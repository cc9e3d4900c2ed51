import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { graphWith } from "../fixtures/viewer/communities.ts";
import { choose, clickAt, drawn, hashOf, panel, title } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { nodePosition } from "./open.ts";

const viewer = useViewer();

/** More entities than are drawn at once, in forty communities of 525 and three thousand of one. */
function largeOne() {
  const [count, groups] = [24_000, 40];
  const communities = Array.from({ length: count }, (_, node) =>
    node < 21_000 ? node % groups : node,
  );
  const edges = Array.from({ length: 21_000 }, (_, node) => {
    // Three of four stay in their community; the others lead to the next.
    const step = node % 4 === 0 ? 1 : groups * (1 + (node % 5));
    return [node, (node + step) % 21_000] as const;
  });
  return graphWith(communities, edges);
}

async function overview(page: Page): Promise<void> {
  await page.getByText(/\d+ communities/).waitFor();
}

const note = (page: Page) => page.locator(".communities-note");

describe("a graph too large to be drawn at once", () => {
  test("is first seen as its communities, which say who is in them and open in place", async () => {
    viewer.server().setGraph(largeOne());
    const page = await viewer.view();
    await overview(page);
    const shown = Number((await note(page).innerText()).match(/(\d+) communities/)?.[1]);
    expect(shown).toBeGreaterThan(40);
    expect(shown).toBeLessThanOrEqual(300);
    const disc = await nodePosition(page, "n5");
    expect(await nodePosition(page, "n45")).toEqual(disc);
    await clickAt(page, disc);
    await panel(page)
      .getByRole("heading", { name: /Around Entity/i })
      .waitFor();
    expect(await panel(page).innerText()).toContain("525 entities");
    await panel(page).getByRole("button", { name: "Open in the picture" }).click();
    await note(page).getByText("1 open").waitFor();
    await drawn(page);
    expect(await nodePosition(page, "n45")).not.toEqual(await nodePosition(page, "n5"));
    expect(hashOf(page)).toContain("communities=5");
    await page.getByRole("button", { name: "Undo" }).click();
    await panel(page).getByRole("button", { name: "Open in the picture" }).waitFor();
    expect(await nodePosition(page, "n45")).toEqual(await nodePosition(page, "n5"));
  });

  test("opens the community of what is searched for, and of what a link names", async () => {
    viewer.server().setGraph(largeOne());
    const page = await viewer.view();
    await overview(page);
    await choose(page, "Entity 20007");
    await expect.poll(() => title(page)).toBe("Entity 20007");
    expect(hashOf(page)).toContain("communities=7");
    const other = await viewer.view({}, async (page) => {
      await page.addInitScript(() => {
        if (location.hash === "") location.hash = "#/entity/n11?v=1";
      });
    });
    await note(other).getByText("1 open").waitFor();
    expect(hashOf(other)).toContain("communities=11");
    await note(other).getByRole("button", { name: "Close all" }).click();
    await expect.poll(() => hashOf(other)).not.toContain("communities=");
  });

  test("shows the surroundings of one entity as they are, and lists everyone in the table", async () => {
    viewer.server().setGraph(largeOne());
    const page = await viewer.view();
    await choose(page, "Entity 20007");
    await page.keyboard.press("1");
    await note(page).waitFor({ state: "detached" });
    await page.getByText(/1 step: \d+ of 24,000 entities/).waitFor();
    await page.keyboard.press("0");
    await overview(page);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page
      .getByText(/24,000/)
      .first()
      .waitFor();
    expect(hashOf(page)).toContain("table=entities");
  });

  test("is drawn as a whole only after a warning", async () => {
    viewer.server().setGraph(largeOne());
    const page = await viewer.view();
    await overview(page);
    await note(page).getByRole("button", { name: "Show everything" }).click();
    await page
      .getByRole("alert")
      .getByText(/24,000 entities at once takes a while/)
      .waitFor();
    await page.getByRole("button", { name: "Keep communities" }).click();
    await overview(page);
    expect(hashOf(page)).not.toContain("overview");
  });
});

describe("a graph of any size", () => {
  test("can be seen as communities and as a whole by a link", async () => {
    const pairs = Array.from({ length: 60 }, (_, node) => [node, (node * 7) % 60] as const);
    viewer.server().setGraph(
      graphWith(
        Array.from({ length: 60 }, (_, node) => node % 6),
        pairs,
      ),
    );
    const page = await viewer.view({}, async (page) => {
      await page.addInitScript(() => {
        if (location.hash === "") location.hash = "#/?overview=communities&v=1";
      });
    });
    await note(page).getByText("6 communities").waitFor();
    await note(page).getByRole("button", { name: "Show everything" }).click();
    await note(page).waitFor({ state: "detached" });
    expect(hashOf(page)).toContain("overview=everything");
    await page.keyboard.press("Control+z");
    await overview(page);
  });

  test("filters take entities out of the discs", async () => {
    const pairs = Array.from({ length: 60 }, (_, node) => [node, (node * 7) % 60] as const);
    viewer.server().setGraph(
      graphWith(
        Array.from({ length: 60 }, (_, node) => node % 6),
        pairs,
      ),
    );
    const page = await viewer.view({}, async (page) => {
      await page.addInitScript(() => {
        if (location.hash === "") location.hash = "#/?overview=communities&type=Odd&v=1";
      });
    });
    await overview(page);
    await page.getByText("Filtered: 30 of 60 entities").waitFor();
    const discs = await page.evaluate(() => window.graphwright?.discs().length);
    expect(discs).toBe(0);
  });
});
