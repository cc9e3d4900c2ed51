import type {
  CitationFieldIn,
  CitationShape,
  CitationTable,
  ClaimShape,
  ClaimTable,
  Place,
} from "./claim-fields.ts";

type ShapeOf<Entry> = Entry[keyof Entry & "shape"];

/** Whether what has a field of this shape always has it. */
type IsAlways<Entry, Always> = Entry extends { readonly values: unknown; readonly usual?: never }
  ? false
  : ShapeOf<Entry> extends Always
    ? true
    : false;

/** The type of one field's values, when each shape has a type: a choice of texts is one of its values. */
type ValueOf<Entry, Types> = Entry extends { readonly values: readonly (infer Value)[] }
  ? Types extends { readonly choice: string }
    ? Value
    : Types[keyof Types & "choice"]
  : Types[keyof Types & ShapeOf<Entry>];

/** The fields of a table with the types of their shapes; those of some shapes are always there. */
type Typed<Table, Types, Always> = {
  -readonly [K in keyof Table as IsAlways<Table[K], Always> extends true ? K : never]: ValueOf<
    Table[K],
    Types
  >;
} & {
  -readonly [K in keyof Table as IsAlways<Table[K], Always> extends true ? never : K]?: ValueOf<
    Table[K],
    Types
  >;
};

/**
 * The fields of claims in one form of the graph.
 *
 * @typeParam Types what values of each shape are there; a choice is one of its own values where this is text
 * @typeParam Always the shapes whose fields every claim has
 */
export type ClaimFieldsAs<Types extends Record<ClaimShape, unknown>, Always> = Typed<
  ClaimTable,
  Types,
  Always
>;

/** The same by the keys of YAML. */
export type WrittenClaimFieldsAs<Types extends Record<ClaimShape, unknown>, Always> = Typed<
  { [K in keyof ClaimTable as ClaimTable[K]["key"]]: ClaimTable[K] },
  Types,
  Always
>;

/** The fields of citations in one form of the graph: of what authors write, or of graph files. */
export type CitationFieldsAs<
  P extends Place,
  Types extends Partial<Record<CitationShape, unknown>>,
  Always,
> = Typed<Pick<CitationTable, CitationFieldIn<P>["name"]>, Types, Always>;
