import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  choose,
  clickAt,
  drawn,
  hashOf,
  panel,
  search,
  title,
  stopClock,
  withClock,
} from "./actions.ts";
import { violations } from "./axe.ts";
import { useViewer } from "./harness.ts";
import { inkOf, nodePosition, PHONE } from "./open.ts";

const viewer = useViewer();

const switchTo = (page: Page, name: "EN" | "中文"): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

const language = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.lang);

describe("the language", () => {
  test("is switched at once, with all texts and names, and nothing else moves", async () => {
    const page = await viewer.view();
    await choose(page, "Qingmu Workshop");
    const before = { at: await nodePosition(page, "qingmu"), ink: await inkOf(page, "names") };
    expect(await title(page)).toBe("Qingmu Workshop");
    await switchTo(page, "中文");
    expect(await title(page)).toBe("青木乐器工坊");
    await drawn(page);
    expect(await nodePosition(page, "qingmu")).toEqual(before.at);
    expect(await inkOf(page, "names")).not.toBe(before.ink);
    expect(await language(page)).toBe("zh");
    await panel(page).getByRole("heading", { name: "事实" }).waitFor();
    await panel(page).getByText("7,012").waitFor();
    await page.getByRole("tab", { name: "关系" }).waitFor();
    await page.getByRole("combobox", { name: "搜索" }).waitFor();
    expect(await page.getByRole("application").getAttribute("aria-label")).toContain("37个实体");
    await switchTo(page, "EN");
    expect(await title(page)).toBe("Qingmu Workshop");
    expect(await language(page)).toBe("en");
    await drawn(page);
    expect(await inkOf(page, "names")).toBe(before.ink);
  });

  test("is carried by links, and remembered", async () => {
    const page = await viewer.view();
    await switchTo(page, "中文");
    await page.waitForFunction(() => location.hash.includes("lang=zh"));
    await page.reload();
    await page.getByRole("button", { name: "EN", exact: true }).waitFor();
    await switchTo(page, "EN");
    await page.waitForFunction(() => !location.hash.includes("lang="));

    const linked = await viewer.view({}, async (opening) => {
      await opening.addInitScript(() => {
        if (location.hash === "") history.replaceState(null, "", "#/entity/beida?lang=zh&v=1");
      });
    });
    await panel(linked).waitFor();
    expect(await title(linked)).toBe("北京大学");
    expect(hashOf(linked)).toContain("lang=zh");
  });

  test("is the first of the browser's that the page speaks", async () => {
    const page = await viewer.view({ locale: "zh-CN" });
    expect(await language(page)).toBe("zh");
    await page.getByRole("button", { name: "EN", exact: true }).waitFor();
    expect(hashOf(page)).toBe("");
    const other = await viewer.view({ locale: "fr-FR" });
    expect(await language(other)).toBe("en");
  });

  test("is that of what is copied; quotes stay as they are", async () => {
    const page = await viewer.view(
      { locale: "zh-CN", permissions: ["clipboard-write", "clipboard-read"] },
      withClock,
    );
    await page.evaluate(() => (location.hash = "#/claim/ada-lindqvist%7Cfounded%7Cqingmu"));
    const copy = panel(page).getByRole("button", { name: "复制引证" }).first();
    await copy.waitFor();
    await stopClock(page);
    await copy.click();
    await panel(page).getByText("已复制").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“Ada Lindqvist opened .*”——Rut Sand、Per Holm，.*2024年5月17日，第12段/,
    );
    expect(await panel(page).locator("blockquote").first().getAttribute("lang")).toBe("en");
  });

  test("is that of what is found, by names in either", async () => {
    const page = await viewer.view({ locale: "zh-CN" });
    await search(page, "Peking");
    const first = page.getByRole("option").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/北京大学\s+Peking University/);
  });

  test("sorts lists as its readers expect", async () => {
    const page = await viewer.view({ locale: "zh-CN" });
    await page.evaluate(() => (location.hash = "#/?table=entities"));
    await page.getByRole("columnheader", { name: "名称" }).waitFor();
    const names = await page.getByRole("rowheader").allInnerTexts();
    const chinese = names.filter((name) => /^\p{Script=Han}/u.test(name));
    // By pinyin: Běijīng, Hǎigǎng, Liú, Qīngmù, Qīngmù, Táng, Xiánlè, Xīnshì.
    expect(chinese).toEqual([
      "北京大学",
      "海港银行",
      "刘洋",
      "青木乐器工坊",
      "青木一号小提琴",
      "唐薇",
      "弦乐节",
      "新式古筝",
    ]);
  });
});

describe("in Chinese", () => {
  const places = [
    "#/",
    "#/entity/qingmu?steps=1",
    "#/claim/ada-lindqvist%7Cfounded%7Cqingmu",
    "#/source/gazette?without=1",
    "#/contradictions",
    "#/path/fjord/tang-wei",
    "#/?table=claims&type=!Person",
  ];

  test.each([
    ["desktop", {}],
    ["phone", PHONE],
  ])("axe finds nothing serious, and nothing is too wide, %s", async (_, options) => {
    const page = await viewer.view({ locale: "zh-CN", ...options });
    for (const place of places) {
      await page.evaluate((fragment) => (location.hash = fragment), place);
      if (place !== "#/") await page.locator(".inspector, .table-view").first().waitFor();
      await drawn(page);
      expect({ place, found: await violations(page) }).toEqual({ place, found: [] });
      expect({ place, wide: await tooWide(page) }).toEqual({ place, wide: [] });
    }
  });

  test("the language is among the tools of a phone", async () => {
    const page = await viewer.view({ locale: "zh-CN", ...PHONE });
    await page.getByRole("button", { name: "更多工具" }).click();
    await page.getByRole("button", { name: "English", exact: true }).click();
    await page.getByRole("combobox", { name: "Search" }).waitFor();
    expect(await language(page)).toBe("en");
  });

  test("a click in the picture opens what is there under its Chinese name", async () => {
    const page = await viewer.view({ locale: "zh-CN" });
    await clickAt(page, await nodePosition(page, "festival"));
    await panel(page).waitFor();
    expect(await title(page)).toBe("弦乐节");
    await page.getByRole("complementary", { name: "实体" }).waitFor();
  });
});

/** Buttons, labels and headings whose text does not fit. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, h2, h3, th, dt, .legend-name")]
      .filter((element) => {
        const text = document.createRange();
        text.selectNodeContents(element);
        const [inner, outer] = [text.getBoundingClientRect(), element.getBoundingClientRect()];
        const isSeen = outer.width > 0 && inner.width > 0;
        return isSeen && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
      })
      .map(({ className, innerText }) => `${className}: ${innerText}`),
  );
}
