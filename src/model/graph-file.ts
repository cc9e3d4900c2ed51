import type { CitationFieldsAs, ClaimFieldsAs } from "./claim-types.ts";
import type { Labels, Literal, Property, QualifierType, RelationType, Source } from "./linked.ts";
import type { Paragraphing } from "./paragraphs.ts";
import type { CitationState, Tally } from "./proof.ts";

/** Version of the `graph.json` format; raised when a reader would misunderstand the file. */
export const GRAPH_FILE_VERSION = 1 as const;

/**
 * `graph.json`: Graphology's serialised form of a mixed multigraph, so that
 * `MultiGraph.from(file)` reads it, with everything Graphwright knows as attributes.
 * Absent means unknown: no attribute is ever null.
 */
export interface GraphFile {
  readonly attributes: GraphAttributes;
  readonly options: { readonly type: "mixed"; readonly multi: true; readonly allowSelfLoops: true };
  readonly nodes: GraphFileNode[];
  readonly edges: GraphFileEdge[];
}

export interface GraphFileNode {
  /** The entity's id. */
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface GraphFileEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Present and true for a symmetric relation. */
  readonly undirected?: true;
  readonly attributes: EdgeAttributes;
}

/** A type alias rather than an interface: Graphology wants an index signature. */
export type GraphAttributes = {
  format: "graphwright";
  version: typeof GRAPH_FILE_VERSION;
  title: string;
  description?: string;
  licence?: string;
  schema: SchemaAttributes;
  sources: SourceAttributes[];
  tally: Tally;
};

/** Lists rather than objects, so that an id such as `__proto__` is an id as good as any. */
export interface SchemaAttributes {
  types: TypeAttributes[];
  properties: PropertyAttributes[];
  relations: RelationTypeAttributes[];
  qualifiers: QualifierTypeAttributes[];
}

/** Every type in use has an entry with its colour, declared in a schema or not. */
export interface TypeAttributes {
  id: string;
  /** The type itself, then what it extends, nearest first. */
  lineage: string[];
  color: string;
  uri?: string;
  label?: Labels;
}

/** Some of what was linked, as the file holds it: an attribute may be changed. */
type Attributes<T, K extends keyof T> = { -readonly [N in K]: T[N] };

export interface PropertyAttributes extends Attributes<Property, "id" | "type" | "unit" | "uri"> {
  label?: Labels;
}

export interface RelationTypeAttributes extends Attributes<RelationType, "id" | "inverse" | "uri"> {
  symmetric?: true;
  label?: Labels;
}

export interface QualifierTypeAttributes extends Attributes<QualifierType, "id" | "type" | "unit"> {
  label?: Labels;
}

type SourceKey = Exclude<
  keyof Source,
  "author" | "now" | "range" | "text" | "title" | "uncited" | "voice"
>;

export interface SourceAttributes extends Attributes<Source, SourceKey> {
  title: string;
  author?: string[];
  /** sha256 of the text the citations were proven against. */
  sha256?: string;
  /** How the source says that the paragraphs of its text are set apart. */
  paragraphs?: Paragraphing;
}

export type NodeAttributes = {
  label: string;
  /** The entity's type; `Thing` where none is written. */
  kind: string;
  names?: Labels;
  aliases?: string[];
  summary?: string;
  note?: string;
  sameAs?: string[];
  /** Ids that the entity had before: whoever asks for one means this. */
  mergedFrom?: string[];
  facts?: FactAttributes[];
  x: number;
  y: number;
  size: number;
  color: string;
  community: number;
  /** Where the entity is written. */
  origin: Origin;
};

/** A place in the YAML: file relative to the graph folder, line from 1. */
export interface Origin {
  file: string;
  line: number;
}

/** What the values of a claim's fields are in the file. */
interface ClaimValues {
  choice: string;
  citations: CitationAttributes[];
  date: string;
  end: string;
  qualifiers: QualifierAttributes[];
  /** Ids of entities, or free text. */
  speakers: string[];
  text: string;
}

/** What facts and relations carry alike. */
export interface ClaimAttributes extends ClaimFieldsAs<ClaimValues, "choice" | "citations"> {
  /** Number of distinct sources that support the claim with a proven quote. */
  sources: number;
  origin: Origin;
}

export type LiteralAttributes = Attributes<Literal, keyof Literal>;

export interface FactAttributes extends ClaimAttributes {
  property: string;
  value: LiteralAttributes;
}

export interface QualifierAttributes {
  name: string;
  value: LiteralAttributes;
}

export type EdgeAttributes = ClaimAttributes & {
  relation: string;
  /** The relation as read along the edge; what Sigma and Gephi show. */
  label: string;
  inverse?: string;
};

/** A citation, and where its quote was found. */
export type CitationAttributes = CitationFieldsAs<
  "graph",
  {
    choice: string;
    count: number;
    source: string;
    state: CitationState;
    text: string;
    words: string;
  },
  "choice" | "source" | "state"
>;
