/**
 * Measures of a picture: the mean share (Jaccard) of each node's graph neighbors with as many
 * nearest nodes of the picture (Gansner, Hu and Krishnan 2013), the coefficient of variation of edge
 * lengths, and the pairs of discs that overlap.
 *
 * @param {import("../../dist/model/compiled-graph.js").CompiledGraph} graph
 */
export function qualityOf(graph) {
  const nodes = graph.mapNodes((key, { x, y, size }) => ({ key, x, y, size }));
  const byX = nodes.toSorted((a, b) => a.x - b.x);
  const largest = nodes.reduce((most, { size }) => Math.max(most, size), 0);
  let shared = 0;
  let overlaps = 0;
  for (const [index, node] of byX.entries()) {
    const neighbors = new Set(graph.neighbors(node.key).filter((key) => key !== node.key));
    const near = nearest(node, nodes, neighbors.size);
    const both = near.filter(({ key }) => neighbors.has(key)).length;
    shared += neighbors.size === 0 ? 1 : both / (2 * neighbors.size - both);
    for (let next = index + 1; next < byX.length; next++) {
      const other = byX[next];
      if (!other || other.x - node.x > node.size + largest) break;
      if (Math.hypot(other.x - node.x, other.y - node.y) < node.size + other.size) overlaps++;
    }
  }
  const lengths = graph
    .mapEdges((_key, _attributes, _from, _to, a, b) => Math.hypot(a.x - b.x, a.y - b.y))
    .filter((length) => length > 0);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  return { preserved: shared / nodes.length, variation: Math.sqrt(variance) / mean, overlaps };
}

/**
 * The nodes nearest to one, in one pass: few are asked for, so each finds its place from the end.
 *
 * @template {{ x: number, y: number }} T
 * @param {T} from
 * @param {readonly T[]} all
 * @param {number} count
 */
function nearest(from, all, count) {
  /** @type {{ node: T, distance: number }[]} */
  const near = [];
  for (const node of all) {
    if (node === from) continue;
    const distance = Math.sqrt((node.x - from.x) ** 2 + (node.y - from.y) ** 2);
    if (near.length === count && distance >= (near[count - 1]?.distance ?? 0)) continue;
    let place = near.length;
    while (place > 0 && (near[place - 1]?.distance ?? 0) > distance) place--;
    near.splice(place, 0, { node, distance });
    if (near.length > count) near.pop();
  }
  return near.map(({ node }) => node);
}
