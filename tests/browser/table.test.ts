import { describe, expect, test } from "vitest";
import { choose, hashOf, panel, title } from "./actions.ts";
import { useViewer } from "./harness.ts";

const viewer = useViewer();

describe("the table", () => {
  test("lists entities, claims and sources, each sorted by any column", async () => {
    const page = await viewer.view();
    await page.getByRole("button", { name: "Table" }).click();
    const table = page.getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("row").count()).toBe(38);
    await table.getByRole("button", { name: "Relations" }).click();
    const header = table.getByRole("columnheader", { name: "Relations" });
    await expect(header.getAttribute("aria-sort")).resolves.toBe("descending");
    expect(await table.getByRole("row").nth(1).innerText()).toMatch(
      /^Qingmu Workshop\s*Company\s*21/,
    );
    await page.getByRole("button", { name: "Claims", exact: true }).click();
    await page.getByText("68 rows").waitFor();
    expect(hashOf(page)).toContain("table=claims");
    await page
      .getByRole("group", { name: "List" })
      .getByRole("button", { name: "Sources" })
      .click();
    await page.getByText("3 rows").waitFor();
  });

  test("shows the same selection and the same filters as the picture", async () => {
    const page = await viewer.view();
    await choose(page, "Tang Wei");
    await page.getByRole("button", { name: "Table" }).click();
    await expect(page.locator('tr[aria-current="true"]').innerText()).resolves.toMatch(/^Tang Wei/);
    await page.getByLabel("Selection only").check();
    await page.getByText("3 rows").waitFor();
    await page.getByRole("table").getByRole("button", { name: "Liu Yang" }).click();
    await expect.poll(() => title(page)).toBe("Liu Yang");
    await page.getByLabel("Selection only").uncheck();
    await page.getByRole("button", { name: "Show Person" }).click();
    await page.getByText("28 rows").waitFor();
    await page.getByText("Filtered: 28 of 37 entities").waitFor();
  });

  test("lists of a selection only its own facts", async () => {
    const page = await viewer.view();
    await choose(page, "Ada Lindqvist");
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("button", { name: "Claims", exact: true }).click();
    await page.getByLabel("Selection only").check();
    const subjects = page.getByRole("rowheader");
    await expect.poll(() => subjects.count()).toBeGreaterThan(2);
    await expect.poll(() => subjects.count()).toBeLessThan(20);
    const rows = await page.getByRole("table").locator("tbody tr").allInnerTexts();
    expect(rows.filter((row) => !row.includes("Ada Lindqvist"))).toEqual([]);
  });

  test("has undated rows last, whichever way it is sorted", async () => {
    const page = await viewer.view();
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("button", { name: "Claims", exact: true }).click();
    const when = page.getByRole("columnheader", { name: "When" });
    for (const way of ["ascending", "descending"]) {
      await when.getByRole("button").click();
      await expect.poll(() => when.getAttribute("aria-sort")).toBe(way);
      const cells = await page.locator("tbody tr td:nth-child(5)").allInnerTexts();
      const dated = cells.filter((cell) => cell !== "");
      expect(dated.length).toBeGreaterThan(5);
      expect(dated.length).toBeLessThan(cells.length);
      expect(cells.slice(0, dated.length)).toEqual(dated);
    }
  });

  test("takes the place of the picture where there can be none", async () => {
    const page = await viewer.view({ shows: "words" }, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
    });
    await page.getByRole("heading", { name: "This browser cannot draw the picture" }).waitFor();
    await page.getByRole("table").getByRole("button", { name: "Tang Wei" }).click();
    await expect.poll(() => title(page)).toBe("Tang Wei");
    await page.getByRole("button", { name: "Try again" }).click();
  });

  test("fits a phone", async () => {
    const page = await viewer.view({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole("button", { name: "More tools" }).tap();
    await page.getByRole("button", { name: "Table" }).tap();
    await page.getByRole("table").getByRole("button", { name: "Ada Lindqvist" }).tap();
    await panel(page).getByRole("heading", { name: "Ada Lindqvist" }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(390);
  });
});
