import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { choose, clickAt, hashOf, panel, title, drawn } from "./actions.ts";
import { LETTER, letterGraph, letterTexts, placeIn } from "../fixtures/viewer/letter.ts";
import { useViewer } from "./harness.ts";
import { edgePosition, inkOf, nodePosition, PHONE } from "./open.ts";

const viewer = useViewer();

const text = (page: Page) => page.getByRole("region", { name: "Text of the source" });
const claims = (page: Page) => page.getByRole("region", { name: "Claims on this passage" });
/** The words that are marked as the passage one is at. */
const open = (page: Page) =>
  text(page)
    .locator("[aria-current]")
    .allInnerTexts()
    .then((parts) => parts.join(""));
const sentences = (page: Page) => claims(page).locator(".claim-line").allInnerTexts();

/** Opens the letter, as it is or as another text of which the graph knows its places. */
async function readLetter(
  letter = LETTER,
  options: Parameters<typeof viewer.view>[0] = {},
): Promise<Page> {
  viewer.server().setGraph(letterGraph(letter));
  viewer.server().setTexts(letterTexts(letter));
  const page = await viewer.view(options);
  await page.evaluate(() => (location.hash = "#/text/letter"));
  await text(page).waitFor();
  return page;
}

describe("the text of a source", () => {
  test("opens at a citation, with the passage marked in its paragraph", async () => {
    viewer.server().setGraph(letterGraph());
    viewer.server().setTexts(letterTexts());
    const page = await viewer.view();
    await clickAt(page, await edgePosition(page, "tang-wei|leads|qingmu"));
    await panel(page).getByRole("button", { name: "Read in the source" }).click();
    await expect.poll(() => open(page)).toBe("opened the shed by the harbour");
    const { start, end } = placeIn(LETTER, "opened the shed by the harbour");
    expect(hashOf(page)).toContain(`#/text/letter/${start}-${end}`);
    expect(await title(page)).toBe("Letter to the town council");
    await claims(page).getByText("¶ 2 · 1 claim rests on this passage").waitFor();
    await page.goBack();
    await panel(page).getByRole("button", { name: "Read in the source" }).waitFor();
  });

  test("opens from the source, whole, as it stands, with its paragraphs numbered", async () => {
    const page = await readLetter();
    await panel(page).getByRole("button", { name: "All that rests on this source" }).click();
    await panel(page).getByRole("button", { name: "Read the text" }).click();
    const paragraphs = text(page).locator("article p");
    const lines = LETTER.split("\n").filter((line) => line.trim() !== "");
    expect(await paragraphs.evaluateAll((all) => all.map((each) => each.textContent))).toEqual(
      lines,
    );
    const numbers = paragraphs.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each, "::before").content.replace(/"([^"]*)".*/, "$1")),
    );
    expect(await numbers).toEqual(["¶ 1", "¶ 2", "¶ 3", "¶ 4", "¶ 5"]);
    await panel(page).getByText("6 cited passages").waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });

  test("leads from each mark to the claims that rest on it, and from there to each", async () => {
    const page = await readLetter();
    await text(page).getByRole("link", { name: "Ada Lindqvist" }).click();
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    expect(await sentences(page)).toEqual([
      "Ada Lindqvist founded Qingmu Workshop",
      "Ada Lindqvist wrote Shavings: A Memoir",
      "Tang Wei leads Qingmu Workshop",
    ]);
    await claims(page).getByRole("heading", { name: "On passages that overlap it" }).waitFor();
    await claims(page).getByRole("button", { name: "Ada Lindqvist wrote Shavings" }).click();
    await panel(page).locator(".predicate", { hasText: "wrote" }).waitFor();
    await page.goBack();
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    await page.goBack();
    await expect.poll(() => open(page)).toBe("");
  });

  test("marks what lies beyond emoji, across paragraphs, and in rare characters", async () => {
    const page = await readLetter();
    await text(page).getByRole("link", { name: "\u{20bb7}野家" }).click();
    await expect.poll(() => open(page)).toBe("\u{20bb7}野家");
    await text(page).getByRole("link", { name: "木头会记得。" }).click();
    await expect.poll(() => open(page)).toBe("spruce was cheap.木头会记得。");
    await claims(page).getByText("¶ 2 · 1 claim").waitFor();
    expect(await sentences(page)).toEqual(["Boreal Timber located in North Forest"]);
  });

  test("is gone through by keyboard: n and p, Tab and Enter", async () => {
    const page = await readLetter();
    await page.keyboard.press("n");
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Ada Lindqvist ");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => open(page)).toBe("spruce was cheap.木头会记得。");
    await panel(page).getByText("Passage 3 of 6").waitFor();
    await page.keyboard.press("p");
    await expect.poll(() => open(page)).toBe("opened the shed by the harbour");
    await page.keyboard.press("p");
    await page.keyboard.press("p");
    await expect.poll(() => open(page)).toBe("Sena Okafor, who leads the schools");
    await panel(page).getByRole("button", { name: "Next passage" }).click();
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    await page.keyboard.press("Escape");
    await panel(page).waitFor({ state: "detached" });
  });

  test("lights up in the picture what rests on the mark that is pointed at", async () => {
    const page = await readLetter();
    const all = await inkOf(page, "emphasis");
    await text(page).getByRole("link", { name: "Sena Okafor" }).hover();
    await expect.poll(() => inkOf(page, "emphasis")).toBeLessThan(all / 2);
    expect(await inkOf(page, "emphasis")).toBeGreaterThan(0);
    await page.mouse.move(5, 5);
    await expect.poll(() => inkOf(page, "emphasis")).toBe(all);
    await text(page).getByRole("link", { name: "Sena Okafor" }).focus();
    await expect.poll(() => inkOf(page, "emphasis")).toBeLessThan(all / 2);
  });

  test("covers nothing of what rests on the passage that is open", async () => {
    const page = await readLetter();
    for (const [link, ends] of [
      ["\u{20bb7}野家", ["liu-yang", "zither"]],
      ["Sena Okafor", ["sena", "meili"]],
      ["木头会记得。", ["boreal", "north-forest"]],
    ] as const) {
      await text(page).getByRole("link", { name: link }).click();
      const { x: edge = 0 } = (await panel(page).boundingBox()) ?? {};
      for (const id of ends) {
        await expect.poll(async () => (await nodePosition(page, id)).x).toBeLessThan(edge);
      }
    }
  });

  test("says when a link names a passage that it does not have", async () => {
    const page = await readLetter();
    await page.evaluate(() => (location.hash = "#/text/letter/90001-90005"));
    await claims(page).getByText("This passage is not in the text as it is here.").waitFor();
    await page.evaluate(() => (location.hash = "#/text/nobody/1-5"));
    await expect.poll(() => panel(page).count()).toBe(0);
  });

  test("follows the graph: a text that is edited is shown as it is now", async () => {
    const page = await readLetter();
    const edited = `A new first line 😀😀.\n${LETTER}`;
    viewer.server().setGraph(letterGraph(edited, "3".repeat(64)));
    viewer.server().setTexts(letterTexts(edited, "3".repeat(64)));
    viewer.server().send("change", "{}");
    await text(page).getByText("A new first line").waitFor();
    await text(page).getByRole("link", { name: "Sena Okafor" }).click();
    await expect.poll(() => open(page)).toBe("Sena Okafor, who leads the schools");
    await claims(page).getByText("¶ 6 ·").waitFor();
  });

  test("is in Chinese where the page is", async () => {
    const page = await readLetter();
    await page.evaluate(() => (location.hash = "#/text/letter?lang=zh"));
    await panel(page).getByText("6处引文").waitFor();
    await page.getByRole("region", { name: "来源正文" }).getByRole("link").first().click();
    const heading = page.getByRole("region", { name: "以此处为据的陈述" }).getByRole("heading");
    await expect.poll(() => heading.first().innerText()).toBe("第2段 · 2条陈述以此处为据");
  });
});

describe("a text that is not the one that was proven", () => {
  test("says so, and marks only what stands in it once, letter for letter", async () => {
    const other = `Ada Lindqvist opened the shed. ${LETTER.replace("who leads the schools", "who led")}`;
    viewer.server().setGraph(letterGraph());
    viewer.server().setTexts(letterTexts(other, "2".repeat(64)));
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/text/letter"));
    await panel(page).getByText("not the text that the citations were proven against").waitFor();
    const marks = await text(page).getByRole("link").allInnerTexts();
    expect(marks).toEqual([
      "opened the shed by the harbour",
      "\u{20bb7}野家",
      "<img src=x onerror=alert(1)>",
    ]);
  });
});

describe("without texts", () => {
  test("nothing offers to read them, and nothing is asked for", async () => {
    viewer.server().setGraph(letterGraph());
    const asked: string[] = [];
    const page = await viewer.view({}, async (opened) => {
      opened.on("request", (request) => asked.push(new URL(request.url()).pathname));
    });
    await clickAt(page, await edgePosition(page, "tang-wei|leads|qingmu"));
    await panel(page).getByRole("button", { name: "Copy citation" }).waitFor();
    expect(await panel(page).getByRole("button", { name: "Read in the source" }).count()).toBe(0);
    await panel(page).getByRole("button", { name: "Letter to the town council" }).click();
    await expect.poll(() => title(page)).toBe("Letter to the town council");
    expect(await panel(page).getByRole("button", { name: "Read the text" }).count()).toBe(0);
    expect(asked.filter((path) => path.startsWith("/texts/"))).toEqual([]);
  });

  test("a link to a passage says that the text is not here, and leads to the source", async () => {
    viewer.server().setGraph(letterGraph());
    const page = await viewer.view();
    await page.evaluate(() => (location.hash = "#/text/letter/52-81"));
    await panel(page).getByText("The text of this source is not at hand here.").waitFor();
    await panel(page).getByRole("button", { name: "All that rests on this source" }).click();
    await expect.poll(() => hashOf(page)).toContain("#/source/letter");
  });

  test("a text that cannot be fetched says so, and is asked for again", async () => {
    viewer.server().setGraph(letterGraph());
    viewer.server().setTexts(letterTexts());
    const page = await viewer.viewUnwatched();
    await page.route("**/texts/*.txt", (route) => route.abort());
    await page.evaluate(() => (location.hash = "#/text/letter"));
    await panel(page).getByText("The text could not be fetched.").waitFor();
    await page.unroute("**/texts/*.txt");
    await panel(page).getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => text(page).getByRole("link").count()).toBeGreaterThan(5);
  });
});

describe("a long text", () => {
  const filler = Array.from({ length: 9_000 }, (_, at) =>
    `Line ${at} of words about wood and varnish. `.repeat(3),
  );
  const long = [...filler.slice(0, 6_000), LETTER, ...filler.slice(6_000)].join("\n");

  test("is drawn near the reader alone, who comes to the rest by scrolling", async () => {
    expect(long.length).toBeGreaterThan(1_000_000);
    const page = await readLetter(long);
    const paragraphs = () => text(page).locator("article p").count();
    expect(await paragraphs()).toBeLessThan(1_500);
    await page.keyboard.press("n");
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    await claims(page).getByText("¶ 6002 ·").waitFor();
    const mark = text(page).locator("[aria-current]").first();
    const { y = 0 } = (await mark.boundingBox()) ?? {};
    const room = await text(page).boundingBox();
    expect(y).toBeGreaterThan(room?.y ?? 0);
    expect(y).toBeLessThan((room?.y ?? 0) + (room?.height ?? 0));
    expect(await paragraphs()).toBeLessThan(1_500);
    // Upwards: pages come above without moving what is read.
    const first = () => text(page).locator("article p").first().getAttribute("data-number");
    const before = await first();
    for (let turn = 0; turn < 60 && (await first()) === before; turn++) {
      await text(page).evaluate((element) => element.scrollBy(0, -2_000));
      await drawn(page);
    }
    expect(await first()).not.toBe(before);
    const offset = await text(page).evaluate((element) => element.scrollTop);
    expect(offset).toBeGreaterThan(2_000);
    expect(await paragraphs()).toBeLessThan(1_500);
  });

  test("is gone on with where the reader is", async () => {
    const page = await readLetter(`${LETTER}\n${"A line of words.\n".repeat(100)}`);
    const sena = text(page).getByRole("link", { name: "Sena Okafor" });
    await sena.evaluate((mark) => mark.scrollIntoView({ block: "start" }));
    await page.keyboard.press("n");
    await expect.poll(() => open(page)).toBe("Sena Okafor, who leads the schools");
  });

  test("of a single line is cut where it can be", async () => {
    const page = await readLetter(`${"word ".repeat(220_000)}\n${LETTER}`);
    await page.keyboard.press("n");
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    await claims(page).getByText("¶ 3 ·").waitFor();
  });
});

describe("on a phone", () => {
  test("the text fills the screen, and can be left again", async () => {
    const page = await readLetter(LETTER, PHONE);
    const box = await panel(page).boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await panel(page).getByRole("button", { name: "Next passage" }).tap();
    await expect.poll(() => open(page)).toBe("Ada Lindqvist opened the shed");
    for (const button of await panel(page).locator(".icon-button").all()) {
      const size = await button.boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await claims(page).getByRole("button", { name: "Ada Lindqvist founded" }).tap();
    await panel(page).locator(".predicate").waitFor();
    await page.goBack();
    await panel(page).getByRole("button", { name: "Close" }).tap();
    await panel(page).waitFor({ state: "detached" });
  });
});

test("the search and the rest go on working beside a text", async () => {
  const page = await readLetter();
  await choose(page, "Tang Wei");
  await expect.poll(() => title(page)).toBe("Tang Wei");
});
