import type { CompiledGraph } from "../model/compiled-graph.ts";
import type {
  CitationAttributes,
  LiteralAttributes,
  Origin,
  QualifierAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import type { Labels, Rank, Status } from "../model/linked.ts";

/** One name, or several of which any will do. */
export type OneOrMore<T extends string> = T | readonly T[];

/** An entity in brief. */
export interface NodeSummary {
  readonly id: string;
  readonly label: string;
  /** Its type. */
  readonly kind: string;
}

/** Who says something: an entity of the graph, or free text. */
export interface Speaker {
  readonly label: string;
  /** Present when the speaker is an entity. */
  readonly id?: string;
}

/** A citation with the title of the source it names. */
export type CitationResult = Readonly<CitationAttributes> & { readonly sourceTitle: string };

/** What facts and relations carry alike. Absent means unknown. */
export interface ClaimDetails {
  readonly status: Status;
  readonly by?: readonly Speaker[];
  /** EDTF, as are `since` and `until`. */
  readonly at?: string;
  readonly since?: string;
  readonly until?: string;
  readonly rank: Rank;
  readonly note?: string;
  readonly qualifiers?: readonly QualifierAttributes[];
  readonly citations: readonly CitationResult[];
  /** Number of distinct sources that support the claim with a proven quote. */
  readonly sources: number;
  readonly origin: Origin;
}

/** A claim whose object is a value. */
export interface FactResult extends ClaimDetails {
  readonly claim: "fact";
  readonly subject: NodeSummary;
  readonly property: string;
  readonly value: Readonly<LiteralAttributes>;
}

/**
 * A claim between two entities, read in the direction of travel: "`from` `label` `to`" is what
 * the claim says, whichever end the walk came from.
 */
export interface RelationResult extends ClaimDetails {
  readonly claim: "relation";
  /** Key of the edge in the Graphology instance. */
  readonly key: string;
  /** The relation as the schema names it, whatever the direction of travel. */
  readonly relation: string;
  /**
   * The relation as read from `from` to `to`: its name; walked backwards, the name of its inverse,
   * or `← name` when the schema names no inverse.
   */
  readonly label: string;
  /** True when the walk goes against the claim: its subject is then `to`. */
  readonly reversed: boolean;
  /** True for a symmetric relation, which has no direction to go against. */
  readonly undirected: boolean;
  readonly from: NodeSummary;
  readonly to: NodeSummary;
}

/** Either kind of claim; `claim` tells which. */
export type ClaimResult = FactResult | RelationResult;

/** Everything the graph holds about one entity. */
export interface EntityResult extends NodeSummary {
  /** The entity's type, then what that extends, nearest first. */
  readonly lineage: readonly string[];
  readonly names?: Labels;
  readonly aliases?: readonly string[];
  readonly summary?: string;
  readonly note?: string;
  readonly sameAs?: readonly string[];
  readonly origin: Origin;
  /** In the order of the graph: by property and value. */
  readonly facts: readonly FactResult[];
  /** Every relation that touches the entity, read from it; ordered by other end, then key. */
  readonly relations: readonly RelationResult[];
  /** Claims, about anything, that name the entity as the one who says so. */
  readonly says: readonly ClaimResult[];
}

/** An entity reached from another. */
export interface Neighbor {
  readonly node: NodeSummary;
  /** Steps from the start, from 1. */
  readonly depth: number;
  /** Every admitted claim that leads here from an entity one step nearer, read towards here. */
  readonly via: readonly RelationResult[];
}

/** A chain of entities, each joined to the next by one claim or more. */
export interface Path {
  /** Number of hops: one fewer than the nodes. */
  readonly length: number;
  /** From the first end to the other, both included. */
  readonly nodes: readonly NodeSummary[];
  /** `hops[i]` holds every admitted claim between `nodes[i]` and `nodes[i + 1]`, read that way. */
  readonly hops: readonly (readonly RelationResult[])[];
}

/** What lies between two entities. */
export interface Between {
  readonly a: NodeSummary;
  readonly b: NodeSummary;
  /** Claims that join the two directly, in either direction, read from `a` to `b`. */
  readonly direct: readonly RelationResult[];
  /** Entities that both are joined to, in order of id. */
  readonly shared: readonly SharedNeighbor[];
}

/** An entity one step from both ends. Read together: a → node → b. */
export interface SharedNeighbor {
  readonly node: NodeSummary;
  /** Claims between `a` and the node, read from `a`. */
  readonly fromA: readonly RelationResult[];
  /** Claims between the node and `b`, read towards `b`. */
  readonly toB: readonly RelationResult[];
}

/** A source and every claim that cites it, in the order of the source's text. */
export interface SourceResult {
  readonly source: Readonly<SourceAttributes>;
  readonly claims: readonly SourceClaim[];
}

/** A claim and what it cites of one source. */
export interface SourceClaim {
  readonly claim: ClaimResult;
  /** The claim's citations of this source only, in order of place. */
  readonly passages: readonly CitationResult[];
}

/** How a search text matched, best first. `word` is a match at the start of a word. */
export type Match = "exact" | "prefix" | "word" | "part";

/** An entity found by its id or by one of its names. */
export interface Found {
  readonly node: NodeSummary;
  /** The id, name or alias that matched, as it is written. */
  readonly matched: string;
  readonly match: Match;
}

/** What a search found, best first. */
export interface FindResult {
  readonly found: readonly Found[];
  /** How many match in all; more than `found` holds when `limit` cut the list. */
  readonly total: number;
  /** Near names, when nothing was found. */
  readonly suggestions: readonly string[];
}

/**
 * Which claims a query walks. Every filter that is left out admits everything: all statuses, all
 * ranks (a deprecated claim says so in `rank`), claims without a proven source.
 */
export interface ClaimFilter {
  /**
   * Names of relations. The name of an inverse stands for its relation read backwards: with
   * `direction: "out"`, `made by` finds what `makes` finds with `"in"`.
   */
  readonly relation?: OneOrMore<string>;
  readonly status?: OneOrMore<Status>;
  /** At least so many distinct sources with a proven quote. */
  readonly minSources?: number;
}

export interface NeighborsOptions extends ClaimFilter {
  /** Types of the entities to return, subtypes included; the walk itself passes through any. */
  readonly type?: OneOrMore<string>;
  /** `out` follows claims from subject to object. Default `both`. Symmetric claims always count. */
  readonly direction?: "in" | "out" | "both";
  /** How many steps at most, from 1. Default 1. */
  readonly depth?: number;
  /** How many neighbors at most. */
  readonly limit?: number;
}

export interface PathOptions extends ClaimFilter {
  /** Follow claims only from subject to object (symmetric ones either way). Default false. */
  readonly directed?: boolean;
  /** How many hops at most. */
  readonly maxDepth?: number;
}

export interface PathsOptions extends PathOptions {
  /** How many paths at most. Default 3. */
  readonly k?: number;
}

export interface BetweenOptions extends ClaimFilter {
  /** Types of the shared entities, subtypes included. */
  readonly type?: OneOrMore<string>;
  /** Whether to look for shared entities at all. Default true. */
  readonly shared?: boolean;
  /** How many shared entities at most. */
  readonly limit?: number;
}

export interface FindOptions {
  /** Types of the entities to return, subtypes included. */
  readonly type?: OneOrMore<string>;
  /** How many at most. Default 20. */
  readonly limit?: number;
}

/**
 * A graph to ask. Every query is synchronous, changes nothing, and returns plain data fit for
 * `JSON.stringify`. An unknown id, relation, type, status or source throws an `UnknownNameError`
 * that names near ones; a number out of range throws a `RangeError`.
 *
 * The answers come from an index made when the graph was opened: open it again after changing
 * `graph`.
 */
export interface KnowledgeGraph {
  /** The Graphology instance. */
  readonly graph: CompiledGraph;
  /** Entities around one, ordered by depth, then id. The entity itself is not among them. */
  neighbors(id: string, options?: NeighborsOptions): Neighbor[];
  /** Everything about one entity. */
  show(id: string): EntityResult;
  /** Entities by id, name, alias or name in any language, whatever the case and accents. */
  find(text: string, options?: FindOptions): FindResult;
  /**
   * A shortest path; of several, the one whose ids come first. Undefined when the two are not
   * joined; no hops when they are the same entity.
   */
  path(a: string, b: string, options?: PathOptions): Path | undefined;
  /** The shortest paths that visit no entity twice, ordered by length, then ids. */
  paths(a: string, b: string, options?: PathsOptions): Path[];
  /** Direct claims between two entities, and the entities both are joined to. */
  between(a: string, b: string, options?: BetweenOptions): Between;
  /** A source, and every claim that cites it. */
  source(id: string): SourceResult;
}
