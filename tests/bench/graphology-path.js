/**
 * A shortest path by search from both ends over Graphology alone, as anybody would write it.
 *
 * @param {import("../../dist/model/compiled-graph.js").CompiledGraph} graph
 * @param {string} from
 * @param {string} to
 * @returns {number | undefined} its length
 */
export function bidirectional(graph, from, to) {
  if (from === to) return 0;
  const sides = [
    { seen: new Map([[from, 0]]), edge: [from] },
    { seen: new Map([[to, 0]]), edge: [to] },
  ];
  for (;;) {
    const [near, far] = sides.toSorted((a, b) => a.edge.length - b.edge.length);
    if (!near || !far || near.edge.length === 0) return undefined;
    /** @type {string[]} */
    const next = [];
    for (const node of near.edge) {
      const distance = (near.seen.get(node) ?? 0) + 1;
      for (const neighbor of graph.neighbors(node)) {
        const met = far.seen.get(neighbor);
        if (met !== undefined) return met + distance;
        if (near.seen.has(neighbor)) continue;
        near.seen.set(neighbor, distance);
        next.push(neighbor);
      }
    }
    near.edge = next;
  }
}
