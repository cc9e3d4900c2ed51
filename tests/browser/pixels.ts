import type { Page } from "playwright-core";
import type { Point } from "../../viewer/scene/geometry.ts";

/** The colour that is on the screen at a point of the window: red, green and blue, 0 to 255. */
export async function colourAt(page: Page, at: Point): Promise<number[]> {
  const clip = { x: Math.round(at.x), y: Math.round(at.y), width: 1, height: 1 };
  const shot = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const context = document.createElement("canvas").getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot);
}

/** How many pixels of a layer of the picture are not transparent below what a selector finds. */
export async function inkBelow(page: Page, layer: string, selector: string): Promise<number> {
  return page.evaluate(
    ([name, panel]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`canvas.sigma-${name}`);
      const box = document.querySelector(panel ?? "")?.getBoundingClientRect();
      const context = document.createElement("canvas").getContext("2d");
      if (!canvas || !box || !context) return -1;
      const room = canvas.getBoundingClientRect();
      const scale = canvas.width / room.width;
      const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
      [context.canvas.width, context.canvas.height] = [width, height];
      context.drawImage(
        canvas,
        (box.left - room.left) * scale,
        (box.top - room.top) * scale,
        width,
        height,
        0,
        0,
        width,
        height,
      );
      const { data } = context.getImageData(0, 0, width, height);
      let ink = 0;
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++;
      return ink;
    },
    [layer, selector],
  );
}

/** How many pixels of the rectangle between two points of the window are nearly of a colour. */
export async function pixelsLike(
  page: Page,
  colour: readonly number[],
  a: Point,
  b: Point,
): Promise<number> {
  const clip = {
    x: Math.round(Math.min(a.x, b.x)),
    y: Math.round(Math.min(a.y, b.y)),
    width: Math.max(4, Math.round(Math.abs(a.x - b.x))),
    height: Math.max(4, Math.round(Math.abs(a.y - b.y))),
  };
  const shot = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(
    async ([picture, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return -1;
      [context.canvas.width, context.canvas.height] = [image.width, image.height];
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, part) => Math.abs(value - (data[at + part] ?? 0)) < 24)) count++;
      }
      return count;
    },
    [shot, [...colour]] as const,
  );
}
