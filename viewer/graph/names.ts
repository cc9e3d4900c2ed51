import type { RelationTypeAttributes } from "../../src/model/graph-file.ts";
import type { EntityResult, RelationResult } from "../../src/query/index.ts";
import type { Labels } from "../../src/model/linked.ts";
import { LOCALES } from "../ui/format/count.ts";
import type { Language } from "../ui/phrases.ts";
import type { Catalog } from "./catalog.ts";

type Reading = Pick<RelationResult, "label" | "relation" | "reversed">;

/** The tags that serve a language, best first; any other tag of the language comes in between. */
const TAGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["en", "en-gb", "en-us"],
  zh: ["zh-hans-cn", "zh-hans", "zh-cn", "zh", "zh-sg"],
};
/** Those that come last: the interface is written in simplified characters. */
const LAST = /^zh\b.*-(?:hant|tw|hk|mo)\b/;

/**
 * The label that serves a language, if one does, by BCP 47 tags: `zh`, `zh-Hans`, `zh-CN` and `zh-Hant`
 * all serve Chinese, the nearest first.
 *
 * @param use what a label is for, by the private use of its tag: `zh-x-inverse` is what a relation is
 *   called in Chinese when it is read backwards. Tags with another use serve nothing
 */
export function labelIn(labels: Labels | undefined, language: Language, use?: "inverse") {
  if (labels === undefined) return undefined;
  let found: string | undefined;
  let least = Infinity;
  for (const [tag, label] of Object.entries(labels)) {
    const [plain = "", given] = tag.toLowerCase().split("-x-");
    const distance = given === use ? distanceOf(plain, language) : Infinity;
    if (label === "" || distance >= least) continue;
    [found, least] = [label, distance];
  }
  return found;
}

function distanceOf(tag: string, language: Language): number {
  if (tag !== language && !tag.startsWith(`${language}-`)) return Infinity;
  const place = TAGS[language].indexOf(tag);
  if (place >= 0) return place;
  return TAGS[language].length + (LAST.test(tag) ? 1 : 0);
}

/** What the entities and the schema of a graph are called in one language. */
export type Names = ReturnType<typeof namesIn>;

/**
 * The names of a graph in a language; what has no name there is called as it is written. Linear in the
 * entities and in the schema.
 */
export function namesIn(catalog: Catalog | undefined, language: Language) {
  const nodes = (catalog?.nodes ?? []).map(
    ({ attributes }) => labelIn(attributes.names, language) ?? attributes.label,
  );
  const {
    types = [],
    properties = [],
    relations = [],
    qualifiers = [],
  } = catalog?.file.attributes.schema ?? {};
  const relation = lookup(relations, language);
  const inverses = new Map(relations.map((each) => [each.id, inverseOf(each, language)]));
  const forward = ({ relation: id, label, reversed }: Reading): string =>
    relation(id) === id && !reversed ? label : relation(id);
  const collator = new Intl.Collator(LOCALES[language], { numeric: true });
  return {
    language,
    /** Each entity, by its index in the catalog. */
    nodes: nodes as readonly string[],
    entity: (id: string): string => nodes[catalog?.nodeIndex.get(id) ?? -1] ?? id,
    type: lookup(types, language),
    property: lookup(properties, language),
    qualifier: lookup(qualifiers, language),
    relation,
    /** A relation as it reads from one end to the other; against its direction, by its inverse. */
    reading: (given: Reading): string =>
      given.reversed ? (inverses.get(given.relation) ?? given.label) : forward(given),
    /** A relation in its own direction, whichever end it is told from. */
    forward,
    /** The order in which names stand in a list. */
    compare: collator.compare,
  };
}

/** A relation read backwards; undefined where what the graph says serves the language too. */
function inverseOf({ id, inverse, label }: RelationTypeAttributes, language: Language) {
  const given = labelIn(label, language, "inverse");
  if (given !== undefined) return given;
  const name = labelIn(label, language);
  // What stands in the graph without a tag is English, as its names are.
  const isServed =
    name === undefined || name === id || (language === "en" && inverse !== undefined);
  return isServed ? undefined : `← ${name}`;
}

function lookup(
  list: readonly { readonly id: string; readonly label?: Labels }[],
  language: Language,
): (id: string) => string {
  const names = new Map<string, string>();
  for (const { id, label } of list) {
    const name = labelIn(label, language);
    if (name !== undefined) names.set(id, name);
  }
  return (id) => names.get(id) ?? id;
}

/** The names of an entity besides the one that is shown, each once, with its language where known. */
export function otherNames(
  entity: Pick<EntityResult, "aliases" | "label" | "names">,
  shown: string,
): { readonly name: string; readonly lang?: string }[] {
  const others = new Map<string, { name: string; lang?: string }>();
  for (const [lang, name] of Object.entries(entity.names ?? {})) others.set(name, { name, lang });
  for (const name of [entity.label, ...(entity.aliases ?? [])]) {
    if (!others.has(name)) others.set(name, { name });
  }
  others.delete(shown);
  return [...others.values()];
}
