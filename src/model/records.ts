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

/** The `graph` key: what the graph is, and what the build insists on. */
export interface GraphRecord {
  readonly range: Range;
  readonly title?: Text;
  readonly description?: Text;
  readonly licence?: Text;
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

export interface TypeRecord extends Defined {
  readonly extends?: Text;
  readonly color?: Text;
  readonly uri?: Text;
  readonly label: readonly TextEntry[];
}

export interface PropertyRecord extends Defined {
  /** Types that may carry it; empty means any. */
  readonly on: readonly Text[];
  readonly type?: Text;
  readonly unit?: Text;
  readonly uri?: Text;
  readonly label: readonly TextEntry[];
}

export interface RelationTypeRecord extends Defined {
  readonly domain: readonly Text[];
  readonly range: readonly Text[];
  readonly inverse?: Text;
  readonly symmetric?: Text;
  readonly implied?: Text;
  readonly uri?: Text;
  readonly label: readonly TextEntry[];
}

export interface QualifierRecord extends Defined {
  readonly type?: Text;
  readonly unit?: Text;
  readonly label: readonly TextEntry[];
}

/** A work that claims may cite. */
export interface SourceRecord extends Defined {
  readonly type?: Text;
  readonly title?: Text;
  readonly author: readonly Text[];
  readonly publisher?: Text;
  readonly lang?: Text;
  readonly published?: Text;
  readonly accessed?: Text;
  readonly voice?: Text;
  readonly now?: Text;
  readonly url?: Text;
  readonly licence?: Text;
  readonly note?: Text;
  readonly text?: SourceTextRecord;
  /** Passages that no claim needs to cite, and why; absent when there are none. */
  readonly uncited?: readonly ExemptionRecord[];
}

/** A passage of a source that no claim needs to cite. */
export interface ExemptionRecord {
  /** The whole list item. */
  readonly range: Range;
  readonly quote: Text;
  readonly reason: Text;
  readonly prefix?: Text;
  readonly suffix?: Text;
  readonly span?: Text;
}

/** Where the full text of a source is, when it is on this machine. */
export interface SourceTextRecord {
  readonly range: Range;
  readonly file?: Text;
  readonly sha256?: Text;
  readonly paragraphs?: Text;
}

export interface EntityRecord extends EntityDefinition {
  readonly name?: Text;
  readonly names: readonly TextEntry[];
  readonly aliases: readonly Text[];
  readonly summary?: Text;
  readonly note?: Text;
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
export interface CheckRecord {
  readonly by?: Text;
  readonly at?: Text;
  readonly reason?: Text;
  readonly of?: Text;
}

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
