import type { Catalog } from "../graph/catalog.ts";
import { typeOf } from "../graph/claims.ts";
import { type Counted, mostFirst } from "../view/counts.ts";

/** A type, and how many of the types it extends stand above it. */
interface TypeLine extends Counted {
  readonly depth: number;
  /** Nothing is of this type itself: it holds together the ones below it. */
  readonly isHeading: boolean;
}

/**
 * The types in use, most frequent first, each below the nearest type it extends that is in use too,
 * or that several of them extend. What all of them extend holds nothing together.
 */
export function typeLines(catalog: Catalog): TypeLine[] {
  const used = mostFirst(catalog.kinds);
  const heirs = new Map<string, number>();
  const direct = new Map<string, number>();
  for (const { id } of used) {
    let isDirect = true;
    for (const ancestor of ancestorsOf(catalog, id)) {
      heirs.set(ancestor, (heirs.get(ancestor) ?? 0) + 1);
      if (isDirect) direct.set(ancestor, (direct.get(ancestor) ?? 0) + 1);
      // What extends a type in use stands below that one.
      if (catalog.kinds.has(ancestor)) isDirect = false;
    }
  }
  const holds = (type: string): boolean => {
    const several = (direct.get(type) ?? 0) > 1 && (heirs.get(type) ?? 0) < used.length;
    return several || catalog.kinds.has(type);
  };
  const children = new Map<string | undefined, Set<string>>();
  const totals = new Map<string, number>();
  for (const { id, count } of used) {
    const chain = [id, ...ancestorsOf(catalog, id).filter(holds)];
    for (const [at, type] of chain.entries()) {
      const parent = chain[at + 1];
      children.set(parent, (children.get(parent) ?? new Set()).add(type));
      totals.set(type, (totals.get(type) ?? 0) + count);
    }
  }
  // Files come from strangers: types that extend each other have one line each all the same.
  const lines = new Map<string, TypeLine>();
  const below = (parent: string | undefined, depth: number) =>
    // Among equals, those that came first, which are in the order of the most frequent.
    [...(children.get(parent) ?? [])]
      .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))
      .map((id) => ({ id, depth }));
  // With a list of what is next, not by recursion: a chain of types may be as long as the file.
  const next = below(undefined, 0).toReversed();
  for (let line = next.pop(); line !== undefined; line = next.pop()) {
    const { id, depth } = line;
    if (lines.has(id)) continue;
    const count = catalog.kinds.get(id) ?? 0;
    lines.set(id, { id, count, depth, isHeading: count === 0 });
    for (const child of below(id, depth + 1).toReversed()) next.push(child);
  }
  return [...lines.values()];
}

/** What a type extends, nearest first; each once, whatever a file says. */
function ancestorsOf(catalog: Catalog, type: string): string[] {
  return [...new Set(typeOf(catalog, type).lineage)].filter((each) => each !== type);
}
