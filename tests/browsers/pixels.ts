import { expect } from "vitest";
import type { Point } from "../../viewer/scene/geometry.ts";
import type { RemotePage } from "./page.ts";

/** The color that is on the screen at a point of the window: red, green and blue, 0 to 255. */
export async function colorAt(page: RemotePage, at: Point): Promise<number[]> {
  return page.evaluate(
    async (shot, { x, y }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      const scale = image.width / innerWidth;
      context?.drawImage(image, -Math.round(x * scale), -Math.round(y * scale));
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    await page.screenshot(),
    at,
  );
}

/**
 * How much of its length a piece of text is underlined on the screen, from 0 to 1: in how many columns
 * of pixels something is seen that goes when its decoration goes.
 *
 * @param selector the first that it finds is looked at
 */
export async function underlinedShare(page: RemotePage, selector: string): Promise<number> {
  const changed = async (before: string) =>
    columnsThatDiffer(page, selector, before, await page.screenshot());
  let before = await page.screenshot();
  // Nothing may move by itself meanwhile.
  await expect
    .poll(async () => {
      const share = await changed(before);
      before = await page.screenshot();
      return share;
    })
    .toBe(0);
  await page.evaluate(async (name) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${name} { text-decoration-line: none !important }`);
    document.adoptedStyleSheets = [sheet];
    // WebKit's picture is that of the frame before.
    for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
  }, selector);
  const share = await changed(before);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return share;
}

function columnsThatDiffer(
  page: RemotePage,
  selector: string,
  ...shots: readonly [string, string]
): Promise<number> {
  return page.evaluate(
    async (name, ...shots) => {
      const box = document.querySelector(name)?.getClientRects()[0];
      if (box === undefined) return 0;
      const pictures = await Promise.all(
        shots.map(async (shot) => {
          const image = new Image();
          image.src = `data:image/png;base64,${shot}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          const scale = image.width / innerWidth;
          [canvas.width, canvas.height] = [
            Math.round(box.width * scale),
            // An underline may lie below the box of its text.
            Math.round((box.height + 4) * scale),
          ];
          const context = canvas.getContext("2d");
          context?.drawImage(image, -Math.round(box.x * scale), -Math.round(box.y * scale));
          const { width, height } = canvas;
          return context?.getImageData(0, 0, width, height) ?? new ImageData(width, height);
        }),
      );
      const [one, other] = pictures;
      if (one === undefined || other === undefined) return 0;
      let columns = 0;
      for (let x = 0; x < one.width; x++) {
        let differs = false;
        for (let y = 0; y < one.height; y++) {
          const at = (y * one.width + x) * 4;
          for (let part = at; part < at + 3; part++) {
            differs ||= one.data[part] !== other.data[part];
          }
        }
        if (differs) columns++;
      }
      return columns / one.width;
    },
    selector,
    ...shots,
  );
}
