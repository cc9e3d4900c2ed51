import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose, clickAt, hashOf, panel, title, stopClock, withClock } from "./actions.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { useViewer } from "./harness.ts";
import { breaksBetween, edgePosition, inkOf, PHONE } from "./open.ts";

const viewer = useViewer();

const legend = (page: Page) => page.getByRole("region", { name: "Legend" });

describe("the legend", () => {
  test("hides a type from the picture, and says how much is left", async () => {
    const page = await viewer.view();
    const before = await inkOf(page, "names");
    await legend(page).getByRole("button", { name: "Show Person" }).click();
    await page.getByText("Filtered: 28 of 37 entities").waitFor();
    await expect.poll(() => inkOf(page, "names")).toBeLessThan(before);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => inkOf(page, "names")).toBe(before);
    await expect(page.locator(".shown-part").innerText()).resolves.toBe("");
  });

  test("isolates a relation, and lights one up", async () => {
    const page = await viewer.view();
    await legend(page).getByRole("tab", { name: "Relations" }).click();
    await legend(page)
      .getByRole("button", { name: /^makes\s*6/ })
      .click();
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(200);
    await legend(page).getByRole("button", { name: "Only makes" }).click();
    await page.getByText("Filtered: 9 of 37 entities").waitFor();
    await legend(page).getByRole("button", { name: "Show uses" }).click();
    await page.getByText("Filtered: 13 of 37 entities").waitFor();
    await legend(page).getByRole("button", { name: "Only makes" }).click();
    await legend(page).getByRole("button", { name: "Only makes" }).click();
    await expect.poll(() => page.locator(".shown-part").innerText()).toBe("");
  });

  test("filters by status, by state and by number of sources", async () => {
    const page = await viewer.view();
    await legend(page).getByRole("tab", { name: "Evidence" }).click();
    await legend(page).getByRole("button", { name: "Only planned" }).click();
    await page.getByText("Filtered: 2 of 37 entities").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await legend(page).getByRole("button", { name: "Only uncited" }).click();
    await page.getByText("Filtered: 2 of 37 entities").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await legend(page).getByRole("button", { name: "2 sources or more" }).click();
    await page.getByText("Filtered: 2 of 37 entities").waitFor();
    expect(hashOf(page)).toContain("sources=2");
  });

  test("is folded where it is long, but for what is chosen", async () => {
    const sample = sampleGraph();
    const nodes = sample.nodes.map(({ key, attributes }, index) => {
      return { key, attributes: { ...attributes, kind: `Kind ${index % 30}` } };
    });
    viewer.server().setGraph({ ...sample, nodes });
    const page = await viewer.view();
    const rows = legend(page).locator(".legend-list .legend-row");
    await expect.poll(() => rows.count()).toBe(12);
    await legend(page).getByRole("button", { name: "Show all 30" }).click();
    await expect.poll(() => rows.count()).toBe(30);
    await page.goto(`${viewer.server().url}?again#/?type=${encodeURIComponent("Kind 29")}`);
    await expect.poll(() => rows.count()).toBe(30);
  });

  test("is used by keyboard: arrows go from tab to tab", async () => {
    const page = await viewer.view();
    await legend(page).getByRole("tab", { name: "Types" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(
      legend(page).getByRole("tab", { name: "Evidence" }).getAttribute("aria-selected"),
    ).resolves.toBe("true");
    await legend(page).getByRole("button", { name: "any number of sources" }).waitFor();
  });

  test("what is hidden says so where it is opened all the same", async () => {
    const page = await viewer.view();
    await legend(page).getByRole("button", { name: "Show Person" }).click();
    await choose(page, "Tang Wei");
    await panel(page).getByText("Hidden from the picture").waitFor();
    await panel(page).getByRole("button", { name: "Clear them" }).click();
    await panel(page).getByText("Hidden from the picture").waitFor({ state: "detached" });
    expect(hashOf(page)).not.toContain("type=");
  });

  test("a hidden line cannot be clicked", async () => {
    const page = await viewer.view();
    const at = await edgePosition(page, "qingmu|cites|qingmu");
    await legend(page).getByRole("tab", { name: "Relations" }).click();
    await legend(page).getByRole("button", { name: "Show cites" }).click();
    await page.locator(".shown-part p").waitFor();
    await clickAt(page, at);
    expect(await panel(page).locator(".predicate").allInnerTexts()).not.toContain("cites");
  });
});

describe("lines", () => {
  test("of what is plainly asserted are whole; of what is contested, dashed", async () => {
    const page = await viewer.view();
    await legend(page).getByRole("tab", { name: "Evidence" }).click();
    await legend(page).getByRole("button", { name: "Only disputed" }).click();
    await page.getByText("Filtered: 2 of 37 entities").waitFor();
    expect(await breaksBetween(page, "haigang", "qingmu")).toBeGreaterThan(2);
    await page.getByRole("button", { name: "Clear" }).click();
    await legend(page).getByRole("tab", { name: "Relations" }).click();
    await legend(page).getByRole("button", { name: "Only located in" }).click();
    await page.locator(".shown-part p").waitFor();
    expect(await breaksBetween(page, "boreal", "north-forest")).toBe(0);
  });
});

describe("a source", () => {
  test("lists all that rests on it in the order of its text, and lights it up", async () => {
    const page = await viewer.view();
    await page.getByRole("contentinfo").getByRole("button", { name: "3 sources" }).click();
    await expect.poll(() => title(page)).toBe("Sources");
    expect(await panel(page).innerText()).toMatch(
      /A workshop by the water[^]*65 claims, 62 on nothing else/,
    );
    await panel(page).getByRole("button", { name: "Letter to the town council" }).click();
    await expect.poll(() => title(page)).toBe("Letter to the town council");
    expect(hashOf(page)).toMatch(/^#\/source\/letter/);
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(200);
    const lines = panel(page).locator(".claim-line");
    expect(await lines.allInnerTexts()).toEqual([
      "Qingmu Workshop market share 23.10%",
      "Qingmu Workshop wing span of the hall 42.5\u00a0m",
      "Ada Lindqvist founded Qingmu Workshop",
    ]);
    await lines.nth(2).click();
    await panel(page).locator(".predicate").waitFor();
  });

  test("leads from a fact to the entity, and to that fact", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/source/letter"));
    await panel(page).locator(".claim-line", { hasText: "market share" }).click();
    await expect.poll(() => title(page)).toBe("Qingmu Workshop");
    const found = panel(page).locator("dd.is-found");
    await found.waitFor();
    expect(await found.innerText()).toContain("23.10%");
    await expect(found.isVisible()).resolves.toBe(true);
  });

  test("shows what would be left unproven without it", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/source/gazette"));
    await panel(page)
      .getByRole("button", { name: /Rests on it\s*65/ })
      .waitFor();
    await panel(page)
      .getByRole("button", { name: /Without this source\s*62/ })
      .click();
    await panel(page).getByText("These would lose their last proven citation.").waitFor();
    expect(hashOf(page)).toContain("without=1");
    await panel(page).getByRole("button", { name: "Show 2 more of 2" }).click();
    expect(await panel(page).locator(".claim-line").count()).toBe(62);
  });

  test("is reached from each citation", async () => {
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, "ada-lindqvist|founded|qingmu"));
    await panel(page).getByRole("button", { name: "港口年鉴" }).click();
    await expect.poll(() => title(page)).toBe("港口年鉴");
  });
});

describe("contradictions", () => {
  test("are marked where they are read, and listed side by side", async () => {
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, "ada-lindqvist|founded|qingmu"));
    await panel(page).getByRole("button", { name: "contradicted" }).click();
    await expect.poll(() => title(page)).toBe("Contradictions");
    const text = await panel(page).innerText();
    expect(text).toContain("Sources for and against");
    expect(text).toMatch(/Disputed or denied[^]*Qingmu Workshop doubts Fjord Strings/);
    await expect(
      page.getByRole("contentinfo").getByRole("button", { name: "4 contradictions" }).count(),
    ).resolves.toBe(1);
    await panel(page)
      .getByRole("button", { name: /3 citations for Ada/ })
      .click();
    expect(await panel(page).getByText("speaks against it").count()).toBe(1);
  });
});

describe("a citation", () => {
  test("opens at its passage, and is copied with where it stands", async () => {
    const page = await viewer.view(
      { permissions: ["clipboard-read", "clipboard-write"] },
      withClock,
    );
    await clickAt(page, await edgePosition(page, "ada-lindqvist|founded|qingmu"));
    const figure = panel(page).getByRole("figure").first();
    const link = figure.getByRole("link", { name: "Open the passage" });
    await expect(link.getAttribute("href")).resolves.toBe(
      "https://example.org/gazette?a=1&b=2#:~:text=Ada%20Lindqvist%20opened,the%20shed%20by%20the%20harbour",
    );
    await expect(link.getAttribute("rel")).resolves.toBe("noopener noreferrer");
    await stopClock(page);
    await figure.getByRole("button", { name: "Copy citation" }).click();
    await figure.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "“Ada Lindqvist opened … the shed by the harbour” — Rut Sand, Per Holm, A workshop by the water",
    );
  });
});

test("a quote that is opened at the foot of a phone's sheet comes into view", async () => {
  const page = await viewer.view(PHONE);
  await page.evaluate(() => (location.hash = "#/entity/qingmu"));
  await panel(page).getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
  const toggle = panel(page)
    .getByRole("button", { name: /^1 citation for/ })
    .first();
  await toggle.evaluate((each) => each.scrollIntoView({ block: "end" }));
  await toggle.tap();
  const quote = panel(page).locator(".citation blockquote").first();
  const [box, room] = [await quote.boundingBox(), await panel(page).boundingBox()];
  if (box === null || room === null) throw new Error("nothing is there");
  expect(box.y).toBeGreaterThan(room.y + 48);
  expect(box.y + box.height).toBeLessThan(room.y + room.height);
});
