import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchChromium } from "./chromium.ts";

// The browser as it is on a machine that has no browser and no fonts of its own.
let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "graphwright-bare & <empty>-"));
  vi.stubEnv("TMPDIR", folder);
  vi.stubEnv("GRAPHWRIGHT_BROWSER", "packed");
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test.each(["sans-serif", "serif", "monospace", "Noto Serif"])(
  "the packed browser draws letters in %s from an empty temporary folder",
  async (family) => {
    const drawn = await drawnIn(family, ["A", "B", "g", "é", "7"]);
    const box = await drawnIn(family, ["\u{10FFFF}"]);
    expect(new Set([...drawn, ...box]).size).toBe(6);
  },
);

test("it is unpacked below the temporary folder and nowhere else, in one piece", () => {
  const unpacked = readdirSync(folder).filter((name) => name.startsWith("graphwright-"));
  expect(unpacked).toEqual([expect.stringMatching(/^graphwright-chromium-[\d.]+-[0-9a-f]{8}$/)]);
});

test("a browser of an unknown name is refused", async () => {
  vi.stubEnv("GRAPHWRIGHT_BROWSER", "pakced");
  try {
    await expect(launchChromium()).rejects.toThrow(
      'GRAPHWRIGHT_BROWSER is "packed" or "any", not "pakced"',
    );
  } finally {
    vi.stubEnv("GRAPHWRIGHT_BROWSER", "packed");
  }
});

/** What each text looks like: its pixels as a data URL. */
async function drawnIn(family: string, texts: readonly string[]): Promise<string[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      ([font, ...list]) =>
        list.map((text) => {
          const context = document.createElement("canvas").getContext("2d");
          if (!context) return "";
          context.font = `40px ${font}`;
          context.fillText(text, 10, 60);
          return context.canvas.toDataURL();
        }),
      [family, ...texts],
    );
  } finally {
    await page.close();
  }
}
