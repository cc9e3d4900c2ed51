import type { Part } from "../view/part.ts";
import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { Found } from "../../src/query/index.ts";

/** Something the one search box found, with what tells it from others. */
export type Hit =
  | { readonly kind: "entity"; readonly found: Found }
  | { readonly kind: "relation"; readonly edge: number }
  | { readonly kind: "source"; readonly source: SourceAttributes }
  | ({ readonly kind: "fact" } & FactAt)
  | Passage;

/** A fact by its entity and its place among the facts of that. */
export interface FactAt {
  readonly node: number;
  readonly fact: number;
}

/** A quote and the claim that cites it. */
export interface Passage {
  readonly kind: "passage";
  readonly text: string;
  readonly source: string;
  readonly at: FactAt | { readonly edge: number };
  /** Its place among the citations of the claim. */
  readonly citation: number;
}

/** Hits of one kind; `total` counts those beyond the limit too. */
export interface HitGroup {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** How many of a kind are shown beyond the usual number. */
export type More = ReadonlyMap<Hit["kind"], number>;

/** The part that a hit of the search leads to; undefined where that is the whole. */
export function partOf(hit: Hit): Part | undefined {
  if (hit.kind === "fact") return { fact: hit.fact };
  if (hit.kind !== "passage") return undefined;
  const { at, citation } = hit;
  return "fact" in at ? { fact: at.fact, citation } : { citation };
}
