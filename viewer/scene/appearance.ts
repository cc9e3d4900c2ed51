import type { EdgeAttributes, NodeAttributes } from "../../src/model/graph-file.ts";
import type { Tone } from "../graph/status.ts";
import { type Colouring, OTHER, type Paint, paintOf } from "../view/colouring.ts";
import { type LineKind, lineKindOf, sourcesOfLine } from "../graph/line-kind.ts";
import type { Names } from "../graph/names.ts";
import { fileSize, type Sizing, SMALLEST_NODE } from "../view/sizing.ts";
import type { Theme } from "../ui/theme.ts";
import { along, mix, parseHex, readable, type Rgb } from "./colour.ts";

/** The colours of the picture in one theme; read from the style sheet, so that it has one owner. */
export interface Palette {
  readonly theme: Theme;
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
  readonly accent: Rgb;
  /** Lines, by how firmly their claim is made. */
  readonly tones: Readonly<Record<Tone, Rgb>>;
  /** Opacity of a plain line at rest, 0 to 1. */
  readonly lineOpacity: number;
  /** What the width of every line is multiplied by. */
  readonly lineScale: number;
  /** Least opacity of anything that is drawn, 0 to 1; where it is high, what is out of focus has no name. */
  readonly leastOpacity: number;
  /** Opacity of lines and discs that are not what one looks at, 0 to 1. */
  readonly dimmed: { readonly lines: number; readonly discs: number };
  /** Contrast with the paper that the colour of a node has at least. */
  readonly nodeContrast: number;
  /** Colours of names that entities share, in the order in which they are given out. */
  readonly series: readonly Rgb[];
  /** Colours of quantities, from the least to the most. */
  readonly ramp: readonly Rgb[];
  /** What has no colour of its own, and what has nothing that a colour could show. */
  readonly other: Rgb;
  readonly none: Rgb;
}

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
