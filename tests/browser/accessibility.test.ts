import { describe, expect, test } from "vitest";
import { clickAt, panel, search } from "./actions.ts";
import { violations } from "./axe.ts";
import { letterGraph, letterTexts } from "../fixtures/viewer/letter.ts";
import { useViewer } from "./harness.ts";
import { edgePosition } from "./open.ts";

const FOUNDED = "ada-lindqvist|founded|qingmu";

const viewer = useViewer();

describe("accessibility", () => {
  test.each([
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", contrast: "more" },
    { colorScheme: "dark", forcedColors: "active" },
  ] as const)("axe finds nothing serious in the picture or the panels, %j", async (options) => {
    const page = await viewer.view(options);
    expect(await violations(page)).toEqual([]);
    await clickAt(page, await edgePosition(page, FOUNDED));
    await panel(page).waitFor();
    viewer.server().send("problems", JSON.stringify({ errors: 1, warnings: 0, text: "error" }));
    await page.getByRole("button", { name: "Show problems" }).click();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", contrast: "more" },
    { colorScheme: "dark", forcedColors: "active" },
  ] as const)("axe finds nothing serious in what is found and opened, %j", async (options) => {
    const page = await viewer.view(options);
    await search(page, "Qing");
    await page.getByRole("option").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await panel(page).waitFor();
    for (const button of await panel(page).locator(".evidence-toggle").all()) await button.click();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    "#/source/gazette",
    "#/source/letter?without=1",
    "#/sources",
    "#/contradictions",
    "#/path/fjord/tang-wei",
    "#/path/fjord",
    "#/entity/qingmu?steps=1&closed=qingmu:makes&pin=lonely",
    "#/?table=claims&type=!Person",
    "#/?table=claims&from=2019&to=2024-06&undated=0",
    "#/entity/tang-wei?asof=2019",
    "#/entity/tang-wei?table=entities&theme=dark",
  ])("axe finds nothing serious at %s", async (hash) => {
    const page = await viewer.view();
    await page.evaluate((fragment) => (location.hash = fragment), hash);
    await page.locator(".inspector, .table-view").first().waitFor();
    for (const tab of ["Relations", "Evidence"]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  test.each([
    ["Colours and sizes", "#/?colour=community&size=sources"],
    [/^Theme: /, "#/?theme=contrast&colour=fact:motto"],
  ])("axe finds nothing serious in the menu %s", async (name, hash) => {
    const page = await viewer.view();
    await page.evaluate((fragment) => (location.hash = fragment), hash);
    await page.getByRole("button", { name }).click();
    await page.locator(".menu").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", contrast: "more" },
    { viewport: { width: 360, height: 740 } },
  ] as const)("axe finds nothing serious in the text of a source, %j", async (options) => {
    viewer.server().setGraph(letterGraph());
    viewer.server().setTexts(letterTexts());
    const page = await viewer.view(options);
    await page.evaluate(() => (location.hash = "#/text/letter"));
    await page.getByRole("link", { name: "Sena Okafor" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("n");
    await page.locator(".mark.is-current").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)("nor in the menu of exports, %s", async (colorScheme) => {
    const page = await viewer.view({ colorScheme });
    await page.getByRole("button", { name: "Export what is seen" }).click();
    await page.getByRole("button", { name: "GEXF" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "GEXF" }).click();
    await page.getByText("What the format could not hold").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(["light", "dark"] as const)(
    "nor in a picture of communities, %s",
    async (colorScheme) => {
      const page = await viewer.view({ colorScheme });
      await page.evaluate(() => (location.hash = "#/community/0?overview=communities"));
      await page.locator(".communities-note").waitFor();
      await page.locator(".community-open").waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );

  test("axe finds nothing serious in the layout menu, and when nodes were moved", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/entity/qingmu?layout=types&moved=qingmu:10:10"));
    await panel(page).getByRole("button", { name: "Put back" }).waitFor();
    await page.getByRole("button", { name: "Layout", exact: true }).click();
    await page.getByRole("button", { name: /Put everything back/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("axe finds nothing serious where a time is typed, and is no date", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/?from=2019&to=2021-05"));
    await page.getByRole("button", { name: "2019 to May 2021" }).click();
    await page.getByRole("textbox", { name: "To" }).fill("soon");
    await page.keyboard.press("Enter");
    await page.getByText("Not a date").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("the controls are reached in the order they are read", async () => {
    const page = await viewer.view();
    const reached: string[] = [];
    for (let press = 0; press < 9; press++) {
      await page.keyboard.press("Tab");
      reached.push(
        await page.evaluate(() => {
          const { id, ariaLabel, title } = (document.activeElement ?? document.body) as HTMLElement;
          return id || (ariaLabel ?? title).split(/[.:]/)[0] || "";
        }),
      );
    }
    expect(reached.slice(0, 4)).toEqual(["search", "Table", "Export what is seen", "Copy link"]);
    expect(reached.slice(4)).toEqual(["切换为中文", "Theme", "Help", "stage", "Zoom in"]);
  });
});
