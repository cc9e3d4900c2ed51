import { CLAIM_FIELDS_AS_TOLD } from "../model/claim-fields.ts";
import type { Range, Text } from "../model/range.ts";
import type * as model from "../model/records.ts";
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

export type NewRecords = Unplaced<Omit<model.FileRecords, "file">>;

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
export function factYaml(fact: Unplaced<model.ClaimRecord>): YamlMapping {
  return block([[fact.predicate.value, typed(fact.object)], ...entriesOf(fact, CLAIM)]);
}

/** A relation, to be written: in the flat form when it has its subject. */
export function relationYaml(relation: Unplaced<model.ClaimRecord>): YamlMapping {
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

/** Some fields, each in the same form. */
function all<V, K extends string>(form: Form<V>, ...keys: K[]): Readonly<Record<K, Form<V>>> {
  return Object.fromEntries(keys.map((key) => [key, form])) as Record<K, Form<V>>;
}

function list(texts: readonly NewText[]): Yaml | undefined {
  return present(texts, () => ({ kind: "list", items: texts.map(text), flow: true }));
}

function oneOrMore(texts: readonly NewText[]): Yaml | undefined {
  const [first, second] = texts;
  // One text with commas would be read as several.
  return first && !second && !first.value.includes(", ") ? text(first) : list(texts);
}

function pairs(entries: readonly Unplaced<model.TextEntry>[], form = text): Yaml | undefined {
  const written = entries.map(({ key, value }) => [writable(key.value), form(value)] as const);
  return present(written, () => ({ kind: "mapping", entries: written, flow: true }));
}

const CITATION: Forms<model.CitationRecord> = {
  ...all(text, "source", "quote", "prefix", "suffix"),
  page: typed,
  ...all(text, "stance", "span"),
  means: (entries) => pairs(entries),
  note: text,
};

const EXEMPTION: Forms<model.ExemptionRecord> = {
  ...all(text, "quote", "reason", "prefix", "suffix", "span"),
};

function citations(cited: readonly Unplaced<model.CitationRecord>[]): Yaml | undefined {
  const items = cited.map((citation) => formed(citation, CITATION, true));
  return items.length > 1 ? { kind: "list", items, flow: false } : items[0];
}

const CHECK: Forms<model.CheckRecord> = { by: text, at: typed, reason: text, of: text };

const BY_SHAPE = {
  choice: text,
  citations,
  date: typed,
  end: typed,
  qualifiers: (entries: readonly Unplaced<model.TextEntry>[]) => pairs(entries, typed),
  speakers: oneOrMore,
  text: prose,
};

const CLAIM: Forms<model.ClaimRecord> = {
  ...Object.fromEntries(CLAIM_FIELDS_AS_TOLD.map(({ key, shape }) => [key, BY_SHAPE[shape]])),
  checked: (check) => formed(check, CHECK, true),
};

const ENTITY: Forms<model.EntityRecord> = {
  ...all(text, "type", "name"),
  names: pairs,
  aliases: list,
  ...all(prose, "summary", "note"),
  ...all(list, "sameAs", "mergedFrom"),
  facts: (facts) => listOf(facts, factYaml),
  relations: (relations) => listOf(relations, relationYaml),
};

const SOURCE: Forms<model.SourceRecord> = {
  ...all(text, "type", "title"),
  author: oneOrMore,
  ...all(text, "publisher", "lang"),
  ...all(typed, "published", "accessed"),
  voice: text,
  now: typed,
  ...all(text, "url", "licence"),
  text: (file) => formed(file, all(text, "file", "sha256", "paragraphs"), true),
  note: prose,
  uncited: (passages) => listOf(passages, (each) => formed(each, EXEMPTION, true)),
};

const GRAPH: Forms<model.GraphRecord> = {
  title: text,
  description: prose,
  licence: text,
  policy: pairs,
};

const TYPE: Forms<model.TypeRecord> = { ...all(text, "extends", "color", "uri"), label: pairs };

const QUALIFIER: Forms<model.QualifierRecord> = { ...all(text, "type", "unit"), label: pairs };

const PROPERTY: Forms<model.PropertyRecord> = {
  on: oneOrMore,
  ...all(text, "type", "unit", "uri"),
  label: pairs,
};

const RELATION_TYPE: Forms<model.RelationTypeRecord> = {
  ...all(oneOrMore, "domain", "range"),
  inverse: text,
  ...all(typed, "symmetric", "implied"),
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
