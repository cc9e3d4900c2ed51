import { describe, expect, test } from "vitest";
import { clickAt, choose, hashOf, panel, search, title } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { edgePosition, inkOf, nodePosition } from "./open.ts";

const FOUNDED = "ada-lindqvist|founded|qingmu";

const viewer = useViewer();

describe("at first sight", () => {
  test("the title, the counts and the tally of citations are there", async () => {
    const page = await viewer.view();
    await expect(page.title()).resolves.toBe("The Harbour Workshop · Graphwright");
    const status = await page.getByRole("contentinfo").innerText();
    expect(status).toContain("37 entities");
    expect(status).toContain("58 relations");
    expect(status).toContain("10 facts");
    expect(status).toContain(
      "71 citations: 63 verified, 2 locked, 1 moved, 1 unquoted, 2 unverifiable, 1 ambiguous, 1 broken",
    );
    expect(status).toContain("1 claim uncited");
    expect(status).toContain("Live");
  });

  test("the legend counts the types and lights one up", async () => {
    const page = await viewer.view();
    const legend = page.getByRole("region", { name: "Legend" });
    const people = legend.getByRole("button", { name: /Person\s*9/ });
    await people.click();
    await expect(people.getAttribute("aria-pressed")).resolves.toBe("true");
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    await people.click();
    expect(await inkOf(page, "emphasis")).toBe(0);
  });

  test("every line of the legend that counts something lights it up", async () => {
    const page = await viewer.view();
    const legend = page.getByRole("region", { name: "Legend" });
    const contested = legend.getByRole("button", { name: /^Contested\s*4$/ });
    await contested.click();
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    expect(hashOf(page)).toContain("lit=line:contested");
    await legend.getByRole("tab", { name: "Evidence" }).click();
    const rows = await legend.locator("li:has(.legend-count)").all();
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      await row.locator(".legend-label").click();
      expect(await row.locator(".legend-label").getAttribute("aria-pressed")).toBe("true");
      expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    }
  });

  test("names are drawn", async () => {
    const page = await viewer.view();
    expect(await inkOf(page, "names")).toBeGreaterThan(1_000);
  });
});

describe("search", () => {
  test("finds a Chinese name by a part of it", async () => {
    const page = await viewer.view();
    await search(page, "大学");
    const first = page.getByRole("option").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/Peking University\s*北京大学\s*Place/);
  });

  test("is used by keyboard alone: / opens, arrows choose, Enter goes there, Escape comes back", async () => {
    const page = await viewer.view();
    await search(page, "Qingmu");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.count()).toBeGreaterThan(1);
    await page.keyboard.press("ArrowDown");
    const second = await options.nth(1).locator(".hit-name").innerText();
    await page.keyboard.press("Enter");
    const heading = panel(page).getByRole("heading", { level: 2 });
    await heading.waitFor();
    expect(await heading.innerText()).toBe(second);
    await page.waitForFunction(() => document.activeElement?.tagName === "H2");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe("search");
  });

  test("says so when nothing has that name", async () => {
    const page = await viewer.view();
    await search(page, "zzzz");
    const note = page.locator(".search-note", { hasText: "Nothing here has that name." });
    await note.waitFor();
    await expect(page.getByRole("option").count()).resolves.toBe(0);
  });
});

describe("an entity", () => {
  test("shows its names, facts and relations when it is clicked", async () => {
    const page = await viewer.view();
    await clickAt(page, await nodePosition(page, "qingmu"));
    const aside = panel(page);
    await aside.getByRole("heading", { name: "Qingmu Workshop" }).waitFor();
    const text = await aside.innerText();
    for (const words of [
      "Company",
      "青木乐器工坊",
      "7,012\u00a0people",
      "bound: at least",
      "440,000,000,000\u00a0CNY",
      "440 billion",
      "2023 to 2024",
      "disputed",
      "by Ada Lindqvist and an unnamed auditor",
      "about April 1987",
      "23.10%",
      "superseded",
      "founded by",
      "led by",
      "workshop.yaml:4",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("made of spruce");
  });

  test("keeps its citations behind a button, each with quote, source, paragraph and state", async () => {
    const page = await viewer.view();
    await choose(page, "Qingmu Workshop");
    const aside = panel(page);
    await aside.getByRole("button", { name: "2 citations for head-count" }).click();
    const figure = aside.getByRole("figure").first();
    expect(await figure.locator("q").innerText()).toContain("more than seven thousand people");
    const caption = await figure.locator("figcaption").innerText();
    expect(caption).toContain("A workshop by the water");
    expect(caption).toContain("Rut Sand, Per Holm · The Harbour Gazette · 17 May 2024");
    expect(caption).toMatch(/12/);
    expect(caption).toContain("verified");
    const link = figure.getByRole("link");
    await expect(link.getAttribute("href")).resolves.toBe(
      "https://example.org/gazette?a=1&b=2#:~:text=more%20than%20seven%20thousand%20people",
    );
    await expect(link.getAttribute("rel")).resolves.toBe("noopener noreferrer");
  });

  test("links to its neighbours", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await panel(page).getByRole("button", { name: "Liu Yang", exact: true }).click();
    await expect.poll(() => title(page)).toBe("Liu Yang");
  });

  test("lights up with its neighbours under the pointer, and the rest is dimmed", async () => {
    const page = await viewer.view();
    const at = await nodePosition(page, "festival");
    await page.mouse.move(at.x, at.y);
    await page.locator(".scene.is-dimmed.is-pointing").waitFor();
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(200);
    const opacity = await page
      .locator("canvas.sigma-nodes")
      .evaluate((canvas) => Number(getComputedStyle(canvas).opacity));
    expect(opacity).toBeLessThan(0.5);
    await page.mouse.move(at.x, 80);
    await page.locator(".scene:not(.is-dimmed)").waitFor();
    expect(await inkOf(page, "emphasis")).toBe(0);
  });
});

describe("a claim", () => {
  test("shows its sentence and its evidence in full when its line is clicked", async () => {
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, FOUNDED));
    const aside = panel(page);
    await aside.getByRole("heading", { level: 2 }).waitFor();
    expect((await aside.getByRole("heading", { level: 2 }).innerText()).split(/\s*\n\s*/)).toEqual([
      "Ada Lindqvist",
      "founded",
      "Qingmu Workshop",
    ]);
    const figures = aside.getByRole("figure");
    expect(await figures.count()).toBe(3);
    expect(await figures.nth(0).locator("q").innerText()).toContain(
      "Ada Lindqvist opened … the shed by the harbour",
    );
    expect(await figures.nth(1).innerText()).toContain("locked");
    const third = await figures.nth(2).innerText();
    expect(third).toContain("speaks against it");
    expect(third).toContain("unverifiable");
    const text = await aside.innerText();
    expect(text).toContain("role: sole founder");
    expect(text).toContain("The letter of 1988 tells it otherwise.");
  });

  test("stands first among all claims between the two, and one steps through them", async () => {
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, FOUNDED));
    const aside = panel(page);
    await aside.getByText("Also between them").waitFor();
    expect(await aside.locator(".beside > li").count()).toBe(3);
    expect(await aside.locator(".beside").innerText()).toMatch(/alleged/);
    const before = await aside.getByRole("heading", { level: 2 }).innerText();
    await aside.getByRole("button", { name: "Next claim" }).click();
    await expect.poll(() => aside.getByRole("heading", { level: 2 }).innerText()).not.toBe(before);
    await aside.getByRole("button", { name: "Previous claim" }).click();
    await expect.poll(() => aside.getByRole("heading", { level: 2 }).innerText()).toBe(before);
  });

  test.each([
    [FOUNDED, "founded"],
    ["ada-lindqvist|leads|qingmu", "leads"],
    ["ada-lindqvist|doubts|qingmu", "doubts"],
    ["qingmu|praises|ada-lindqvist", "praises"],
    ["qingmu|competes with|fjord", "competes with"],
    ["qingmu|cites|qingmu", "cites"],
  ])("%s has a line of its own, though parallel or a loop", async (key, relation) => {
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, key));
    await panel(page).waitFor();
    expect(await panel(page).locator(".predicate").innerText()).toBe(relation);
  });
});
