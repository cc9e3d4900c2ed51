import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import type { Catalog } from "../graph/catalog.ts";
import { concernsSource, type Focus, focusOn, focusOnClaims, focusOnEdges } from "../view/focus.ts";
import type { PassageClaim } from "./passages.ts";
import type { Pointed, TextPlace } from "../view/view.ts";

/** As many entities are named whatever stands in their way: the two ends of a claim. */
const MOST_NAMED = 2;

/** All that rests on one passage of a source; without a passage, on any of it. */
export function focusOnPassage(catalog: Catalog, place: TextPlace): Focus {
  const concerns = concernsPassage(place);
  const focus = focusOnClaims(catalog, concerns, concerns);
  const isLong = place.passage === undefined || focus.nodes.size > MOST_NAMED;
  return isLong ? focus : { ...focus, centres: focus.nodes };
}

/** Whether a claim rests on a passage of a source; without a passage, on any of it. */
export function concernsPassage({
  source,
  passage,
}: TextPlace): (claim: ClaimAttributes) => boolean {
  if (passage === undefined) return concernsSource({ kind: "source", id: source, without: false });
  const { start, end } = passage;
  return ({ citations }) =>
    citations.some((each) => each.source === source && each.start === start && each.end === end);
}

/** What is pointed at. Costs the number of edges there, or of the things there are several of. */
export function focusOnPointed(catalog: Catalog, pointed: Pointed): Focus | undefined {
  if (pointed.kind === "community") return undefined;
  if (pointed.kind !== "several") return focusOn(catalog, pointed);
  const known = (index: number | undefined): number[] => (index === undefined ? [] : [index]);
  return focusOnEdges(
    catalog,
    pointed.edges.flatMap((key) => known(catalog.edgeIndex.get(key))),
    pointed.nodes.flatMap((id) => known(catalog.nodeIndex.get(id))),
  );
}

/** What is pointed at with a passage: the claims that rest on it. */
export function pointedBy(claims: readonly PassageClaim[]): Pointed {
  const edges: string[] = [];
  const nodes: string[] = [];
  for (const { claim } of claims) {
    if (claim.claim === "relation") edges.push(claim.key);
    else nodes.push(claim.subject.id);
  }
  return { kind: "several", edges, nodes };
}
