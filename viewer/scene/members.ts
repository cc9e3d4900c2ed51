import { numberWords } from "../ui/format/count.ts";
import type { Palette } from "./appearance.ts";
import { toHex } from "./colour.ts";
import { type Drawing, place, type Projection, radius, showsNode } from "./drawing.ts";
import type { Surface } from "./surface.ts";

const SIZE = 11;
const WEIGHT = 600;

/** Writes into the discs of communities how many entities each stands for, where there is room. */
export function drawMembers(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  palette: Palette,
): void {
  const { catalog, communities } = drawing.scenery;
  if (communities === undefined) return;
  const { context } = surface;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let disc = 0; disc < communities.list.length; disc++) {
    const node = catalog.nodes.length + disc;
    const look = drawing.nodes[node];
    if (look?.members === undefined || !showsNode(drawing, node)) continue;
    const text = numberWords(look.members, "en");
    if (surface.measure(text, SIZE, WEIGHT) > radius(drawing, projection, node) * 1.8) continue;
    const { x, y } = place(drawing, projection, node);
    context.font = surface.font(SIZE, WEIGHT);
    // Every disc stands out from the paper, so the paper's colour stands out from it.
    context.fillStyle = toHex(palette.paper);
    context.fillText(text, x, y);
  }
}
