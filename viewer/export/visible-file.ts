import type { ClaimAttributes, GraphFile, GraphFileNode } from "../../src/model/graph-file.ts";
import { noStates, type Tally } from "../../src/model/proof.ts";
import type { Catalog } from "../graph/catalog.ts";
import { isAll } from "../view/choice.ts";
import { withinTime } from "../view/time-filter.ts";
import type { View } from "../view/view.ts";
import { admitsClaim, type Visible } from "../view/visible.ts";

/**
 * What is seen of a graph as a graph of its own: the nodes and edges of the picture, of their facts
 * those that the filters admit, the sources that these claims cite, their count. Linear in its size.
 *
 * @param visible what is part of the picture; undefined when all is
 * @param positions where the nodes are seen, by index and in graph units, if they are seen
 */
export function visibleFile(
  catalog: Catalog,
  visible: Visible | undefined,
  view: Pick<View, "filters" | "time">,
  positions?: { readonly x: Float64Array; readonly y: Float64Array },
): GraphFile {
  const { file } = catalog;
  const all = catalog.nodes.map((node, index) => {
    const { x, y } = node.attributes;
    const [left = x, up = y] = [positions?.x[index], positions?.y[index]];
    if (left === x && up === y) return node;
    return { ...node, attributes: { ...node.attributes, x: left, y: up } };
  });
  if (visible === undefined) return { ...file, nodes: all };
  const { filters, time } = view;
  const within = time && withinTime(catalog.times, time);
  // Facts are no part of the picture; they are seen where the claims are listed.
  const admits = (claim: ClaimAttributes, node: number, fact: number): boolean =>
    isAll(filters.relations) && within?.fact(node, fact) !== false && admitsClaim(filters, claim);
  const nodes = all.flatMap((node, index) => {
    const shown = (claim: ClaimAttributes, fact: number) => admits(claim, index, fact);
    return visible.nodes[index] === 1 ? [withFacts(node, shown)] : [];
  });
  const edges = file.edges.filter((_edge, index) => visible.edges[index] === 1);
  const claims = [
    ...nodes.flatMap(({ attributes }) => attributes.facts ?? []),
    ...edges.map(({ attributes }) => attributes),
  ];
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const sources = file.attributes.sources.filter(({ id }) => cited.has(id));
  const attributes = { ...file.attributes, sources, tally: tallyOf(claims) };
  return { ...file, attributes, nodes, edges };
}

function withFacts(
  node: GraphFileNode,
  admits: (claim: ClaimAttributes, fact: number) => boolean,
): GraphFileNode {
  const { facts, ...attributes } = node.attributes;
  const kept = facts?.filter(admits);
  if (kept === undefined || kept.length === facts?.length) return node;
  return { ...node, attributes: { ...attributes, ...(kept.length > 0 && { facts: kept }) } };
}

function tallyOf(claims: readonly ClaimAttributes[]): Tally {
  const states = noStates();
  let [citations, uncited] = [0, 0];
  for (const claim of claims) {
    if (claim.citations.length === 0) uncited++;
    citations += claim.citations.length;
    for (const { state } of claim.citations) states[state]++;
  }
  return { citations, states, claims: claims.length, uncited };
}
