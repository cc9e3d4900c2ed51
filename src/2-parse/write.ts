import { CLAIM_FIELDS_AS_TOLD } from "../model/claim-fields.ts";
import type { Range, Text } from "../model/range.ts";
import type {
  CheckRecord,
  CitationRecord,
  ClaimRecord,
  EntityRecord,
  ExemptionRecord,
  FileRecords,
  GraphRecord,
  PropertyRecord,
  QualifierRecord,
  RelationTypeRecord,
  SourceRecord,
  SourceTextRecord,
  TextEntry,
  TypeRecord,
} from "../model/records.ts";
import { isEscapable } from "./characters.ts";
import { show } from "./shown.ts";
import { entryText, type Yaml, type YamlMapping, type YamlText } from "./write-yaml.ts";

/** A record, or one that is not in a file yet: its texts without their places. */
export type Unplaced<T> = T extends Text
  ? { readonly value: string }
  : T extends readonly (infer Item)[]
    ? readonly Unplaced<Item>[]
    : T extends object
      ? {
          readonly [
            K in keyof T as NonNullable<T[K]> extends Text
              ? K
              : NonNullable<T[K]> extends Range
                ? never
                : K
          ]: Unplaced<T[K]>;
        }
      : T;

export type NewRecords = Unplaced<Omit<FileRecords, "file">>;

/**
 * Writes records as YAML in the style people write by hand. Parsed again, it gives the same records.
 *
 * @throws RangeError for a text that no file can hold: see `isWritable`
 */
export function writeRecords(records: NewRecords): string {
  const { schemaSections, sources, entities, relations } = records;
  const schema = {
    types: section(records.types, TYPE, true),
    properties: section(records.properties, PROPERTY, true),
    relations: section(records.relationTypes, RELATION_TYPE, true),
    qualifiers: section(records.qualifiers, QUALIFIER, true),
  };
  const [graph] = records.graph;
  const sections = {
    graph: graph && formed(graph, GRAPH, false),
    schema: present(schemaSections, (names) => block(names.map((name) => [name, schema[name]]))),
    sources: present(sources, () => section(sources, SOURCE, false)),
    entities: present(entities, () => section(entities, ENTITY, false)),
    relations: listOf(relations, relationYaml),
  };
  const texts = Object.entries(sections).flatMap(([key, value]) => {
    return value ? [`${entryText(key, value, 0)}\n`] : [];
  });
  return texts.join("\n");
}

/** A fact of an entity, to be written. */
export function factYaml(fact: Unplaced<ClaimRecord>): YamlMapping {
  return block([[fact.predicate.value, typed(fact.object)], ...entriesOf(fact, CLAIM)]);
}

/** A relation, to be written: in the flat form when it has its subject. */
export function relationYaml(relation: Unplaced<ClaimRecord>): YamlMapping {
  const { subject, predicate, object, cite, note } = relation;
  const about = entriesOf(relation, CLAIM);
  if (!subject) return block([[predicate.value, text(object)], ...about]);
  const ends = [
    ["from", text(subject)],
    ["type", text(predicate)],
    ["to", text(object)],
  ] as const;
  // What needs no more than a line has one: in bulk, that is a table.
  const flow = cite.length === 0 && note === undefined;
  return { kind: "mapping", entries: [...ends, ...about], flow };
}

/** Whether a file can hold a text: none holds nothing, a control character, or half of a pair. */
export function isWritable(value: string): boolean {
  return value !== "" && isEscapable(value);
}

type Entries = YamlMapping["entries"];

/** How the fields of a kind of record are written, in the order in which people write them. */
type Forms<R> = { readonly [K in keyof R]?: Form<Unplaced<NonNullable<R[K]>>> };
type Form<V> = (value: V) => Yaml | undefined;

type NewText = Unplaced<Text>;

const text = ({ value }: NewText): YamlText => ({ kind: "text", value: writable(value) });
/** Numbers, dates and truth values, which people write without quotation marks. */
const typed = (value: NewText): YamlText => ({ ...text(value), as: "typed" });
const prose = (value: NewText): YamlText => ({ ...text(value), as: "prose" });

function list(texts: readonly NewText[]): Yaml | undefined {
  return present(texts, () => ({ kind: "list", items: texts.map(text), flow: true }));
}

function oneOrMore(texts: readonly NewText[]): Yaml | undefined {
  const [first, second] = texts;
  return first && !second ? text(first) : list(texts);
}

function pairs(entries: readonly Unplaced<TextEntry>[], form = text): Yaml | undefined {
  const written = entries.map(({ key, value }) => [writable(key.value), form(value)] as const);
  return present(written, () => ({ kind: "mapping", entries: written, flow: true }));
}

const CITATION: Forms<CitationRecord> = {
  source: text,
  quote: text,
  prefix: text,
  suffix: text,
  page: typed,
  stance: text,
  span: text,
  means: (entries) => pairs(entries),
  note: text,
};

const EXEMPTION: Forms<ExemptionRecord> = {
  quote: text,
  reason: text,
  prefix: text,
  suffix: text,
  span: text,
};

function citations(cited: readonly Unplaced<CitationRecord>[]): Yaml | undefined {
  const items = cited.map((citation) => formed(citation, CITATION, true));
  return items.length > 1 ? { kind: "list", items, flow: false } : items[0];
}

const CHECK: Forms<CheckRecord> = { by: text, at: typed, reason: text, of: text };

const BY_SHAPE = {
  choice: text,
  citations,
  date: typed,
  end: typed,
  qualifiers: (entries: readonly Unplaced<TextEntry>[]) => pairs(entries, typed),
  speakers: oneOrMore,
  text: prose,
};

const CLAIM: Forms<ClaimRecord> = {
  ...Object.fromEntries(CLAIM_FIELDS_AS_TOLD.map(({ key, shape }) => [key, BY_SHAPE[shape]])),
  checked: (check) => formed(check, CHECK, true),
};

const ENTITY: Forms<EntityRecord> = {
  type: text,
  name: text,
  names: pairs,
  aliases: list,
  summary: prose,
  note: prose,
  sameAs: list,
  mergedFrom: list,
  facts: (facts) => listOf(facts, factYaml),
  relations: (relations) => listOf(relations, relationYaml),
};

const SOURCE_TEXT: Forms<SourceTextRecord> = { file: text, sha256: text, paragraphs: text };

const SOURCE: Forms<SourceRecord> = {
  type: text,
  title: text,
  author: oneOrMore,
  publisher: text,
  lang: text,
  published: typed,
  accessed: typed,
  voice: text,
  now: typed,
  url: text,
  licence: text,
  text: (file) => formed(file, SOURCE_TEXT, true),
  note: prose,
  uncited: (passages) => listOf(passages, (each) => formed(each, EXEMPTION, true)),
};

const GRAPH: Forms<GraphRecord> = { title: text, description: prose, licence: text, policy: pairs };

const TYPE: Forms<TypeRecord> = { extends: text, color: text, uri: text, label: pairs };

const QUALIFIER: Forms<QualifierRecord> = { type: text, unit: text, label: pairs };

const PROPERTY: Forms<PropertyRecord> = {
  on: oneOrMore,
  type: text,
  unit: text,
  uri: text,
  label: pairs,
};

const RELATION_TYPE: Forms<RelationTypeRecord> = {
  domain: oneOrMore,
  range: oneOrMore,
  inverse: text,
  symmetric: typed,
  implied: typed,
  uri: text,
  label: pairs,
};

function section<R extends { readonly id: NewText }>(
  records: readonly R[],
  forms: Forms<R>,
  flow: boolean,
): YamlMapping {
  return block(records.map((record) => [writable(record.id.value), formed(record, forms, flow)]));
}

function block(entries: Entries): YamlMapping {
  return { kind: "mapping", entries, flow: false };
}

function formed<R extends object>(record: R, forms: Forms<R>, flow: boolean): YamlMapping {
  return { kind: "mapping", entries: entriesOf(record, forms), flow };
}

function entriesOf<R extends object>(record: R, forms: Forms<R>): Entries {
  return Object.entries(forms as Readonly<Record<string, Form<unknown>>>).flatMap(([key, form]) => {
    const value: unknown = Reflect.get(record, key);
    const yaml = value === undefined ? undefined : form(value);
    return yaml ? [[key, yaml] as const] : [];
  });
}

/** A list with an item to a line or more; an empty one is not written. */
function listOf<T>(items: readonly T[], form: (item: T) => Yaml): Yaml | undefined {
  return present(items, () => ({ kind: "list", items: items.map(form), flow: false }));
}

/** What a list makes; undefined for an empty one, which is not written. */
function present<T, R>(items: readonly T[], make: (items: readonly T[]) => R): R | undefined {
  return items.length === 0 ? undefined : make(items);
}

function writable(value: string): string {
  if (isWritable(value)) return value;
  throw new RangeError(`no file can hold the text ${show(value)}`);
}
