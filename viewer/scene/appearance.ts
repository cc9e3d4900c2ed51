import type { Palette } from "./palette.ts";
import type { EdgeAttributes, NodeAttributes } from "../../src/model/graph-file.ts";
import { type LineKind, lineKindOf, sourcesOfLine } from "../graph/line-kind.ts";
import { type Colouring, OTHER, type Paint, groupOf, paintOf } from "../view/colouring.ts";
import type { Names } from "../graph/names.ts";
import { fileSize, SMALLEST_NODE } from "../view/layout/arrangement.ts";
import type { Sizing } from "../view/sizing.ts";
import { along, mix, parseHex, readable, type Rgb } from "./colour.ts";
import { discRadius } from "../view/layout/discs.ts";
import type { DisplayGraph } from "../view/display.ts";
import type { Seen } from "../view/seen.ts";

/** All that decides how nodes and edges look. */
export interface Style {
  readonly palette: Palette;
  readonly colouring: Colouring;
  readonly sizing: Sizing;
  /** What nodes and edges are called. */
  readonly names: Names;
  /** What the discs of communities are called, in their order. */
  readonly titles: readonly string[];
}

/** How a node is drawn. */
export interface NodeLook {
  readonly label: string;
  readonly colour: Rgb;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  /** Present for the disc of a community: how many of its members are visible. */
  readonly members?: number;
  /** Whether it is faded, and its name with it. */
  readonly isFaded?: boolean;
}

/** How a line is drawn, wherever it is. */
export interface Line {
  readonly colour: Rgb;
  /** Opacity at rest, 0 to 1. */
  readonly opacity: number;
  /** Width in pixels at the first zoom. */
  readonly width: number;
  /** Lengths of a dash and of the gap after it, in multiples of the width; absent for a plain line. */
  readonly dashes?: Dashes;
}

/** How an edge is drawn. */
export interface EdgeLook extends Line {
  readonly label: string;
  readonly arrow: boolean;
}

/** A pattern of a line: how long its dashes and its gaps are, in multiples of its width. */
export type Dashes = readonly [dash: number, gap: number];

// Kinds of lines differ without their colours: a plain assertion is solid, a report dotted, and a claim
// that nothing proves has more gap than line.
const DASHES: Readonly<Record<LineKind, Dashes | undefined>> = {
  plain: undefined,
  reported: [1.2, 2.2],
  contested: [4, 3],
  ahead: [9, 3],
  opinion: [1.2, 2.2],
  unproven: [5, 6],
};
const UNPROVEN_WIDTH = 1;

/** The look of an entity; its size is multiplied by `shrink`. */
export function nodeLook(
  node: NodeAttributes,
  index: number,
  { colouring, names, palette, sizing }: Style,
  shrink = 1,
): NodeLook {
  const size = sizing.kind === "file" ? fileSize(node) : (sizing.radii[index] ?? SMALLEST_NODE);
  return {
    label: names.nodes[index] ?? node.label,
    colour: paintColour(paintOf(colouring, index), node.color, palette),
    size: size * shrink,
  };
}

/** The colour of a paint; `typeHex` is what the graph gives the type of what is painted. */
export function paintColour(paint: Paint, typeHex: string, palette: Palette): Rgb {
  switch (paint.kind) {
    case "grey":
      return paint.id === OTHER ? palette.other : palette.none;
    case "ramp":
      return along(palette.ramp, paint.share) ?? palette.other;
    case "series":
      return palette.series[paint.at] ?? palette.other;
    case "type":
      return typeColour(typeHex, palette);
  }
}

/** The look of a claim; its width is multiplied by `shrink`. Deprecated claims are fainter. */
export function edgeLook(
  edge: EdgeAttributes,
  directed: boolean,
  { names, palette }: Pick<Style, "names" | "palette">,
  shrink = 1,
): EdgeLook {
  const line = lineOf(lineKindOf(edge), sourcesOfLine(edge), palette);
  const faint = edge.rank === "deprecated" ? line.opacity * 0.7 : line.opacity;
  return {
    ...line,
    label: names.forward({ ...edge, reversed: false }),
    opacity: Math.max(palette.leastOpacity, faint),
    width: line.width * shrink,
    arrow: directed,
  };
}

/** The look of an entity that has lost all its proofs: as faint as what is out of focus. */
export function fadedNode(look: NodeLook, { dimmed, paper }: Palette): NodeLook {
  return { ...look, colour: mix(paper, look.colour, dimmed.discs), isFaded: true };
}

/** The look of a claim that has lost its proof: its line, as faint as what is out of focus. */
export function fadedEdge(look: EdgeLook, { dimmed }: Palette): EdgeLook {
  return { ...look, opacity: look.opacity * dimmed.lines };
}

/** The line of a kind of claims, by how many sources prove them. */
export function lineOf(kind: LineKind, sources: number, palette: Palette): Line {
  const calm = kind === "plain" || kind === "reported" || kind === "unproven";
  const dashes = DASHES[kind];
  return {
    ...(dashes && { dashes }),
    colour: kind === "unproven" ? palette.muted : palette.tones[kind],
    opacity: Math.max(palette.leastOpacity, Math.min(1, palette.lineOpacity * (calm ? 1 : 1.6))),
    width: lineWidth(sources) * palette.lineScale,
  };
}

/** Dashes that a piece of a line shows at least, so that it can be told what kind of line it is. */
const SHOWN_DASHES = 2;
/** A dash that is shorter than this many pixels for each of its widths cannot be seen. */
const SHORTEST_UNIT = 1.5;

/**
 * The dashes of a short piece of a line, shortened until two fit. All lengths in pixels.
 *
 * @returns lengths of dash and gap; undefined for a plain line
 */
export function sampleDashes({ dashes, width }: Line, length: number): Dashes | undefined {
  if (dashes === undefined) return undefined;
  const [dash, gap] = dashes;
  const fitting = length / (SHOWN_DASHES * dash + (SHOWN_DASHES - 1) * gap);
  const unit = Math.min(Math.max(SHORTEST_UNIT, width), fitting);
  return [dash * unit, gap * unit];
}

/** The width of a line in pixels, by how many sources prove its claim: from three on, all alike. */
export function lineWidth(sources: number): number {
  return sources === 0 ? UNPROVEN_WIDTH : 1.7 + Math.min(2, sources - 1);
}

/** The colour of a type, readable upon the paper. Not a colour: the muted ink. */
function typeColour(color: string, palette: Palette): Rgb {
  return readable(parseHex(color, palette.muted), palette.paper, palette.nodeContrast);
}

/** Width of a line for a single claim, for each doubling of their number, and at most; in pixels. */
const LINE = { single: 0.6, step: 0.4, widest: 5 };

/** The look of a community: the colour of most of its members, the area by how many are visible. */
export function discLook(
  { catalog, communities }: DisplayGraph,
  index: number,
  style: Style,
  { members }: Seen,
): NodeLook {
  const all = communities?.list[index]?.members ?? [];
  const groups = all.map(
    (node) => groupOf(style.colouring, node) ?? catalog.nodes[node]?.attributes.kind ?? "",
  );
  const example = all[groups.indexOf(commonest(groups))] ?? 0;
  const entity = catalog.nodes[example];
  const colour = entity ? nodeLook(entity.attributes, example, style).colour : style.palette.muted;
  const size = discRadius(members[index] ?? 0, catalog.nodes.length);
  return { label: style.titles[index] ?? "", colour, size, members: members[index] ?? 0 };
}

/** The look of a line that stands for several claims; `shrink` is for lines that end at an entity. */
export function lineLook(
  { catalog, from, to }: DisplayGraph,
  line: number,
  { palette }: Style,
  { weights }: Seen,
  shrink: number,
): EdgeLook {
  const claims = weights[line - catalog.edges.length] ?? 0;
  const isBetween = Math.min(from[line] ?? 0, to[line] ?? 0) >= catalog.nodes.length;
  const width =
    (LINE.single + LINE.step * Math.log2(Math.max(1, claims))) * (isBetween ? 1 : shrink);
  return {
    label: String(claims),
    colour: palette.tones.plain,
    opacity: Math.max(palette.leastOpacity, palette.lineOpacity * 0.5),
    width: Math.min(LINE.widest, width) * palette.lineScale,
    arrow: false,
  };
}

/** The most frequent of some names; of several, the one that comes first. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  return most?.[0] ?? "";
}
