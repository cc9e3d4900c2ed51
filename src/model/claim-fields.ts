/**
 * What a claim and a citation may hold, one entry each, in the order in which the graph file writes them.
 * Reading, linking, attributes, columns, checks of graph files, comparing and the schema for editors go
 * through these tables, and the types of records, linked claims and attributes are made from them.
 */

/** What the values of a claim's field are. `end` is a date, or `unknown`. */
export type ClaimShape =
  | "choice"
  | "citations"
  | "date"
  | "end"
  | "qualifiers"
  | "speakers"
  | "text";

/** What the values of a citation's field are. `words` are those of the source, kept with their place. */
export type CitationShape = "choice" | "count" | "meanings" | "source" | "state" | "text" | "words";

interface FieldEntry {
  /** Of a choice: the values that it may have. */
  readonly values?: readonly string[];
  /**
   * Of a choice: the value of what names none, which is not worth telling. Graph files hold such a choice
   * always, and one without only where it is written: files from before it was known stay good.
   */
  readonly usual?: string;
  /** What editors show of it. */
  readonly description?: string;
}

interface ClaimFieldEntry extends FieldEntry {
  /** As YAML names it. */
  readonly key: string;
  readonly shape: ClaimShape;
  /**
   * When the claim holds, what else it says, or why to believe it: two claims that differ in their
   * evidence alone say the same.
   */
  readonly tells: "time" | "sense" | "evidence";
  /** Stands before the value where a claim is told in one line. */
  readonly lead?: string;
  /** A line of YAML to copy, where the shape is not obvious. */
  readonly example?: string;
}

interface CitationFieldEntry extends FieldEntry {
  readonly shape: CitationShape;
  /** A line of YAML to copy, where the shape is not obvious. */
  readonly example?: string;
  /** Where alone it stands: in what authors write, or in graph files, which verification adds to. */
  readonly only?: "yaml" | "graph";
}

const DATE = "EDTF: 2024, 2024-03 or 2024-03-28.";

/** The fields of facts and relations, beside what they are about. */
export const CLAIM_FIELDS = {
  /** How firmly the claim is made. */
  status: {
    key: "status",
    shape: "choice",
    tells: "sense",
    values: [
      "asserted",
      "attributed",
      "alleged",
      "disputed",
      "denied",
      "forecast",
      "planned",
      "opinion",
    ],
    usual: "asserted",
  },
  /** Who says so: ids of entities, or free text. */
  by: {
    key: "by",
    shape: "speakers",
    tells: "sense",
    lead: "by ",
    description: "Who says so: ids of entities, or free text.",
    example: "by: jim-farley",
  },
  /** When it was true: EDTF, level 1. */
  at: { key: "at", shape: "date", tells: "time", lead: "at ", description: DATE },
  /** From when it holds: EDTF, level 1. */
  since: { key: "since", shape: "date", tells: "time", lead: "since ", description: DATE },
  /** Until when it held: EDTF, level 1, or `unknown`: it ended, nobody knows when. */
  until: {
    key: "until",
    shape: "end",
    tells: "time",
    lead: "until ",
    description: "EDTF, or unknown.",
  },
  /** Which of several claims is to be shown first, or not any more. */
  rank: {
    key: "rank",
    shape: "choice",
    tells: "sense",
    values: ["preferred", "normal", "deprecated"],
    usual: "normal",
  },
  /** What else readers should know. */
  note: { key: "note", shape: "text", tells: "evidence" },
  /** In which role, to which amount and the like: values with names. */
  qualifiers: {
    key: "with",
    shape: "qualifiers",
    tells: "sense",
    example: "with: {role: chief executive}",
  },
  /** The passages of sources that it rests on. */
  citations: {
    key: "cite",
    shape: "citations",
    tells: "evidence",
    example: "cite: {source: decorum, quote: the first words … the last words}",
  },
} as const satisfies Readonly<Record<string, ClaimFieldEntry>>;

/** What a claim may hold in the files of authors alone: that somebody compared it with its quotes. */
export const CHECKED_FIELD = {
  key: "checked",
  keys: ["by", "at", "reason", "of"],
  description:
    "Who compared it with its quotes, for cite audit; void when “of” does not fit any more.",
  example: "checked: {by: me, at: 2026-11-30, reason: the caption names him, of: 0123456789ab}",
} as const;

/** The fields of citations. */
export const CITATION_FIELDS = {
  /** The id of the source. */
  source: { shape: "source" },
  /** Its words, the first and the last where ` … ` stands between. */
  quote: { shape: "words", description: "Word for word; one … stands for words left out." },
  prefix: { shape: "words", description: "Words just before the quote, to tell it from others." },
  suffix: { shape: "words", description: "Words just after the quote, to tell it from others." },
  /** As authors write it; otherwise the page of the passage, in a text with form feeds. */
  page: {
    shape: "text",
    description: "The page of the quote; checked where form feeds begin pages in the text.",
  },
  /** What the passage is to the claim. */
  stance: {
    shape: "choice",
    values: ["supports", "refutes", "mentions"],
    usual: "supports",
  },
  /** How far a quote with ` … ` may reach. */
  span: {
    shape: "choice",
    only: "yaml",
    values: ["paragraph", "document"],
    usual: "paragraph",
    description: "Whether a quote with … may go beyond a paragraph.",
  },
  /** Which words of the passage stand for an entity of the claim: `{xiaomi-su7: the product}`. */
  means: {
    shape: "meanings",
    only: "yaml",
    description: "Words of the passage by the entity that they stand for, for cite audit.",
    example: "means: {xiaomi-su7: the product}",
  },
  state: { shape: "state", only: "graph" },
  /** The paragraph of the source's text in which the passage starts, from 1. */
  paragraph: { shape: "count", only: "graph" },
  /** First Unicode code point of the passage in the source's text. */
  start: { shape: "count", only: "graph" },
  /** Unicode code point just after the passage. */
  end: { shape: "count", only: "graph" },
  note: { shape: "text" },
} as const satisfies Readonly<Record<string, CitationFieldEntry>>;

export type ClaimTable = typeof CLAIM_FIELDS;
export type CitationTable = typeof CITATION_FIELDS;
type Named<Table> = { [K in keyof Table]: Table[K] & { readonly name: K } }[keyof Table];

/** A claim's field with its name in the graph file; its shape tells what else is known of it. */
export type ClaimField = Named<ClaimTable> & ClaimFieldEntry;
/** The fields that are one of some values. */
export type ChoiceName = Extract<Named<ClaimTable>, { readonly shape: "choice" }>["name"];
/** A citation's field with its name. */
type CitationField = Named<CitationTable> & CitationFieldEntry;

/** All fields of claims, in the order of the graph file. */
export const CLAIM_FIELD_LIST = listOf(CLAIM_FIELDS) as readonly ClaimField[];

/** The same as a claim is told: when, how firmly, by whom and in what respect, and then the rest. */
export const CLAIM_FIELDS_AS_TOLD: readonly ClaimField[] = (
  ["time", "sense", "evidence"] as const
).flatMap((part) => CLAIM_FIELD_LIST.filter(({ tells }) => tells === part));

/** The fields of citations that authors write. */
export const WRITTEN_CITATION_FIELDS = citationFields("yaml");

/** The fields of citations in graph files, in their order. */
export const CITATION_FIELD_LIST = citationFields("graph");

/** Where a citation stands: in what authors write, or in a graph file. */
export type Place = "yaml" | "graph";
/** The fields that a citation may have in one of these places. */
export type CitationFieldIn<P extends Place> = Exclude<
  CitationField,
  { readonly only: Exclude<Place, P> }
>;

function citationFields<P extends Place>(place: P): readonly CitationFieldIn<P>[] {
  const list = listOf(CITATION_FIELDS) as readonly CitationField[];
  return list.filter((field): field is CitationFieldIn<P> => (field.only ?? place) === place);
}

/** The entries of a table with their names: objects of one form, for they are read for every claim. */
function listOf<Table extends object>(table: Table): readonly Named<Table>[] {
  const blank = { name: "", key: "", shape: "", tells: "", values: undefined, usual: undefined };
  const entries: unknown = Object.entries(table).map(([name, entry]) => {
    return { ...blank, lead: undefined, only: undefined, ...entry, name };
  });
  return entries as readonly Named<Table>[];
}

/**
 * An object with those of some fields that have a value.
 *
 * @typeParam T what has these fields, each with a value of its type
 */
export function withFields<T, F extends { readonly name: string }>(
  fields: readonly F[],
  valueOf: (field: F) => T[keyof T] | undefined,
): T {
  const made: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field);
    if (value !== undefined) made[field.name] = value;
  }
  return made as T;
}
