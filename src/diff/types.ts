/** The value of a field: text, or a list of texts whose order says nothing. */
export type FieldValue = string | readonly string[];

/** One field that differs. A side that has no value lacks its key. */
export interface FieldChange {
  /** `status`, `summary`, `name (zh)`, `with role`, ... */
  readonly field: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
}

/** Something that is on both sides and differs, as it is on the new one. */
export type Changed<T> = T & { readonly fields: readonly FieldChange[] };

export interface Changes<T, C = Changed<T>> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly C[];
}

export interface ComparedEntity {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

export interface RenamedEntity {
  readonly from: ComparedEntity;
  readonly to: ComparedEntity;
  /** Whether the old side has the new id too, so that two entities became one. */
  readonly merged: boolean;
}

export interface ComparedSource {
  readonly id: string;
  readonly title: string;
}

export interface ComparedName {
  readonly section: "types" | "properties" | "relations" | "qualifiers";
  readonly id: string;
}

/** One end of a claim: an entity, which has an id, or a value. */
export interface ComparedEnd {
  readonly id?: string;
  readonly label: string;
}

/** A claim in brief: “`subject` `predicate` `object`”. */
export interface ComparedClaim {
  readonly claim: "fact" | "relation";
  readonly subject: ComparedEnd;
  readonly predicate: string;
  readonly object: ComparedEnd;
  readonly proven: number;
}

export interface ClaimChange extends ComparedClaim {
  readonly fields: readonly FieldChange[];
  readonly citations: Changes<ComparedCitation>;
  /** It had proven citations, and has none any more. */
  readonly lostProof: boolean;
}

export interface ComparedCitation {
  readonly source: string;
  readonly quote?: string;
  /** `verified` stands for every state that proves the quote: which it is depends on the texts at hand. */
  readonly state: string;
}

/** What two graphs say differently. Positions, sizes, colours, communities and lines do not count. */
export interface GraphDifference {
  readonly graph: readonly FieldChange[];
  /** Entities with another id than before (`mergedFrom`), by old id; all else is compared under the new one. */
  readonly renamed: readonly RenamedEntity[];
  readonly entities: Changes<ComparedEntity>;
  readonly claims: Changes<ComparedClaim, ClaimChange>;
  readonly sources: Changes<ComparedSource>;
  readonly schema: Changes<ComparedName>;
}
