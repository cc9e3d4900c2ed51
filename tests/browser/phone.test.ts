import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { HOSTILE, sampleGraph } from "../fixtures/viewer/sample.ts";
import { hashOf, panel, title, touch } from "./actions.ts";
import { useViewer } from "./harness.ts";
import { nodePosition, PHONE } from "./open.ts";

const viewer = useViewer();

const legend = (page: Page): Locator => page.getByRole("region", { name: "Legend" });

async function find(page: Page, text: string): Promise<void> {
  await page.getByRole("combobox", { name: "Search" }).tap();
  await page.keyboard.type(text);
}

async function open(page: Page, name: string): Promise<void> {
  await find(page, name);
  await page.getByRole("option", { name }).first().tap();
  await expect.poll(() => title(page)).toBe(name);
}

/** Goes to an address within the page, as a link in a message would. */
function go(page: Page, fragment: string): Promise<string> {
  return page.evaluate((hash) => (location.hash = hash), fragment);
}

/** How wide the page is: as wide as the screen, unless a part of it lies beside the screen. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

describe("on a phone, by finger", () => {
  test("anything is found, in any script, and a tap opens it", async () => {
    const page = await viewer.view(PHONE);
    await find(page, "大学");
    await page
      .getByRole("option", { name: /北京大学/ })
      .first()
      .waitFor();
    expect(await widthOf(page)).toBe(360);
    await page
      .getByRole("option", { name: /北京大学/ })
      .first()
      .tap();
    await expect.poll(() => hashOf(page)).toContain("#/entity/beida");
  });

  test("a source shows what rests on it, and what would be left unproven without it", async () => {
    const page = await viewer.view(PHONE);
    await go(page, "#/source/gazette");
    await panel(page)
      .getByRole("button", { name: /Without this source\s*62/ })
      .tap();
    await panel(page).getByText("These would lose their last proven citation.").waitFor();
    expect(await widthOf(page)).toBe(360);
  });

  test("steps and paths are one tap each", async () => {
    const page = await viewer.view(PHONE);
    await open(page, "Tang Wei");
    await panel(page).getByRole("button", { name: "Show 1 step" }).tap();
    await page.getByText("1 step: 3 of 37 entities").waitFor();
    await panel(page).getByRole("button", { name: "Path to…" }).tap();
    await panel(page).getByText("Choose the other end").waitFor();
    await find(page, "Fjord Strings");
    await page.getByRole("option", { name: "Fjord Strings" }).first().tap();
    await panel(page).getByRole("heading", { name: "2 steps" }).waitFor();
    expect(await widthOf(page)).toBe(360);
  });

  test("the legend isolates a type, and chooses by what to colour", async () => {
    const page = await viewer.view(PHONE);
    await legend(page).getByRole("button", { name: "Legend" }).tap();
    await legend(page).getByRole("button", { name: "Only Person" }).tap();
    await expect.poll(() => hashOf(page)).toContain("type=Person");
    expect(await widthOf(page)).toBe(360);
    await legend(page).getByRole("button", { name: "Colours and sizes" }).tap();
    await page
      .getByRole("group", { name: "Colour by" })
      .getByRole("button", { name: "Community" })
      .tap();
    await expect.poll(() => hashOf(page)).toContain("colour=community");
  });

  test("two fingers zoom, wherever they lie, and choose and move nothing", async () => {
    const page = await viewer.view(PHONE);
    const distance = async (): Promise<number> => {
      const [a, b] = [
        await nodePosition(page, "qingmu"),
        await nodePosition(page, "ada-lindqvist"),
      ];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    const before = await distance();
    const onNode = await nodePosition(page, "qingmu");
    await touch(page, [
      { from: onNode, by: { x: -60, y: -60 } },
      { from: { x: onNode.x + 40, y: onNode.y + 40 }, by: { x: 60, y: 60 } },
    ]);
    await expect.poll(distance).toBeGreaterThan(before * 1.3);
    await expect(panel(page).count()).resolves.toBe(0);
    expect(hashOf(page)).not.toContain("moved");
  });

  test("a link shows the same on a phone, and Back takes it back", async () => {
    const page = await viewer.view(PHONE);
    await go(page, "#/entity/tang-wei?type=Person,Company&steps=1&v=1");
    await expect.poll(() => title(page)).toBe("Tang Wei");
    await page.goBack();
    await expect(panel(page).count()).resolves.toBe(0);
  });

  test("a graph of communities opens them in place", async () => {
    const graph = sampleGraph();
    const nodes = graph.nodes.map((node, index) => {
      return { ...node, attributes: { ...node.attributes, community: index % 4 } };
    });
    viewer.server().setGraph({ ...graph, nodes });
    const page = await viewer.view(PHONE);
    await go(page, "#/?overview=communities");
    // Two of one community are where its disc is.
    const [one = "", other = ""] = [nodes.at(0)?.key, nodes.at(4)?.key];
    const apart = async (): Promise<number> => {
      const [a, b] = [await nodePosition(page, one), await nodePosition(page, other)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    await expect.poll(apart).toBe(0);
    const { x, y } = await nodePosition(page, one);
    await page.touchscreen.tap(x, y);
    await panel(page).getByRole("button", { name: "Open in the picture" }).tap();
    await expect.poll(() => hashOf(page)).toContain("communities=");
    expect(await widthOf(page)).toBe(360);
  });

  test("names full of markup are names", async () => {
    const page = await viewer.view(PHONE);
    await find(page, HOSTILE);
    await page.getByRole("option").first().tap();
    await expect.poll(() => title(page)).toBe(HOSTILE);
    await expect(page.locator("img, #app script, iframe").count()).resolves.toBe(0);
    expect(await widthOf(page)).toBe(360);
  });
});
