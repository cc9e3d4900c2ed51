import type { EdgeAttributes } from "../../src/model/graph-file.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type Colouring, groupOf, hasGroup } from "./colouring.ts";
import { type Focus, focusOnClaims, focusOnNodes } from "./focus.ts";
import { lineKindOf, lineStep } from "../graph/line-kind.ts";
import type { Lit } from "./view.ts";
import { stateOf } from "./visible.ts";

type TraitOfClaims = Exclude<Lit["kind"], "group" | "type">;

/** By what the legend tells claims apart. */
const TRAITS: Readonly<Record<TraitOfClaims, (claim: EdgeAttributes) => string>> = {
  line: lineKindOf,
  relation: ({ relation }) => relation,
  sources: (claim) => String(lineStep(claim)),
  state: stateOf,
  status: ({ status }) => status,
};

/** All entities that a line of the legend stands for, or all claims, with their ends. */
export function focusOnLit(catalog: Catalog, lit: Lit, colouring: Colouring): Focus {
  const { kind, id } = lit;
  if (kind === "group") return focusOnNodes(catalog, (node) => groupOf(colouring, node) === id);
  if (kind === "type") {
    return focusOnNodes(catalog, (node) => catalog.nodes[node]?.attributes.kind === id);
  }
  const trait = TRAITS[kind];
  return focusOnClaims(
    catalog,
    (claim) => trait(claim) === id,
    () => false,
  );
}

/** Whether a graph has anything that a line of the legend would light up. */
export function hasLit(catalog: Catalog, lit: Lit, colouring: Colouring): boolean {
  if (lit.kind === "group") return hasGroup(colouring, lit.id);
  if (lit.kind === "type") return catalog.kinds.has(lit.id);
  const trait = TRAITS[lit.kind];
  return catalog.edges.some(({ attributes }) => trait(attributes) === lit.id);
}
