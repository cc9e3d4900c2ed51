import type { CitationFieldsAs, WrittenClaimFieldsAs } from "./claim-types.ts";
import type { Range, Text, TextFile } from "./range.ts";

/**
 * What an author wrote, before anything is resolved: text with its place, no types, no references.
 * Produced by 2-parse, one `FileRecords` per YAML file; consumed by 3-link.
 */
export interface FileRecords extends FileDefinitions {
  readonly entities: readonly EntityRecord[];
  /** Relations in the flat form, each with its `subject`. */
  readonly relations: readonly ClaimRecord[];
}

/** What one file defines, without its claims: all of it that other files may depend on. */
export interface FileDefinitions {
  readonly file: TextFile;
  readonly graph: readonly GraphRecord[];
  readonly types: readonly TypeRecord[];
  readonly properties: readonly PropertyRecord[];
  readonly relationTypes: readonly RelationTypeRecord[];
  readonly qualifiers: readonly QualifierRecord[];
  /** Which schema sections the file holds, even when empty: a section that is present is closed. */
  readonly schemaSections: readonly SchemaSection[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityDefinition[];
}

/** What others may depend on of an entity. */
export interface EntityDefinition extends Defined {
  readonly type?: Text;
  /** Ids that this one replaced. */
  readonly mergedFrom: readonly Text[];
}

export type SchemaSection = "types" | "properties" | "relations" | "qualifiers";

/** Texts that may be written under some keys. */
type Texts<Key extends string> = { readonly [K in Key]?: Text };

/** The `graph` key: what the graph is, and what the build insists on. */
export interface GraphRecord extends Texts<"title" | "description" | "licence"> {
  readonly range: Range;
  readonly policy: readonly TextEntry[];
}

/** One entry of a mapping of texts: `zh: 小米`. */
export interface TextEntry {
  readonly key: Text;
  readonly value: Text;
}

/** What has an id of its own. */
export interface Defined {
  readonly id: Text;
  /** Whether the same mapping defines the id before; the file was then reported. */
  readonly repeats?: true;
}

/** A name of the schema. */
interface NameRecord extends Defined {
  readonly label: readonly TextEntry[];
}

export interface TypeRecord extends NameRecord, Texts<"extends" | "color" | "uri"> {}

export interface PropertyRecord extends NameRecord, Texts<"type" | "unit" | "uri"> {
  /** Types that may carry it; empty means any. */
  readonly on: readonly Text[];
}

export interface RelationTypeRecord
  extends NameRecord, Texts<"inverse" | "symmetric" | "implied" | "uri"> {
  readonly domain: readonly Text[];
  readonly range: readonly Text[];
}

export interface QualifierRecord extends NameRecord, Texts<"type" | "unit"> {}

type WorkKey = "type" | "title" | "publisher" | "lang" | "published" | "accessed";

/** A work that claims may cite. */
export interface SourceRecord
  extends Defined, Texts<WorkKey | "voice" | "now" | "url" | "licence" | "note"> {
  readonly author: readonly Text[];
  readonly text?: SourceTextRecord;
  /** Passages that no claim needs to cite, and why; absent when there are none. */
  readonly uncited?: readonly ExemptionRecord[];
}

/** A passage of a source that no claim needs to cite. */
export interface ExemptionRecord extends Texts<"prefix" | "suffix" | "span"> {
  /** The whole list item. */
  readonly range: Range;
  readonly quote: Text;
  readonly reason: Text;
}

/** Where the full text of a source is, when it is on this machine. */
export interface SourceTextRecord extends Texts<"file" | "sha256" | "paragraphs"> {
  readonly range: Range;
}

export interface EntityRecord extends EntityDefinition, Texts<"name" | "summary" | "note"> {
  readonly names: readonly TextEntry[];
  readonly aliases: readonly Text[];
  readonly sameAs: readonly Text[];
  readonly facts: readonly ClaimRecord[];
  readonly relations: readonly ClaimRecord[];
}

/** What the values of a claim's fields are as written. */
interface WrittenClaimValues {
  readonly choice: Text;
  readonly citations: readonly CitationRecord[];
  readonly date: Text;
  readonly end: Text;
  readonly qualifiers: readonly TextEntry[];
  readonly speakers: readonly Text[];
  readonly text: Text;
}

/** The fields of a claim as written; lists are empty where nothing is written. */
type WrittenClaimFields = Readonly<
  WrittenClaimFieldsAs<WrittenClaimValues, "citations" | "qualifiers" | "speakers">
>;

/** A fact or a relation as written. The predicate is the one key that is not reserved. */
export interface ClaimRecord extends WrittenClaimFields {
  /** The whole list item. */
  readonly range: Range;
  /** `from` of the flat form; absent where the claim stands inside its entity. */
  readonly subject?: Text;
  readonly checked?: CheckRecord;
  readonly predicate: Text;
  /** The literal of a fact, or the id at the other end of a relation. */
  readonly object: Text;
}

/** That somebody compared a claim with its quotes, as written. */
export type CheckRecord = Texts<"by" | "at" | "reason" | "of">;

/** A citation as written. */
export interface CitationRecord extends Readonly<
  CitationFieldsAs<
    "yaml",
    { choice: Text; meanings: readonly TextEntry[]; source: Text; text: Text; words: Text },
    "source"
  >
> {
  /** The whole citation. */
  readonly range: Range;
}

/** Keys of a claim in the flat form; a relation type cannot carry these names either. */
export const FLAT_CLAIM_KEYS = ["from", "to", "type"] as const;
