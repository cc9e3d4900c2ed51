import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { largeGraph, sampleGraph } from "../fixtures/viewer/sample.ts";
import { choose, clickAt, drawn, panel, search, title, stopClock, withClock } from "./actions.ts";
import { violations } from "./axe.ts";
import { useViewer } from "./harness.ts";
import { nodePosition, PHONE } from "./open.ts";

const viewer = useViewer();

describe("the help sheet", () => {
  test("opens by its key, takes the focus, and gives it back", async () => {
    const page = await viewer.view();
    await page.locator("#stage").focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Help" });
    await sheet.waitFor();
    expect(await sheet.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await sheet.getByRole("rowheader", { name: "/" }).waitFor();
    for (const state of ["verified", "locked", "moved", "broken"]) {
      await sheet.getByText(state, { exact: true }).waitFor();
    }
    // Keys mean nothing to what lies below.
    await page.keyboard.press("2");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("stage");
    expect(new URL(page.url()).hash).toBe("");
  });

  test("opens by its button, and closes by its own, by its key, and beside it", async () => {
    const page = await viewer.view();
    const help = page.getByRole("button", { name: "Help" });
    const sheet = page.getByRole("dialog");
    await help.click();
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "detached" });
    await help.click();
    await sheet.waitFor();
    await page.keyboard.press("?");
    await sheet.waitFor({ state: "detached" });
    await help.click();
    await sheet.waitFor();
    await page.mouse.click(8, 350);
    await expect.poll(() => sheet.count()).toBe(0);
  });

  test("is a character like any other in the search box", async () => {
    const page = await viewer.view();
    await search(page, "who?");
    expect(await page.locator("#search").inputValue()).toBe("who?");
    await expect(page.getByRole("dialog").count()).resolves.toBe(0);
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious, %s", async (colorScheme) => {
    const page = await viewer.view({ colorScheme, isFirstVisit: true });
    await page.getByRole("note").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("fits a phone in Chinese, in one column", async () => {
    const page = await viewer.view({ ...PHONE, locale: "zh-CN" });
    await page.getByRole("button", { name: "更多工具" }).tap();
    await page.getByRole("button", { name: "帮助" }).tap();
    const columns = page.getByRole("dialog", { name: "帮助" }).locator(".help-column");
    const [first, second] = [
      await columns.nth(0).boundingBox(),
      await columns.nth(1).boundingBox(),
    ];
    expect(second?.x).toBe(first?.x);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(360);
  });
});

describe("the hint for the first visit", () => {
  test("stands there once, takes neither focus nor clicks, and can be sent away", async () => {
    const page = await viewer.view({ isFirstVisit: true });
    const hint = page.getByRole("note", { name: "First steps" });
    await hint.waitFor();
    await expect(hint.getByRole("listitem").count()).resolves.toBe(3);
    expect(await focused(page)).toBe("");
    const box = await hint.boundingBox();
    const under = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.closest("#stage, .hint")?.id,
      box ?? { x: 0, y: 0 },
    );
    expect(under).toBe("stage");
    await hint.getByRole("button", { name: "Dismiss" }).click();
    await hint.waitFor({ state: "detached" });
    await page.reload();
    await page.locator(".zoom").waitFor();
    await expect(hint.count()).resolves.toBe(0);
  });

  test("goes when something is opened", async () => {
    const page = await viewer.view({ isFirstVisit: true });
    await page.getByRole("note").waitFor();
    await choose(page, "Tang Wei");
    await expect(page.getByRole("note").count()).resolves.toBe(0);
    await page.keyboard.press("Escape");
    await drawn(page);
    await expect(page.getByRole("note").count()).resolves.toBe(0);
  });

  test("is not for those who came by a link to a place", async () => {
    const page = await viewer.view({ isFirstVisit: true }, async (page) => {
      await page.addInitScript(() => {
        if (location.hash === "") location.hash = "#/entity/tang-wei";
      });
    });
    await panel(page).waitFor();
    await expect(page.getByRole("note").count()).resolves.toBe(0);
  });

  test.each([320, 360])("covers no control at %i pixels", async (width) => {
    const page = await viewer.view({
      ...PHONE,
      viewport: { width, height: 640 },
      isFirstVisit: true,
    });
    await page.getByRole("note").waitFor();
    const buttons = await page.locator(".workspace button:visible").all();
    expect(buttons.length).toBeGreaterThan(3);
    // A click that another thing would take fails.
    for (const button of buttons) await button.click({ trial: true });
  });
});

describe("the search box", () => {
  test("Escape closes the results, then clears the text, then leaves", async () => {
    const page = await viewer.view();
    const input = page.locator("#search");
    await search(page, "Tang");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("option").count()).resolves.toBe(0);
    expect(await input.inputValue()).toBe("Tang");
    await page.keyboard.press("Escape");
    expect(await input.inputValue()).toBe("");
    expect(await focused(page)).toBe("search");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("stage");
  });

  test("is cleared by its button, and an empty one takes no slash", async () => {
    const page = await viewer.view();
    await search(page, "Tang/");
    const input = page.locator("#search");
    expect(await input.inputValue()).toBe("Tang/");
    await page.getByRole("button", { name: "Clear the search" }).click();
    expect(await input.inputValue()).toBe("");
    expect(await focused(page)).toBe("search");
    await page.keyboard.press("/");
    expect(await input.inputValue()).toBe("");
  });

  test("offers near names by their names, to be chosen like any other", async () => {
    const page = await viewer.view();
    await search(page, "Tang Wie");
    await page.getByText("Did you mean").first().waitFor();
    await expect(page.getByRole("option").allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Tang Wei/),
    ]);
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page)).toBe("Tang Wei");
  });

  test("leads to the very fact, and marks it for a moment", async () => {
    const page = await viewer.view({ viewport: { width: 1100, height: 420 } }, withClock);
    await stopClock(page);
    await search(page, "Qingmu motto");
    await page.keyboard.press("Enter");
    await page.clock.runFor(100);
    const fact = panel(page).locator(".is-found");
    await fact.waitFor();
    expect(await fact.innerText()).toContain("Wood remembers");
    await expect(isInView(page, ".is-found")).resolves.toBe(true);
    await page.clock.runFor(4_000);
    expect(await fact.count()).toBe(0);
  });

  test("leads to the very passage, out from behind its button", async () => {
    const page = await viewer.view({ viewport: { width: 1100, height: 420 } }, withClock);
    await stopClock(page);
    await search(page, "thousands of hands");
    await page.getByRole("group", { name: "Passages" }).getByRole("option").click();
    await page.clock.runFor(100);
    const passage = panel(page).locator(".is-found");
    await passage.waitFor();
    expect(await passage.innerText()).toContain("thousands of hands");
    await expect(isInView(page, ".is-found")).resolves.toBe(true);
  });
});

describe("an edit that does not build", () => {
  test("is told at the foot too, for as long as it does not", async () => {
    const page = await viewer.view();
    await page.getByText("Live", { exact: true }).waitFor();
    viewer.server().send("problems", JSON.stringify({ errors: 1, warnings: 0, text: "oh" }));
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(
      page.getByRole("contentinfo").getByText("Live", { exact: true }).count(),
    ).resolves.toBe(0);
    await page.getByRole("button", { name: "The last edit does not build" }).click();
    expect(await page.locator(".banner pre").innerText()).toBe("oh");
    viewer.server().send("change", "");
    await page.getByText("Live", { exact: true }).waitFor();
  });
});

describe("while it takes long", () => {
  test("nothing is said of a load that is short", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await viewer.view({ shows: "anything" }, async (page) => {
      await withClock(page);
      await stopClock(page);
      await page.route("**/graph.json", async (route) => {
        await held;
        await route.continue();
      });
    });
    const asked = page.locator("#app > *");
    await asked.first().waitFor({ state: "attached" });
    const loading = page.locator(".is-loading");
    await page.clock.runFor(250);
    expect(await loading.count()).toBe(0);
    await page.clock.runFor(250);
    await loading.waitFor();
    release();
    await page.clock.resume();
    await page.locator(".zoom").waitFor();
  });

  test("a slow answer shows how much of it is there", async () => {
    const body = JSON.stringify(sampleGraph());
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await viewer.view({ shows: "anything" }, async (page) => {
      await page.route("**/graph.json", async (route) => {
        await held;
        await route.fulfill({ contentType: "application/json", body });
      });
    });
    await page.getByRole("heading", { name: "Loading the graph…" }).waitFor();
    await page.getByRole("progressbar").waitFor();
    release();
    await page.locator(".zoom").waitFor();
    await expect(page.getByRole("progressbar").count()).resolves.toBe(0);
  });

  test("a large file is read after that was said", async () => {
    viewer.server().setGraph(largeGraph(9_000));
    const page = await viewer.view({ viewport: { width: 500, height: 400 } }, async (page) => {
      await page.addInitScript(() => {
        const said: string[] = [];
        new MutationObserver(() => {
          const words = document.querySelector(".is-loading h2")?.textContent;
          if (words !== undefined && words !== null && said.at(-1) !== words) said.push(words);
          document.documentElement.dataset["said"] = said.join(" ");
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
    });
    const said = await page.evaluate(() => document.documentElement.dataset["said"]);
    expect(said).toContain("Reading the graph…");
    expect(said).toContain("Drawing…");
  });
});

describe("when it fails", () => {
  test.each([
    [{ hello: "world" }, /not a graph file/, "graphwright build"],
    [
      { ...sampleGraph(), attributes: { format: "graphwright", version: 99 } },
      /another version/,
      "graphwright build",
    ],
  ])("words say what to do", async (graph, why, command) => {
    viewer.server().setGraph(graph);
    const page = await viewer.view({ shows: "words" });
    await page.getByText(why).waitFor();
    await expect(page.locator(".message code").innerText()).resolves.toBe(command);
    viewer.server().setGraph(sampleGraph());
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".zoom").waitFor();
  });

  test("an empty graph of a static page does not speak of saving", async () => {
    viewer.server().setGraph({ ...sampleGraph(), nodes: [], edges: [] });
    const page = await viewer.view({ shows: "words" }, async (page) => {
      await page.route("**/", async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        const body = text.replace("<head>", `<head><meta name="graphwright" content="static">`);
        await route.fulfill({ response: answer, body });
      });
    });
    expect(await page.locator(".message").innerText()).not.toMatch(/save/);
    await page.locator("code", { hasText: "graphwright export" }).waitFor();
  });
});

describe("the camera", () => {
  test("brings out what the panel would cover, and goes back when it closes", async () => {
    const page = await viewer.view({ viewport: { width: 820, height: 560 } });
    const before = await nodePosition(page, "qingmu");
    await clickAt(page, before);
    await panel(page).waitFor();
    await drawn(page);
    await drawn(page);
    const edge = (await panel(page).boundingBox())?.x ?? 0;
    const sides = await Promise.all(
      ["qingmu", "ada-lindqvist", "tang-wei", "fjord"].map((id) => nodePosition(page, id)),
    );
    expect(sides.every(({ x }) => x < edge)).toBe(true);
    await page.keyboard.press("Escape");
    await expect
      .poll(async () => Math.round((await nodePosition(page, "qingmu")).x))
      .toBe(Math.round(before.x));
  });

  test("stays where a person has moved it meanwhile", async () => {
    const page = await viewer.view({ viewport: { width: 820, height: 560 } });
    await clickAt(page, await nodePosition(page, "qingmu"));
    await panel(page).waitFor();
    await drawn(page);
    await page.locator("#stage").focus();
    await page.keyboard.press("ArrowDown");
    await drawn(page);
    const moved = await nodePosition(page, "qingmu");
    await page.keyboard.press("Escape");
    await drawn(page);
    expect(await nodePosition(page, "qingmu")).toEqual(moved);
  });
});

describe("a phone", () => {
  test.each([
    [320, 640],
    [360, 740],
    [740, 360],
  ])("of %i by %i pixels holds everything", async (width, height) => {
    const page = await viewer.view({ ...PHONE, viewport: { width, height } });
    const fits = async (): Promise<void> => {
      const size = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(size).toBeLessThanOrEqual(width);
      expect(await outside(page)).toEqual([]);
    };
    await fits();
    await choose(page, "Tang Wei");
    await fits();
    const box = await panel(page).boundingBox();
    const stage = await page.locator("#stage").boundingBox();
    // Part of the picture stays in view.
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThan(
      0.65 * (stage?.width ?? 0) * (stage?.height ?? 0),
    );
  });

  test("keeps its tools behind one button, each with its name", async () => {
    const page = await viewer.view(PHONE);
    await page.getByRole("button", { name: "More tools" }).tap();
    for (const name of ["Undo", "Table", "Copy link", "Help"]) {
      const tool = page.getByRole("button", { name, exact: true });
      expect((await tool.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await page.getByRole("button", { name: "Table", exact: true }).tap();
    await page.getByRole("table").waitFor();
  });

  test("the panel grows by a press of its grip, and follows a finger", async () => {
    const page = await viewer.view(PHONE);
    await choose(page, "Tang Wei");
    const top = async () => Math.round((await panel(page).boundingBox())?.y ?? 0);
    const half = await top();
    await page.getByRole("button", { name: "Make the panel larger" }).tap();
    await expect.poll(top).toBeLessThan(half - 100);
    await page.getByRole("button", { name: "Make the panel smaller" }).tap();
    await expect.poll(top).toBe(half);
    await page.mouse.move(180, half + 8);
    await page.mouse.down();
    await page.mouse.move(180, half + 120, { steps: 4 });
    await page.mouse.up();
    await expect.poll(top).toBeGreaterThan(half + 60);
  });

  test("nothing moves by itself where motion is not wanted", async () => {
    const page = await viewer.view({ ...PHONE, reducedMotion: "reduce" });
    await choose(page, "Tang Wei");
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

/** Whether a thing lies within what the panel shows of itself. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((name) => {
    const [thing, frame] = [name, ".inspector-body"].map((each) =>
      document.querySelector(each)?.getBoundingClientRect(),
    );
    return (
      thing !== undefined &&
      frame !== undefined &&
      thing.top < frame.bottom &&
      thing.bottom > frame.top
    );
  }, selector);
}

/** The controls that reach beyond the window; the line at the foot is there to be pushed along. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, input")].flatMap((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      if (each.closest(".statusbar") !== null) return [];
      const isOut = width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      return isOut ? [each.outerHTML] : [];
    }),
  );
}
