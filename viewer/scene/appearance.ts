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
}

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
  const opacity = tone === "plain" || tone === "reported" ? palette.lineOpacity : Math.min(1, palette.lineOpacity * 1.9);
  return {
    label: edge.label,
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
