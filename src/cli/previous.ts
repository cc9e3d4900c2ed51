import { ReadError, readJsonFile } from "../1-read/index.ts";

/** Positions by entity id. */
export type Positions = Map<string, { readonly x: number; readonly y: number }>;

/**
 * The positions of an earlier build, so that the picture stays as it was. A file that is missing or
 * is no graph has none: the next build then starts afresh and replaces it.
 */
export async function previousPositions(file: string): Promise<Positions> {
  let text: string;
  try {
    text = await readJsonFile(file);
  } catch (error) {
    if (error instanceof ReadError) return new Map();
    throw error;
  }
  return positionsOf(nodesOf(text));
}

/** Around the nodes of a file that a build has written, each of them a line. */
const START = '\n"nodes": [\n';
const END = '\n],\n"edges": [';

/** The nodes of a graph file. Those a build has written are parsed one by one: all at once take much memory. */
function* nodesOf(text: string): Generator {
  const start = text.indexOf(START);
  const end = text.indexOf(END, start);
  if (start < 0 || end < 0) {
    const { nodes } = Object(parsed(text)) as { nodes?: unknown };
    if (Array.isArray(nodes)) yield* nodes as unknown[];
    return;
  }
  let line = start + START.length;
  while (line < end) {
    const feed = Math.min(text.indexOf("\n", line), end);
    yield parsed(text.slice(line, text[feed - 1] === "," ? feed - 1 : feed));
    line = feed + 1;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON, or nested deeper than any stack holds.
    return undefined;
  }
}

function positionsOf(nodes: Iterable<unknown>): Positions {
  const positions: Positions = new Map();
  for (const node of nodes) {
    const { key, attributes } = Object(node) as { key?: unknown; attributes?: unknown };
    const { x, y } = Object(attributes) as { x?: unknown; y?: unknown };
    if (typeof key === "string" && isCoordinate(x) && isCoordinate(y)) positions.set(key, { x, y });
  }
  return positions;
}

/** Farther out than any layout goes; what is beyond comes from elsewhere and overflows sums. */
const FARTHEST = 1e9;

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= FARTHEST;
}
