import type { EdgeAttributes, NodeAttributes } from "../../src/model/graph-file.ts";
import { toneOf, type Tone } from "../format/status.ts";
import { parseHex, readable, type Rgb } from "./colour.ts";

/** The colours of the picture in one theme; read from the style sheet, so that it has one owner. */
export interface Palette {
  readonly theme: "dark" | "light";
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
  readonly accent: Rgb;
  /** Lines, by how firmly their claim is made. */
  readonly tones: Readonly<Record<Tone, Rgb>>;
  /** Opacity of a plain line at rest, 0 to 1. */
  readonly lineOpacity: number;
}

/** How a node is drawn. */
export interface NodeLook {
  readonly label: string;
  readonly colour: Rgb;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
}

/** How an edge is drawn. */
export interface EdgeLook {
  readonly label: string;
  readonly colour: Rgb;
  /** Opacity at rest, 0 to 1. */
  readonly opacity: number;
  /** Width in pixels at the first zoom. */
  readonly width: number;
  readonly arrow: boolean;
  /** Lengths of a dash and of the gap after it, in multiples of the width; absent for a plain line. */
  readonly dashes?: Dashes;
}

/** A pattern of a line: how long its dashes and its gaps are, in multiples of its width. */
export type Dashes = readonly [dash: number, gap: number];

/** A line is plain only where a source plainly asserts it; so the tones differ without their colours. */
const DASHES: Readonly<Record<Tone, Dashes | undefined>> = {
  plain: undefined,
  reported: [1.2, 2.2],
  contested: [4, 3],
  ahead: [9, 3],
  opinion: [1.2, 2.2],
};

const SMALLEST_NODE = 4;
const LARGEST_NODE = 26;

/** The look of an entity: the colour of its type, kept apart from the paper in either theme. */
export function nodeLook(node: NodeAttributes, palette: Palette): NodeLook {
  const size = Number.isFinite(node.size) ? node.size : SMALLEST_NODE;
  return {
    label: node.label,
    colour: typeColour(node.color, palette),
    size: Math.min(LARGEST_NODE, Math.max(SMALLEST_NODE, size)),
  };
}

/**
 * The look of a claim: its tone says how firmly it is made, its width how many sources bear it.
 * What the schema deprecates, and what nothing proves, is fainter.
 */
export function edgeLook(edge: EdgeAttributes, directed: boolean, palette: Palette): EdgeLook {
  const tone = toneOf(edge.status);
  const faint = edge.rank === "deprecated" || edge.sources === 0;
  const opacity =
    tone === "plain" || tone === "reported"
      ? palette.lineOpacity
      : Math.min(1, palette.lineOpacity * 1.9);
  const dashes = DASHES[tone];
  return {
    label: edge.label,
    ...(dashes && { dashes }),
    colour: palette.tones[tone],
    opacity: faint ? opacity * 0.55 : opacity,
    width: 1.7 + 0.5 * Math.min(4, Math.max(0, edge.sources - 1)),
    arrow: directed,
  };
}

/** The colour of a type, readable upon the paper. Not a colour: the muted ink. */
export function typeColour(color: string, palette: Palette): Rgb {
  return readable(parseHex(color, palette.muted), palette.paper, 3);
}
