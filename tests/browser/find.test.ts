import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose, panel, search, title, settled, withClock } from "./actions.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { useViewer } from "./harness.ts";
import { nodePosition } from "./open.ts";

const viewer = useViewer();

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((fragment) => (location.hash = fragment), hash);
  await panel(page).waitFor();
}

describe("the search box", () => {
  test("finds relations, sources, facts and passages too, each under its heading", async () => {
    const page = await viewer.view();
    await search(page, "workshop");
    const groups = page.getByRole("listbox").getByRole("group");
    await groups.first().waitFor();
    const names = await groups.evaluateAll((list) => list.map((each) => each.ariaLabel));
    expect(names).toEqual(["Entities", "Relations", "Sources", "Facts", "Passages"]);
    await expect(
      page
        .getByText(/^Show more: /)
        .first()
        .isVisible(),
    ).resolves.toBe(true);
  });

  test("goes from group to group by arrow keys, and Enter opens what is chosen", async () => {
    const page = await viewer.view();
    await search(page, "ada founded");
    const option = page.getByRole("option");
    await option.first().waitFor();
    expect(await option.first().innerText()).toBe("Ada Lindqvist founded Qingmu Workshop");
    await page.keyboard.press("Enter");
    await expect.poll(() => panel(page).locator(".predicate").innerText()).toBe("founded");
    // The focus goes to the panel, from where it is called back.
    await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    await search(page, "letter");
    await page.getByRole("option", { name: "Letter to the town council" }).first().waitFor();
    while (
      (await page.locator('[aria-selected="true"].hit').innerText()) !==
      (await page
        .getByRole("option", { name: /^Letter to the town/ })
        .first()
        .innerText())
    ) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page)).toBe("Letter to the town council");
  });

  test.each([
    ["by search", async (page: Page) => choose(page, "Qingmu Workshop")],
    ["by a link", async (page: Page) => goTo(page, "#/entity/qingmu")],
    [
      "from another panel",
      async (page: Page) => {
        await goTo(page, "#/entity/fjord");
        await panel(page).getByRole("button", { name: "Qingmu Workshop" }).first().click();
      },
    ],
  ])("comes to an entity %s so that all its neighbours are in view", async (_how, come) => {
    const page = await viewer.view({}, withClock);
    await come(page);
    await expect.poll(() => title(page)).toBe("Qingmu Workshop");
    await settled(page);
    const neighbours = sampleGraph().edges.flatMap(({ source, target }) =>
      source === "qingmu" ? [target] : target === "qingmu" ? [source] : [],
    );
    const ids = [...new Set(neighbours)];
    const box = await panel(page).boundingBox();
    const outside: string[] = [];
    for (const id of ids) {
      const { x, y } = await nodePosition(page, id);
      if (!(x > 0 && x < (box?.x ?? 0) && y > 56 && y < 700)) outside.push(id);
    }
    expect(outside).toEqual([]);
  });

  test("says of what it finds that it is hidden", async () => {
    const page = await viewer.view();
    await page.getByRole("button", { name: "Show Person" }).click();
    await search(page, "Tang Wei");
    const first = page.getByRole("option").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/Tang Wei\s*hidden\s*Person/);
  });
});
