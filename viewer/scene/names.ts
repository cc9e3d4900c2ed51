import type { Box } from "../view/layout/arrangement.ts";
import type { Focus } from "../view/focus.ts";
import { toHex, translucent } from "./colour.ts";
import { letterRoom, pixelOf, radius, showsNode } from "./drawing.ts";
import type { Circle, Drawing, Snapshot } from "./drawing.ts";
import { type Candidate, placeNames } from "./placement.ts";
import type { Surface } from "./surface.ts";
import { numberWords } from "../ui/format/count.ts";

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
/** How the numbers in the discs of communities are written; size in pixels. */
const COUNT = { size: 11, weight: 600 };
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
  snapshot: Snapshot,
  reserved: { readonly discs: readonly Circle[]; readonly boxes: readonly Box[] },
): void {
  const { focus, nodes, palette } = snapshot;
  // Where nothing may be faint, names outside the focus would drown those within.
  const mayBeFaint = palette.leastOpacity <= FAINT;
  const isPlain = focus === undefined || focus.amid === true;
  const candidates = [
    ...focusedNames(surface, snapshot),
    ...(isPlain || mayBeFaint ? ordinaryNames(surface, snapshot) : []),
  ];
  const obstacles = [...discs(snapshot), ...reserved.discs];
  const height = LINE * letterRoom(snapshot.display, snapshot);
  const placed = placeNames(candidates, height, obstacles, snapshot, reserved.boxes);
  const { context } = surface;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  // Last come, last drawn: what is in focus stands above the rest.
  for (const { node, x, y } of placed.toReversed()) {
    const { isCentre, size, text, weight } = lettersOf(surface, snapshot, node);
    const isBeside = !isPlain && !focus.nodes.has(node);
    const faint = isBeside || (nodes[node]?.isFaded === true && !isCentre);
    if (faint && !mayBeFaint) continue;
    context.font = surface.font(size, weight);
    context.lineWidth = isCentre ? 5 : 3.5;
    const halo = faint ? 0.5 : Math.max(palette.leastOpacity, 0.9);
    context.strokeStyle = translucent(palette.paper, halo);
    context.strokeText(text, x, y);
    const plain = isCentre || !mayBeFaint ? 1 : 0.86;
    context.fillStyle = translucent(palette.ink, faint ? FAINT : plain);
    context.fillText(text, x, y);
  }
}

function* focusedNames(surface: Surface, snapshot: Snapshot): Iterable<Candidate> {
  const { focus } = snapshot;
  if (focus === undefined) return;
  for (const node of focus.centres) yield candidate(surface, snapshot, node, "cover names");
  for (const node of largest(snapshot, focus)) {
    if (inView(snapshot, node)) yield candidate(surface, snapshot, node, "cover nothing");
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

function* ordinaryNames(surface: Surface, snapshot: Snapshot): Iterable<Candidate> {
  const { bySize, display, focus, height, naming, width } = snapshot;
  const most = Math.ceil((width * height) / AREA_PER_NAME);
  const smallest = naming.small ? SMALLEST_OF_SMALL : SMALLEST;
  // The discs of communities have numbers in them, which no name may cover.
  const prominence = display.communities === undefined ? PROMINENT : 0;
  let count = 0;
  for (const node of bySize) {
    if (count === most || radius(snapshot, node) < smallest) return;
    if (focus?.nodes.has(node) === true || !inView(snapshot, node)) continue;
    const prominent = count++ < prominence && focus === undefined;
    yield candidate(surface, snapshot, node, prominent ? "cover discs" : "cover nothing");
  }
}

/** How the name of a node is written: whole and bold where the node is a centre of the focus. */
function lettersOf(surface: Surface, snapshot: Snapshot, node: number) {
  const { display, focus, nodes } = snapshot;
  const size = SIZE * letterRoom(display, snapshot);
  const isCentre = focus?.centres.has(node) === true;
  const label = nodes[node]?.label ?? "";
  const text = isCentre ? label : surface.shorten(label, size, 500, (WIDEST * size) / SIZE);
  return { isCentre, size, text, weight: isCentre ? 600 : 500 };
}

function candidate(
  surface: Surface,
  snapshot: Snapshot,
  node: number,
  may: Candidate["may"],
): Candidate {
  const { isCentre, size, text, weight } = lettersOf(surface, snapshot, node);
  // Away from the middle.
  const side = (snapshot.x[node] ?? 0) < 0 ? "left" : "right";
  return {
    node,
    ...pixelOf(snapshot, node),
    radius: radius(snapshot, node) + (isCentre ? 4 : 0),
    width: surface.measure(text, size, weight),
    may,
    side: snapshot.naming.outwards ? side : undefined,
  };
}

function* discs(snapshot: Snapshot): Iterable<Circle> {
  let left = MOST_OBSTACLES;
  for (const node of snapshot.bySize) {
    if (left-- === 0) return;
    if (!inView(snapshot, node)) continue;
    yield { ...pixelOf(snapshot, node), radius: radius(snapshot, node) };
  }
}

function inView(snapshot: Snapshot, node: number): boolean {
  if (!showsNode(snapshot, node)) return false;
  // No object for each node: very many are looked at for each frame.
  const { originX, originY, scale, width, height } = snapshot;
  const x = originX + (snapshot.x[node] ?? 0) * scale;
  const y = originY - (snapshot.y[node] ?? 0) * scale;
  return x > -WIDEST && x < width + WIDEST && y > -LINE && y < height + LINE;
}

/** Writes into the discs of communities how many entities each stands for, where there is room. */
export function drawMembers(surface: Surface, snapshot: Snapshot): void {
  const { display, nodes, palette } = snapshot;
  const { context } = surface;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (let disc = 0; disc < (display.communities?.list.length ?? 0); disc++) {
    const node = display.catalog.nodes.length + disc;
    const look = nodes[node];
    if (look?.members === undefined || !showsNode(snapshot, node)) continue;
    const text = numberWords(look.members, "en");
    const width = surface.measure(text, COUNT.size, COUNT.weight);
    if (width > radius(snapshot, node) * 1.8) continue;
    const { x, y } = pixelOf(snapshot, node);
    context.font = surface.font(COUNT.size, COUNT.weight);
    // Every disc stands out from the paper, so the paper's colour stands out from it.
    context.fillStyle = toHex(palette.paper);
    context.fillText(text, x, y);
  }
}
