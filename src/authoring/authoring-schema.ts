import {
  CHECKED_FIELD,
  CITATION_FIELDS,
  CLAIM_FIELD_LIST,
  type ClaimShape,
  type CitationShape,
  WRITTEN_CITATION_FIELDS,
} from "../model/claim-fields.ts";
import type { LinkedGraph } from "../model/linked.ts";
import { POLICIES, POLICY_LEVELS } from "../model/policy.ts";
import { byKey } from "../model/order.ts";
import { PARAGRAPHINGS } from "../model/paragraphs.ts";
import type { SchemaSection } from "../model/records.ts";
import {
  mapping,
  named,
  oneOrMore,
  orEmpty,
  patterned,
  record,
  reference,
  text,
  whole,
  type Entry,
  type JsonSchema,
} from "./json-schema.ts";
import { schemaKeys } from "./schema-section.ts";
import { ID, IDENTIFIER, SHA256, textsByLanguage, UNTIL, valueSchema } from "./values.ts";
import { ANY_ENTITY, MEANT_ENTITY, Vocabulary } from "./vocabulary.ts";

/**
 * The JSON Schema (draft 7) of the YAML files of one graph, for editors: its types, relations,
 * properties, qualifiers and ids are offered, and what the schema closes is flagged. It accepts
 * every file that `check` accepts; whether quotes hold is left to `check`.
 *
 * @param closed sections of the graph's schema that are written: other names are wrong there
 * @param isStrict whether ids are flagged that the graph does not have yet
 */
export function authoringSchema(
  graph: LinkedGraph,
  closed: ReadonlySet<SchemaSection>,
  isStrict = false,
): JsonSchema {
  const vocabulary = new Vocabulary(graph, closed, isStrict);
  const claim = claimKeys();
  const otherRelations = vocabulary.others("relations", reference(ANY_ENTITY));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: graph.title ?? "A Graphwright graph",
    ...orEmpty(
      record({
        graph: orEmpty(graphKeys()),
        schema: orEmpty(schemaKeys(vocabulary)),
        sources: orEmpty(mapping(whole(ID), orEmpty(sourceKeys()))),
        entities: orEmpty(mapping(whole(ID), orEmpty(entityKeys(vocabulary)))),
        relations: listOf(flatRelation(vocabulary, claim)),
      }),
    ),
    definitions: Object.fromEntries<JsonSchema>([
      ...vocabulary.definitions(),
      ["cited source", vocabulary.sources()],
      ["citation", citationKeys()],
      ["qualifiers", qualifierKeys(vocabulary)],
      ["fact", record([...vocabulary.properties(), ...claim], [], vocabulary.others("properties"))],
      ["relation", record([...vocabulary.relations(), ...claim], [], otherRelations)],
    ]),
  };
}

function graphKeys(): JsonSchema {
  const levels = Object.entries(POLICIES).map(([name, { description }]): Entry => {
    return [name, { enum: POLICY_LEVELS, description }];
  });
  const policy = { ...record(levels), minProperties: 1 };
  return record({ title: text(), description: text(), licence: text(), policy });
}

function sourceKeys(): JsonSchema {
  const date = valueSchema("date", undefined, "EDTF: 2024, 2024-03 or 2024-03-28.");
  const paragraphs = {
    enum: PARAGRAPHINGS,
    description: "What sets them apart: line ends, or blank lines where lines are wrapped.",
  };
  const file = text("A file in the folder of texts.");
  const exemption = {
    quote: text("A passage that no claim needs to cite."),
    reason: text("Why: an advertisement, a repetition."),
    prefix: text(CITATION_FIELDS.prefix.description),
    suffix: text("Words just after the quote."),
    span: oneOf(CITATION_FIELDS.span),
  };
  const person = { family: text(), suffix: text(), given: text() };
  const author = { anyOf: [text(), record(person, ["family", "given"])] };
  return record({
    title: text(),
    author: oneOrMore(author, "Who wrote it; a person as “Family, Given”."),
    text: { ...record({ file, sha256: patterned(SHA256), paragraphs }), minProperties: 1 },
    publisher: text(),
    lang: text(),
    published: date,
    accessed: date,
    voice: reference(ANY_ENTITY, "Whose opinions those are that the text attributes to nobody."),
    now: valueSchema("date", undefined, "What “this year” means in the text: EDTF."),
    url: valueSchema("url", undefined),
    licence: text(),
    note: text(),
    type: text(),
    uncited: listOf(record(exemption, ["quote", "reason"])),
  });
}

function entityKeys(vocabulary: Vocabulary): JsonSchema {
  return record({
    type: vocabulary.entityType(),
    name: text(),
    summary: text(),
    note: text(),
    names: textsByLanguage(),
    aliases: oneOrMore(text()),
    sameAs: oneOrMore(patterned(IDENTIFIER), "The same thing elsewhere, as in wikidata:Q123."),
    mergedFrom: oneOrMore(named(ID), "Old ids that lead here now."),
    facts: listOf(reference("fact")),
    relations: listOf(reference("relation")),
  });
}

function flatRelation(vocabulary: Vocabulary, claim: readonly Entry[]): JsonSchema {
  const end = reference(ANY_ENTITY);
  const ends = { from: end, type: vocabulary.relationName(), to: end };
  return record([...Object.entries(ends), ...claim], Object.keys(ends));
}

function claimKeys(): readonly Entry[] {
  const check = record(CHECKED_FIELD.keys.map((key) => [key, text()] as const));
  const checked = { ...check, description: CHECKED_FIELD.description };
  const fields = CLAIM_FIELD_LIST.map((field): Entry => [field.key, valuesOf(field)]);
  return [...fields, [CHECKED_FIELD.key, checked] as const].sort(byKey(([key]) => key));
}

function citationKeys(): JsonSchema {
  const fields = WRITTEN_CITATION_FIELDS.map((field): Entry => [field.name, valuesOf(field)]);
  return record(fields, ["source"]);
}

function valuesOf(field: (typeof CLAIM_FIELD_LIST | typeof WRITTEN_CITATION_FIELDS)[number]) {
  return field.shape === "choice" ? oneOf(field) : VALUES[field.shape](field.description);
}

type Shape = Exclude<ClaimShape | CitationShape, "choice" | "count" | "state">;

/** What values of a shape are to editors. */
const VALUES: Readonly<Record<Shape, (description?: string) => JsonSchema>> = {
  citations: (description) => oneOrMore(reference("citation"), description),
  date: (description) => valueSchema("date", undefined, description),
  end: (description) => patterned(UNTIL, description),
  meanings: (description) => ({ ...mapping(reference(MEANT_ENTITY), text()), description }),
  qualifiers: (description) => reference("qualifiers", description),
  source: (description) => reference("cited source", description),
  // Free text is a speaker too.
  speakers: (description) => oneOrMore({ anyOf: [reference(ANY_ENTITY), text()] }, description),
  text,
  words: text,
};

function oneOf(field: {
  readonly values: readonly string[];
  readonly description?: string;
}): JsonSchema {
  return { enum: field.values, description: field.description };
}

function qualifierKeys(vocabulary: Vocabulary): JsonSchema {
  const others = vocabulary.others("qualifiers");
  return { ...record(vocabulary.qualifiers(), [], others), minProperties: 1 };
}

function listOf(item: JsonSchema): JsonSchema {
  return orEmpty({ type: "array", items: item });
}
