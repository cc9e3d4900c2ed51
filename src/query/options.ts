import type { Status } from "../model/linked.ts";

/**
 * The names of one graph, as literal types: what `graphwright types` writes for
 * `openGraph<Graph>()`. Left out, every name is any string.
 */
export interface GraphNames {
  readonly entity: string;
  readonly type: string;
  readonly relation: string;
  /** Names of relations read backwards. */
  readonly inverse: string;
  readonly property: string;
  readonly source: string;
}

/** One name, or several of which any will do. */
export type OneOrMore<T extends string> = T | readonly T[];

/**
 * Which claims a query walks. Every filter that is left out admits everything: all statuses, all
 * ranks (a deprecated claim says so in `rank`), claims without a proven source.
 */
export interface ClaimFilter<G extends GraphNames = GraphNames> {
  /**
   * Names of relations. The name of an inverse stands for its relation read backwards: with
   * `direction: "out"`, `made by` finds what `makes` finds with `"in"`.
   */
  readonly relation?: OneOrMore<G["relation"] | G["inverse"]>;
  readonly status?: OneOrMore<Status>;
  /** At least so many distinct sources with a proven quote. */
  readonly minSources?: number;
}

/** Which entities a query returns. */
interface EntityFilter<G extends GraphNames> {
  /** Their types, subtypes included; a walk itself passes through any. */
  readonly type?: OneOrMore<G["type"]>;
  /** How many at most; all where it is left out, save that `find` then gives 20. */
  readonly limit?: number;
}

export interface NeighborsOptions<G extends GraphNames = GraphNames>
  extends ClaimFilter<G>, EntityFilter<G> {
  /** `out` follows claims from subject to object. Default `both`. Symmetric claims always count. */
  readonly direction?: "in" | "out" | "both";
  /** How many steps at most, from 1. Default 1. */
  readonly depth?: number;
}

export interface PathOptions<G extends GraphNames = GraphNames> extends ClaimFilter<G> {
  /** Follow claims only from subject to object (symmetric ones either way). Default false. */
  readonly directed?: boolean;
  /**
   * Follow only relations for whose key this is true, on top of the other filters. It is asked as
   * often as the search comes by, and must give the same answer each time.
   */
  readonly where?: (key: string) => boolean;
  /** How many hops at most. */
  readonly maxDepth?: number;
}

export interface PathsOptions<G extends GraphNames = GraphNames> extends PathOptions<G> {
  /** How many paths at most. Default 3. */
  readonly k?: number;
}

/** Type and limit are those of the shared entities. */
export interface BetweenOptions<G extends GraphNames = GraphNames>
  extends ClaimFilter<G>, EntityFilter<G> {
  /** Whether to look for shared entities at all. Default true. */
  readonly shared?: boolean;
}

export type FindOptions<G extends GraphNames = GraphNames> = EntityFilter<G>;
