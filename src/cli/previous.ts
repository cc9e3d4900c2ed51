import { ReadError, readJsonFile } from "../1-read/index.ts";

export type Positions = Map<string, { readonly x: number; readonly y: number }>;

/** The positions of an earlier build; none where the file is missing or is no graph. */
export async function previousPositions(file: string): Promise<Positions> {
  let text: string;
  try {
    text = await readJsonFile(file);
  } catch (error) {
    if (error instanceof ReadError) return new Map();
    throw error;
  }
  return positionsIn(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON, or nested deeper than any stack holds.
    return undefined;
  }
}

function positionsIn(file: unknown): Positions {
  const positions: Positions = new Map();
  const { nodes } = Object(file) as { nodes?: unknown };
  if (!Array.isArray(nodes)) return positions;
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
