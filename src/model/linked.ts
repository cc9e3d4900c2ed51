import { CITATION_FIELDS, CLAIM_FIELDS } from "./claim-fields.ts";
import type { CitationFieldsAs, ClaimFieldsAs } from "./claim-types.ts";
import type { Paragraphing } from "./paragraphs.ts";
import type { Policy } from "./policy.ts";
import type { Range, Text } from "./range.ts";

/**
 * The graph with every reference resolved and every value typed.
 * Produced by 3-link; consumed by 4-verify and 5-graph. All maps and lists are in code-unit order
 * of their ids, whatever the order of the files.
 */
export interface LinkedGraph {
  readonly title?: string;
  readonly description?: string;
  readonly licence?: string;
  readonly policy: Policy;
  readonly schema: Schema;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  /** In order of subject, property and value. */
  readonly facts: readonly Fact[];
  /** In order of key. */
  readonly relations: readonly Relation[];
  /** Citations of claims that could not be linked: verified too, so that all problems come at once. */
  readonly unlinked: readonly Citation[];
}

export interface Schema {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly properties: ReadonlyMap<string, Property>;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly qualifiers: ReadonlyMap<string, QualifierType>;
}

/** What all names of a schema have. */
interface SchemaName {
  readonly id: string;
  readonly uri?: string;
  readonly label: Labels;
}

export interface EntityType extends SchemaName {
  /** The type itself, then what it extends, nearest first. */
  readonly lineage: readonly string[];
  /** `#rrggbb`, its own or inherited; absent when no type of the lineage names one. */
  readonly color?: string;
}

/** What may be told under some keys. */
type Words<Key extends string> = { readonly [K in Key]?: string };

/** Text by language tag (BCP 47). */
export type Labels = Readonly<Record<string, string>>;

export interface Property extends SchemaName {
  readonly on: readonly string[];
  readonly type: LiteralType;
  readonly unit?: string;
}

export interface RelationType extends SchemaName {
  readonly domain: readonly string[];
  readonly range: readonly string[];
  readonly inverse?: string;
  readonly symmetric: boolean;
  /** Whether no sentence states it, as with “belongs to”: audit then asks for one of its ends. */
  readonly implied?: true;
}

export type QualifierType = Omit<Property, "on" | "uri">;

export const LITERAL_TYPES = [
  "boolean",
  "date",
  "decimal",
  "integer",
  "money",
  "quantity",
  "text",
  "url",
] as const;
export type LiteralType = (typeof LITERAL_TYPES)[number];

/** A typed value. `text` is what was written, so nothing is lost to typing. */
export interface Literal {
  readonly type: LiteralType;
  readonly text: string;
  /** The number of an integer, decimal, money or quantity, as a double. */
  readonly number?: number;
  /** The ends of an amount of money or a quantity that is given as a range, in place of its number. */
  readonly least?: number;
  readonly greatest?: number;
  /** ISO 4217 code of money; unit of a quantity, or the one the schema gives. */
  readonly unit?: string;
}

type SourceWord =
  | "type"
  | "title"
  | "publisher"
  | "lang"
  | "published"
  | "accessed"
  | "url"
  | "licence"
  | "note";

export interface Source extends Words<SourceWord> {
  readonly id: string;
  readonly range: Range;
  readonly author: readonly string[];
  /** The entity whose opinions those are that the text attributes to nobody. */
  readonly voice?: string;
  /** What “this year” means in the text: EDTF. */
  readonly now?: string;
  readonly text?: SourceTextReference;
  /** Passages that no claim needs to cite; absent when there are none. */
  readonly uncited?: readonly Exemption[];
}

/** A passage of a source that no claim needs to cite: an advertisement, a repetition. */
export interface Exemption {
  /** The passage, proven as a citation is. */
  readonly passage: Citation & { readonly quote: Text };
  readonly reason: string;
}

/** The text of a source as the author names it: a file below a text folder, and its hash. */
export interface SourceTextReference {
  readonly file: Text;
  readonly sha256?: Text;
  /** How its paragraphs are set apart; told by the text itself when left out. */
  readonly paragraphs?: Paragraphing;
}

export interface Entity {
  readonly id: string;
  readonly range: Range;
  readonly type?: string;
  /** `name`, or the id where none is written. */
  readonly name: string;
  readonly names: Labels;
  readonly aliases: readonly string[];
  readonly summary?: string;
  readonly note?: string;
  readonly sameAs: readonly string[];
  readonly mergedFrom: readonly string[];
}

export const STATUSES = CLAIM_FIELDS.status.values;
export type Status = (typeof STATUSES)[number];

export const RANKS = CLAIM_FIELDS.rank.values;
export type Rank = (typeof RANKS)[number];

export type Stance = (typeof CITATION_FIELDS.stance.values)[number];

/** How far a quote with ` … ` may reach. */
export const QUOTE_SPANS = CITATION_FIELDS.span.values;
export type QuoteSpan = (typeof QUOTE_SPANS)[number];

/** What the values of a claim's fields are once checked. */
interface LinkedClaimValues {
  readonly choice: string;
  readonly citations: readonly Citation[];
  readonly date: string;
  readonly end: string;
  readonly qualifiers: readonly Qualifier[];
  /** Ids of entities, or free text. */
  readonly speakers: readonly string[];
  readonly text: string;
}

/** The fields of a linked claim. */
type LinkedClaimFields = Readonly<
  ClaimFieldsAs<LinkedClaimValues, "choice" | "citations" | "qualifiers" | "speakers">
>;

/** What a fact and a relation have in common. */
interface ClaimBase extends LinkedClaimFields {
  /** The whole list item in the YAML. */
  readonly range: Range;
  /** Whether a part of it was refused, so that nobody knows all it says; no such claim is built. */
  readonly partial?: true;
  /** That somebody compared it with its quotes; for audit. */
  readonly checked?: Check;
}

/** Who compared a claim with its quotes, when, and why it stands; void when `of` is not its fingerprint. */
export type Check = Words<"by" | "at" | "reason" | "of">;

export interface Qualifier {
  readonly name: string;
  readonly value: Literal;
}

/** A claim whose object is a literal. */
export interface Fact extends ClaimBase {
  readonly kind: "fact";
  readonly subject: string;
  readonly property: string;
  readonly value: Literal;
}

/** A claim between two entities, in the direction the schema gives the relation. */
export interface Relation extends ClaimBase {
  readonly kind: "relation";
  /** Stable and unique: `from|type|to`, with `|2`, `|3`, ... for parallel claims. */
  readonly key: string;
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly inverse?: string;
  readonly symmetric: boolean;
}

export type Claim = Fact | Relation;

/** Words of a passage that stand for an entity. */
interface Meaning {
  readonly entity: string;
  readonly words: string;
}

/** A citation of a source that there is. */
export interface Citation extends Readonly<
  CitationFieldsAs<
    "yaml",
    {
      choice: string;
      meanings: readonly Meaning[];
      source: string;
      text: string;
      words: Text;
    },
    "choice" | "source"
  >
> {
  /** The whole citation in the YAML. */
  readonly range: Range;
}
