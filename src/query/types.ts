import type { CompiledGraph } from "../model/compiled-graph.ts";
import type { ClaimFieldsAs } from "../model/claim-types.ts";
import type {
  CitationAttributes,
  LiteralAttributes,
  Origin,
  QualifierAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import type { Labels } from "../model/linked.ts";
import type {
  BetweenOptions,
  FindOptions,
  GraphNames,
  NeighborsOptions,
  PathOptions,
  PathsOptions,
} from "./options.ts";

/** An entity in brief. */
export interface NodeSummary<G extends GraphNames = GraphNames> {
  readonly id: G["entity"];
  readonly label: string;
  /** Its type. */
  readonly kind: G["type"];
}

/** Who says something: an entity of the graph, or free text. */
export interface Speaker<G extends GraphNames = GraphNames> {
  readonly label: string;
  /** Present when the speaker is an entity. */
  readonly id?: G["entity"];
}

/** A citation with the title of the source it names. */
export type CitationResult<G extends GraphNames = GraphNames> = Readonly<CitationAttributes> & {
  readonly source: G["source"];
  readonly sourceTitle: string;
};

/** What the values of a claim's fields are in results. */
interface ClaimValues<G extends GraphNames> {
  readonly choice: string;
  readonly citations: readonly CitationResult<G>[];
  readonly date: string;
  readonly end: string;
  readonly qualifiers: readonly QualifierAttributes[];
  readonly speakers: readonly Speaker<G>[];
  readonly text: string;
}

/** What facts and relations carry alike. Absent means unknown. */
export interface ClaimDetails<G extends GraphNames = GraphNames> extends Readonly<
  ClaimFieldsAs<ClaimValues<G>, "choice" | "citations">
> {
  /** Number of distinct sources that support the claim with a proven quote. */
  readonly sources: number;
  readonly origin: Origin;
}

/** A claim whose object is a value. */
export interface FactResult<G extends GraphNames = GraphNames> extends ClaimDetails<G> {
  readonly claim: "fact";
  readonly subject: NodeSummary<G>;
  readonly property: G["property"];
  readonly value: Readonly<LiteralAttributes>;
}

/**
 * A claim between two entities, read in the direction of travel: "`from` `label` `to`" is what
 * the claim says, whichever end the walk came from.
 */
export interface RelationResult<G extends GraphNames = GraphNames> extends ClaimDetails<G> {
  readonly claim: "relation";
  /** Key of the edge in the Graphology instance. */
  readonly key: string;
  /** The relation as the schema names it, whatever the direction of travel. */
  readonly relation: G["relation"];
  /**
   * The relation as read from `from` to `to`: its name; walked backwards, the name of its inverse,
   * or `← name` when the schema names no inverse.
   */
  readonly label: string;
  /** True when the walk goes against the claim: its subject is then `to`. */
  readonly reversed: boolean;
  /** True for a symmetric relation, which has no direction to go against. */
  readonly undirected: boolean;
  readonly from: NodeSummary<G>;
  readonly to: NodeSummary<G>;
}

/** Either kind of claim; `claim` tells which. */
export type ClaimResult<G extends GraphNames = GraphNames> = FactResult<G> | RelationResult<G>;

/** Everything the graph holds about one entity. */
export interface EntityResult<G extends GraphNames = GraphNames> extends NodeSummary<G> {
  /** The entity's type, then what that extends, nearest first. */
  readonly lineage: readonly G["type"][];
  readonly names?: Labels;
  readonly aliases?: readonly string[];
  readonly summary?: string;
  readonly note?: string;
  readonly sameAs?: readonly string[];
  /** Ids that it had before. */
  readonly mergedFrom?: readonly string[];
  readonly origin: Origin;
  /** In the order of the graph: by property and value. */
  readonly facts: readonly FactResult<G>[];
  /** Every relation that touches the entity, read from it; ordered by other end, then key. */
  readonly relations: readonly RelationResult<G>[];
  /** Claims, about anything, that name the entity as the one who says so. */
  readonly says: readonly ClaimResult<G>[];
}

/** An entity reached from another. */
export interface Neighbor<G extends GraphNames = GraphNames> {
  readonly node: NodeSummary<G>;
  /** Steps from the start, from 1. */
  readonly depth: number;
  /** Every admitted claim that leads here from an entity one step nearer, read towards here. */
  readonly via: readonly RelationResult<G>[];
}

/** A chain of entities, each joined to the next by one claim or more. */
export interface Path<G extends GraphNames = GraphNames> {
  /** Number of hops: one fewer than the nodes. */
  readonly length: number;
  /** From the first end to the other, both included. */
  readonly nodes: readonly NodeSummary<G>[];
  /** `hops[i]` holds every admitted claim between `nodes[i]` and `nodes[i + 1]`, read that way. */
  readonly hops: readonly (readonly RelationResult<G>[])[];
}

/** What lies between two entities. */
export interface Between<G extends GraphNames = GraphNames> {
  readonly a: NodeSummary<G>;
  readonly b: NodeSummary<G>;
  /** Claims that join the two directly, in either direction, read from `a` to `b`. */
  readonly direct: readonly RelationResult<G>[];
  /** Entities that both are joined to, in order of id. */
  readonly shared: readonly SharedNeighbor<G>[];
}

/** An entity one step from both ends. Read together: a → node → b. */
export interface SharedNeighbor<G extends GraphNames = GraphNames> {
  readonly node: NodeSummary<G>;
  /** Claims between `a` and the node, read from `a`. */
  readonly fromA: readonly RelationResult<G>[];
  /** Claims between the node and `b`, read towards `b`. */
  readonly toB: readonly RelationResult<G>[];
}

/** A source and every claim that cites it, in the order of the source's text. */
export interface SourceResult<G extends GraphNames = GraphNames> {
  readonly source: Readonly<SourceAttributes>;
  readonly claims: readonly SourceClaim<G>[];
}

/** A claim and what it cites of one source. */
export interface SourceClaim<G extends GraphNames = GraphNames> {
  readonly claim: ClaimResult<G>;
  /** The claim's citations of this source only, in order of place. */
  readonly passages: readonly CitationResult<G>[];
}

/** How a search text matched, best first. `word` is a match at the start of a word. */
export type Match = "exact" | "prefix" | "word" | "part";

/** An entity found by its id or by one of its names. */
export interface Found<G extends GraphNames = GraphNames> {
  readonly node: NodeSummary<G>;
  /** The id, name or alias that matched, as it is written. */
  readonly matched: string;
  readonly match: Match;
}

/** What a search found, best first. */
export interface FindResult<G extends GraphNames = GraphNames> {
  readonly found: readonly Found<G>[];
  /** How many match in all; more than `found` holds when `limit` cut the list. */
  readonly total: number;
  /** Near names, when nothing was found. */
  readonly suggestions: readonly string[];
}

/**
 * A graph to ask. Every query is synchronous, changes nothing, and returns plain data fit for `JSON.stringify`.
 * An unknown name throws an `UnknownNameError` that names near ones, a number out of range an `ArgumentError`.
 * The answers come from an index made when the graph was opened: open it again after changing `graph`.
 */
export interface KnowledgeGraph<G extends GraphNames = GraphNames> {
  /** The Graphology instance. Of a graph opened from a file, it is made when first asked for. */
  readonly graph: CompiledGraph;
  /** Entities around one, ordered by depth, then id. The entity itself is not among them. */
  neighbors(id: G["entity"], options?: NeighborsOptions<G>): Neighbor<G>[];
  /** The ids of these entities alone, in the same order, at a small part of the cost. */
  neighborIds(id: G["entity"], options?: NeighborsOptions<G>): G["entity"][];
  /** Everything about one entity; as everywhere, an id that it had before will do. */
  show(id: G["entity"]): EntityResult<G>;
  /** Entities by id, name, alias or name in any language, whatever the case and accents. */
  find(text: string, options?: FindOptions<G>): FindResult<G>;
  /** The shortest path whose ids come first: undefined when there is none, no hops from an entity to itself. */
  path(a: G["entity"], b: G["entity"], options?: PathOptions<G>): Path<G> | undefined;
  /** The shortest paths that visit no entity twice, ordered by length, then ids. */
  paths(a: G["entity"], b: G["entity"], options?: PathsOptions<G>): Path<G>[];
  /** Direct claims between two entities, and the entities both are joined to. */
  between(a: G["entity"], b: G["entity"], options?: BetweenOptions<G>): Between<G>;
  /** A source, and every claim that cites it. */
  source(id: G["source"]): SourceResult<G>;
}
