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

/**
 * A line is plain only where a source plainly asserts it; so the kinds differ without their colours.
 * Where nothing proves a claim, there is more gap than line, whatever its tone; and never dots,
 * which are for what is reported.
 */
const DASHES: Readonly<Record<LineKind, Dashes | undefined>> = {
  plain: undefined,
  reported: [1.2, 2.2],
  contested: [4, 3],
  ahead: [9, 3],
  opinion: [1.2, 2.2],
  unproven: [5, 6],
};
const UNPROVEN_WIDTH = 1;

/** The look of an entity, the one of some index: its colour is kept apart from the paper in every theme. */
export function nodeLook(node: NodeAttributes, index: number, style: Style): NodeLook {
  const { colouring, names, palette, sizing } = style;
  return {
    label: names.nodes[index] ?? node.label,
    colour: paintColour(paintOf(colouring, index), node.color, palette),
    size: sizing.kind === "file" ? fileSize(node) : (sizing.radii[index] ?? SMALLEST_NODE),
  };
}

/**
 * The colour of a paint.
 *
 * @param typeHex the colour that the graph gives the type of what is painted
 */
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

/**
 * The look of a claim: its tone says how firmly it is made, its width how many sources bear it.
 * What is deprecated is fainter; what nothing proves is thin, grey and full of gaps.
 */
export function edgeLook(
  edge: EdgeAttributes,
  directed: boolean,
  { names, palette }: Pick<Style, "names" | "palette">,
): EdgeLook {
  const line = lineOf(lineKindOf(edge), sourcesOfLine(edge), palette);
  const faint = edge.rank === "deprecated" ? line.opacity * 0.7 : line.opacity;
  return {
    ...line,
    label: names.forward({ ...edge, reversed: false }),
    opacity: Math.max(palette.leastOpacity, faint),
    arrow: directed,
  };
}

/** The look of an entity of which nothing is left that is proven: as faint as what is out of focus. */
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
 * The dashes of a short piece of a line: as the picture draws them, or where it is too short for two
 * of those, as long as fits.
 *
 * @param length of the piece, in pixels
 * @returns lengths of dash and gap in pixels; undefined for a plain line
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

/**
 * The look of a community: the colour that most of its members have, its area by how many of them
 * are visible.
 */
export function discLook(
  { catalog, communities }: DisplayGraph,
  index: number,
  style: Style,
  { members }: Seen,
): NodeLook {
  const all = communities?.list[index]?.members ?? [];
  const example = commonest(all, (node) => {
    return groupOf(style.colouring, node) ?? catalog.nodes[node]?.attributes.kind ?? "";
  });
  const entity = catalog.nodes[example];
  const colour = entity ? nodeLook(entity.attributes, example, style).colour : style.palette.muted;
  const size = discRadius(members[index] ?? 0, catalog.nodes.length);
  return { label: style.titles[index] ?? "", colour, size, members: members[index] ?? 0 };
}

/**
 * The look of a line that stands for several claims: the more, the wider.
 *
 * @param shrink what the sizes of entities are multiplied by, and so of lines that end at one
 */
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

/** The first of those whose group most are in. */
function commonest(nodes: readonly number[], groupAt: (node: number) => string): number {
  const groups = new Map<string, { first: number; count: number }>();
  for (const node of nodes) {
    const name = groupAt(node);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { first: node, count: 1 });
    else group.count++;
  }
  let most = { first: nodes[0] ?? 0, count: 0 };
  for (const group of groups.values()) if (group.count > most.count) most = group;
  return most.first;
}
