import { MultiGraph } from "graphology";

/**
 * A graph file with one list per attribute, and texts that recur written once: the columnar form
 * that is measured against graph.json. Absent values are null.
 *
 * @param {import("../../dist/model/graph-file.js").GraphFile} file
 */
export function columnsOf({ attributes, nodes, edges }) {
  const numbers = new Map(nodes.map(({ key }, index) => [key, index]));
  return {
    attributes,
    keys: nodes.map(({ key }) => key),
    nodes: columns(nodes.map((node) => node.attributes)),
    edgeKeys: edges.map(({ key }) => key),
    ends: edges.flatMap(({ source, target }) => [numbers.get(source), numbers.get(target)]),
    undirected: edges.map((edge) => (edge.undirected ? 1 : 0)),
    edges: columns(edges.map((edge) => edge.attributes)),
  };
}

/** @param {ReturnType<typeof columnsOf>} file */
export function graphOfColumns(file) {
  const graph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  for (const [index, key] of file.keys.entries()) graph.addNode(key, row(file.nodes, index));
  for (const [index, key] of file.edgeKeys.entries()) {
    const from = file.keys[file.ends[2 * index] ?? 0];
    const to = file.keys[file.ends[2 * index + 1] ?? 0];
    const attributes = row(file.edges, index);
    if (file.undirected[index]) graph.addUndirectedEdgeWithKey(key, from, to, attributes);
    else graph.addDirectedEdgeWithKey(key, from, to, attributes);
  }
  return graph;
}

/** @param {readonly Record<string, unknown>[]} rows */
function columns(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => ({ name, values: rows.map((row) => row[name] ?? null) }));
}

/**
 * @param {readonly { name: string, values: readonly unknown[] }[]} all
 * @param {number} index
 */
function row(all, index) {
  /** @type {Record<string, unknown>} */
  const attributes = {};
  for (const { name, values } of all) {
    const value = values[index];
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}
