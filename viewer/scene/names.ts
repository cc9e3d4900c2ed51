import type { Focus } from "../view/focus.ts";
import type { Palette } from "./appearance.ts";
import { translucent } from "./colour.ts";
import { type Circle, type Drawing, place, type Projection, radius, showsNode } from "./drawing.ts";
import { type Box, placeNames, type Candidate } from "./placement.ts";
import { letterRoom } from "./room.ts";
import type { Surface } from "./surface.ts";

const SIZE = 12.5;
const LINE = 17;
/** Longer names are cut, unless they are what a person points at. */
const WIDEST = 210;
/** So many of the largest nodes in view have their name even where it covers small discs. */
const PROMINENT = 12;
/** Nodes smaller than this on the screen keep their name to themselves, unless in focus. */
const SMALLEST = 3.4;
/** The same where discs are smaller than usual. */
const SMALLEST_OF_SMALL = 1.6;
/** Stage area per name, in square pixels: more names than this would be noise. */
const AREA_PER_NAME = 7_500;
/** Beyond this many, the smallest nodes do not keep names off their disc. */
const MOST_OBSTACLES = 1_500;
const MOST_FOCUSED = 120;
/** Opacity of names outside the focus. */
const FAINT = 0.22;

/**
 * Draws the names of nodes: what is in focus first, then by size, as many as fit without covering
 * each other. Outside the focus, names are faint.
 *
 * @param reserved discs that names keep clear of as they do of nodes, and boxes where none is put
 */
export function drawNames(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  focus: Focus | undefined,
  palette: Palette,
  reserved: { readonly discs: readonly Circle[]; readonly boxes: readonly Box[] },
): void {
  const letters = letterRoom(drawing.scenery, projection);
  const size = SIZE * letters;
  const candidates = [...focusedNames(surface, drawing, projection, focus)];
  // Where nothing may be faint, names outside the focus would drown those within.
  const isFaint = palette.leastOpacity <= FAINT;
  const isPlain = focus === undefined || focus.amid === true;
  const others = isPlain || isFaint ? ordinaryNames(surface, drawing, projection, focus) : [];
  const obstacles = [...discs(drawing, projection), ...reserved.discs];
  const placed = placeNames(
    [...candidates, ...others],
    LINE * letters,
    obstacles,
    projection,
    reserved.boxes,
  );
  const { context } = surface;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  // Last come, last drawn: what is in focus stands above the rest.
  for (const { node, x, y } of placed.toReversed()) {
    const central = focus?.centres.has(node) ?? false;
    const isBeside = !isPlain && !focus.nodes.has(node);
    const faint = isBeside || (drawing.nodes[node]?.isFaded === true && !central);
    if (faint && !isFaint) continue;
    context.font = surface.font(size, central ? 600 : 500);
    const text = central ? nameOf(drawing, node) : shortName(surface, drawing, node, size);
    context.lineWidth = central ? 5 : 3.5;
    context.strokeStyle = translucent(
      palette.paper,
      faint ? 0.5 : Math.max(palette.leastOpacity, 0.9),
    );
    context.strokeText(text, x, y);
    context.fillStyle = translucent(palette.ink, faint ? FAINT : central || !isFaint ? 1 : 0.86);
    context.fillText(text, x, y);
  }
}

function* focusedNames(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  focus: Focus | undefined,
): Iterable<Candidate> {
  if (focus === undefined) return;
  for (const node of focus.centres) {
    yield candidate(surface, drawing, projection, node, "cover names");
  }
  for (const node of largest(drawing, focus)) {
    if (inView(drawing, projection, node)) {
      yield candidate(surface, drawing, projection, node, "cover nothing");
    }
  }
}

/** The largest nodes in focus, but for its centres; of very many, without sorting them for each frame. */
function largest({ bySize, nodes }: Drawing, focus: Focus): number[] {
  if (focus.nodes.size > MOST_FOCUSED * 8) {
    const found: number[] = [];
    for (const node of bySize) {
      if (focus.nodes.has(node) && !focus.centres.has(node)) found.push(node);
      if (found.length === MOST_FOCUSED) break;
    }
    return found;
  }
  const rest = [...focus.nodes].filter((node) => !focus.centres.has(node));
  rest.sort((a, b) => (nodes[b]?.size ?? 0) - (nodes[a]?.size ?? 0) || a - b);
  return rest.slice(0, MOST_FOCUSED);
}

function* ordinaryNames(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  focus: Focus | undefined,
): Iterable<Candidate> {
  const most = Math.ceil((projection.width * projection.height) / AREA_PER_NAME);
  const smallest = drawing.naming.small ? SMALLEST_OF_SMALL : SMALLEST;
  // The discs of communities have numbers in them, which no name may cover.
  const prominence = drawing.scenery.communities === undefined ? PROMINENT : 0;
  let count = 0;
  for (const node of drawing.bySize) {
    if (count === most || radius(drawing, projection, node) < smallest) return;
    if (focus?.nodes.has(node) === true || !inView(drawing, projection, node)) continue;
    const prominent = count++ < prominence && focus === undefined;
    yield candidate(
      surface,
      drawing,
      projection,
      node,
      prominent ? "cover discs" : "cover nothing",
    );
  }
}

function candidate(
  surface: Surface,
  drawing: Drawing,
  projection: Projection,
  node: number,
  may: Candidate["may"],
): Candidate {
  const central = may === "cover names";
  const size = SIZE * letterRoom(drawing.scenery, projection);
  const text = central ? nameOf(drawing, node) : shortName(surface, drawing, node, size);
  return {
    node,
    ...place(drawing, projection, node),
    radius: radius(drawing, projection, node) + (central ? 4 : 0),
    width: surface.measure(text, size, central ? 600 : 500),
    may,
    side: drawing.naming.outwards ? sideOf(drawing, node) : undefined,
  };
}

/** The side that is away from the middle. */
function sideOf({ x }: Drawing, node: number): "left" | "right" {
  return (x[node] ?? 0) < 0 ? "left" : "right";
}

function* discs(drawing: Drawing, projection: Projection): Iterable<Circle> {
  let left = MOST_OBSTACLES;
  for (const node of drawing.bySize) {
    if (left-- === 0) return;
    if (!inView(drawing, projection, node)) continue;
    yield { ...place(drawing, projection, node), radius: radius(drawing, projection, node) };
  }
}

function inView(drawing: Drawing, projection: Projection, node: number): boolean {
  if (!showsNode(drawing, node)) return false;
  // No object for each node: very many are looked at for each frame.
  const x = projection.originX + (drawing.x[node] ?? 0) * projection.scale;
  const y = projection.originY - (drawing.y[node] ?? 0) * projection.scale;
  return x > -WIDEST && x < projection.width + WIDEST && y > -LINE && y < projection.height + LINE;
}

function nameOf(drawing: Drawing, node: number): string {
  return drawing.nodes[node]?.label ?? "";
}

function shortName(surface: Surface, drawing: Drawing, node: number, size: number): string {
  return surface.shorten(nameOf(drawing, node), size, 500, (WIDEST * size) / SIZE);
}
