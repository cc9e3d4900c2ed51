import type { Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import type { FactAttributes, GraphFile, LiteralAttributes } from "../../src/model/graph-file.ts";
import { sampleGraph } from "../fixtures/viewer/sample.ts";
import { choose, chooseTheme, clickAt, drawn, hashOf, panel } from "./actions.ts";
import { violations } from "./axe.ts";
import { useViewer } from "./harness.ts";
import { breaksBetween, nodePosition } from "./open.ts";
import { colourAt, inkBelow } from "./pixels.ts";

const viewer = useViewer();

const TRADES = new Map([
  ["qingmu", "luthier"],
  ["fjord", "luthier"],
  ["silkroad", "painter"],
]);
const STAFF = new Map([
  ["qingmu", 400],
  ["fjord", 100],
  ["meili", 25],
]);

/** The sample graph with trades, and numbers of staff in people. */
function staffed(): GraphFile {
  const graph = sampleGraph();
  const like = graph.nodes[0]?.attributes.facts?.[0];
  if (like === undefined) throw new Error("the sample has no facts");
  const fact = (property: string, value: LiteralAttributes): FactAttributes => ({
    ...like,
    property,
    value,
  });
  return {
    ...graph,
    nodes: graph.nodes.map(({ key, attributes }) => {
      const { facts: _, ...rest } = attributes;
      const [trade, staff] = [TRADES.get(key), STAFF.get(key)];
      const facts: FactAttributes[] = [];
      if (trade !== undefined) facts.push(fact("trade", { type: "text", text: trade }));
      if (staff !== undefined) {
        const unit = "people";
        facts.push(fact("staff", { type: "integer", text: String(staff), number: staff, unit }));
      }
      return { key, attributes: { ...rest, ...(facts.length > 0 && { facts }) } };
    }),
  };
}

const legend = (page: Page): Locator => page.getByRole("region", { name: "Legend" });
const colourOf = async (page: Page, id: string): Promise<number[]> => {
  await drawn(page);
  return colourAt(page, await nodePosition(page, id));
};

/** Chooses in the menu of the legend, which closes then; and looks whether it is chosen. */
async function pick(page: Page, group: "Colour by" | "Size by", name: string): Promise<void> {
  const menu = page.getByRole("button", { name: "Colours and sizes" });
  await menu.click();
  const choice = page.getByRole("group", { name: group }).getByRole("button", { name });
  await choice.click();
  await choice.waitFor({ state: "detached" });
  await menu.click();
  expect(await choice.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("Escape");
  await drawn(page);
}

describe("colours", () => {
  beforeEach(() => viewer.server().setGraph(staffed()));

  test("by community: the picture, the legend, the panel and the link say the same", async () => {
    const page = await viewer.view();
    const before = await colourOf(page, "qingmu");
    await pick(page, "Colour by", "Community");
    expect(hashOf(page)).toBe("#/?colour=community&v=1");
    expect(await colourOf(page, "qingmu")).toEqual([36, 86, 214]);
    expect(await legend(page).innerText()).toContain("around Qingmu Workshop");
    await choose(page, "Qingmu Workshop");
    const dot = panel(page).locator(".chip .dot");
    await expect(
      dot.evaluate((element) => getComputedStyle(element).backgroundColor),
    ).resolves.toBe("rgb(36, 86, 214)");
    await page.keyboard.press("Control+z");
    await panel(page).waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => hashOf(page)).not.toContain("colour");
    await expect.poll(() => colourOf(page, "qingmu")).toEqual(before);
  });

  test("by a fact: its values are listed, lit and hidden like types", async () => {
    const page = await viewer.view();
    await pick(page, "Colour by", "trade");
    const list = await legend(page).innerText();
    expect(list).toMatch(/trade\s+luthier\s*2\s+painter\s*1\s+none\s*34\s+Types/);
    expect(await colourOf(page, "silkroad")).toEqual([234, 88, 12]);
    expect(await colourOf(page, "jonas")).toEqual([139, 144, 151]);
    await legend(page).getByRole("button", { name: "Only luthier" }).click();
    expect(hashOf(page)).toBe("#/?group=luthier&colour=fact:trade&v=1");
    expect(await colourOf(page, "silkroad")).toEqual([250, 250, 248]);
    await page.keyboard.press("Control+z");
    await legend(page)
      .getByRole("button", { name: /^painter/ })
      .click();
    expect(hashOf(page)).toContain("lit=group:painter");
    // Another colouring has no such group.
    await pick(page, "Colour by", "Type");
    expect(hashOf(page)).toBe("");
  });

  test("by a quantity: a ramp with its ends, in its unit; sizes in proportion", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/?colour=fact:staff&size=fact:staff"));
    await expect
      .poll(() => legend(page).innerText())
      .toMatch(/from\s+25\speople\s+to\s+400\speople/);
    expect(await legend(page).innerText()).toMatch(/Size: staff\s+25\speople\s+400\speople/);
    expect(await colourOf(page, "qingmu")).toEqual([42, 18, 72]);
    expect(await colourOf(page, "meili")).toEqual([181, 134, 42]);
    expect(await colourOf(page, "jonas")).toEqual([139, 144, 151]);
    const samples = await page
      .locator(".size-sample")
      .evaluateAll((discs) => discs.map((disc) => disc.getBoundingClientRect().width));
    expect((samples[1] ?? 0) / (samples[0] ?? 1)).toBeCloseTo(4, 0);
  });

  test("of a link are those of the page, and what nobody has is left out", async () => {
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/?colour=fact:wingspan&size=fact:trade"));
    await expect.poll(() => hashOf(page)).toBe("");
    await page.evaluate(() => (location.hash = "#/?size=sources"));
    await expect
      .poll(() => legend(page).innerText())
      .toMatch(/Size: Sources\s+1 source\s+2 sources/);
  });
});

describe("the evidence in the picture", () => {
  test("a claim that nothing proves is full of gaps", async () => {
    const page = await viewer.view();
    expect(await breaksBetween(page, "marta", "long-name")).toBeGreaterThan(2);
    expect(await breaksBetween(page, "silkroad", "handbook")).toBe(0);
  });

  test("the legend shows how wide lines are, and says what locked means", async () => {
    const page = await viewer.view();
    await page.getByRole("tab", { name: "Evidence" }).click();
    const text = await legend(page).innerText();
    expect(text).toMatch(
      /Lines by sources\s+no proven quote\s*1\s+1 source\s*56\s+2 sources\s*1\s+Proven/,
    );
    expect(text).toContain("Locked: proven before; the text is not at hand now.");
  });

  test("no name is put below a panel", async () => {
    const page = await viewer.view();
    for (let press = 0; press < 4; press++) {
      await page.locator("#stage").press("+");
      await drawn(page);
      expect(await inkBelow(page, "names", ".legend")).toBe(0);
    }
    await clickAt(page, await nodePosition(page, "qingmu"));
    await panel(page).waitFor();
    await expect.poll(() => inkBelow(page, "names", ".inspector")).toBe(0);
  });
});

describe("high contrast", () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("is chosen in the menu, remembered and linked; light or dark as the system is", async () => {
    const page = await viewer.view({ colorScheme: "dark" });
    await chooseTheme(page, "High contrast");
    await expect(paper(page)).resolves.toBe("rgb(0, 0, 0)");
    expect(hashOf(page)).toBe("#/?theme=contrast&v=1");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => paper(page)).toBe("rgb(255, 255, 255)");
    await page.reload();
    await page.getByRole("button", { name: "Theme: high contrast" }).waitFor();
    await expect(paper(page)).resolves.toBe("rgb(255, 255, 255)");
  });

  test("is what the page has where the system asks for it", async () => {
    const page = await viewer.view({ colorScheme: "light" });
    await page.emulateMedia({ contrast: "more" });
    await expect.poll(() => paper(page)).toBe("rgb(255, 255, 255)");
    await chooseTheme(page, "Light");
    await expect.poll(() => paper(page)).toBe("rgb(250, 250, 248)");
  });

  test.each([
    ["light", "#/?theme=contrast&colour=community"],
    ["dark", "#/?theme=contrast&size=sources&type=!Person"],
    ["light", "#/entity/qingmu?theme=contrast&steps=1"],
    ["dark", "#/claim/ada-lindqvist%7Cfounded%7Cqingmu?theme=contrast"],
    ["dark", "#/contradictions?theme=contrast"],
    ["light", "#/sources?theme=contrast&table=claims"],
  ] as const)("texts have a contrast of 7: %s, %s", async (colorScheme, hash) => {
    const page = await viewer.view({ colorScheme });
    await page.evaluate((fragment) => (location.hash = fragment), hash);
    await page.locator(`html[data-theme=contrast-${colorScheme}]`).waitFor();
    await drawn(page);
    expect(await unreadable(page)).toEqual([]);
    await page.getByRole("tab", { name: "Evidence" }).click();
    expect(await unreadable(page)).toEqual([]);
  });
});

describe("colours that the system sets", () => {
  test("leave controls, what is chosen, and what tells by colour visible", async () => {
    const page = await viewer.view({ forcedColors: "active" });
    const styles = (locator: Locator) =>
      locator.evaluateAll((elements) =>
        elements.map((element) => {
          const { backgroundColor, outlineStyle } = getComputedStyle(element);
          return { backgroundColor, outlineStyle };
        }),
      );
    const tabs = await styles(page.getByRole("tab"));
    expect(tabs[0]?.backgroundColor).not.toBe(tabs[1]?.backgroundColor);
    expect(tabs[1]?.backgroundColor).toBe(tabs[2]?.backgroundColor);
    for (const { outlineStyle } of await styles(page.locator(".icon-button"))) {
      expect(outlineStyle).toBe("solid");
    }
    const dots = await styles(page.locator(".legend .dot"));
    expect(new Set(dots.map(({ backgroundColor }) => backgroundColor)).size).toBe(dots.length);
    await expect(page.evaluate(() => document.documentElement.dataset["theme"])).resolves.toMatch(
      /^contrast/,
    );
  });
});

/** What axe finds wrong, with the stricter of its rules for contrast. */
const unreadable = (page: Page): Promise<string[]> => violations(page, "color-contrast-enhanced");
