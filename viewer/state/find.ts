import type {
  EdgeAttributes,
  LiteralAttributes,
  SourceAttributes,
} from "../../src/model/graph-file.ts";
import type { Found, KnowledgeGraph } from "../../src/query/index.ts";
import { fold } from "../../src/query/fold.ts";
import type { Labels } from "../../src/model/linked.ts";
import { formatLiteral } from "../format/literal.ts";
import { LANGUAGES } from "../words/phrases.ts";
import type { Catalog } from "./catalog.ts";

/** Something the one search box found, with what tells it from others. */
export type Hit =
  | { readonly kind: "entity"; readonly found: Found }
  | { readonly kind: "relation"; readonly edge: number }
  | { readonly kind: "source"; readonly source: SourceAttributes }
  | {
      readonly kind: "fact";
      readonly node: number;
      /** Its place among the facts of the entity. */
      readonly fact: number;
    }
  | Passage;

/** A quote and the claim that cites it. */
interface Passage {
  readonly kind: "passage";
  readonly text: string;
  readonly source: string;
  readonly at: { readonly node: number; readonly fact: number } | { readonly edge: number };
  /** Its place among the citations of the claim. */
  readonly citation: number;
}

const HIT_KINDS = ["entity", "relation", "source", "fact", "passage"] as const;

/** Hits of one kind; `total` counts those beyond the limit too. */
export interface HitGroup {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** Finds things by text. */
export interface Finder {
  /**
   * Every word has to occur, in any order, in whatever case, accents or script a name is written:
   * 大学 finds 北京大学. Linear in the text of the graph.
   *
   * @param more of which kinds to give so many beyond the usual number
   */
  readonly find: (text: string, more?: More) => readonly HitGroup[];
}

/** How many of a kind are shown beyond the usual number. */
export type More = ReadonlyMap<Hit["kind"], number>;

/** Of each kind, so many are shown at first. */
const LIMITS: Readonly<Record<Hit["kind"], number>> = {
  entity: 8,
  relation: 5,
  source: 4,
  fact: 4,
  passage: 4,
};

/** A thing to find with its text, folded once. */
interface Entry<T extends Hit> {
  /** In parts, for those of a relation are those of many. */
  readonly text: readonly string[];
  readonly hit: () => T;
}

/** Prepares a graph for searching; the texts are folded when the first search needs them. */
export function finderOf(graph: KnowledgeGraph, catalog: Catalog): Finder {
  let entries: readonly (readonly Entry<Hit>[])[] | undefined;
  return {
    find: (text, more = new Map()) => {
      const limit = (kind: Hit["kind"]): number => LIMITS[kind] + (more.get(kind) ?? 0);
      const words = fold(text)
        .split(" ")
        .filter((word) => word !== "");
      if (words.length === 0) return [];
      const { found, total } = graph.find(text, { limit: limit("entity") });
      const entities: HitGroup = {
        kind: "entity",
        hits: found.map((each) => ({ kind: "entity", found: each })),
        total,
      };
      entries ??= entriesOf(catalog);
      const others = entries.map((list, index) => {
        const kind = HIT_KINDS[index + 1] ?? "entity";
        return matching(list, words, kind, limit(kind));
      });
      return [entities, ...others].filter((group) => group.total > 0);
    },
  };
}

function matching(
  entries: readonly Entry<Hit>[],
  words: readonly string[],
  kind: Hit["kind"],
  limit: number,
): HitGroup {
  const hits: Hit[] = [];
  let total = 0;
  for (const { text, hit } of entries) {
    if (!words.every((word) => text.some((part) => part.includes(word)))) continue;
    if (total++ < limit) hits.push(hit());
  }
  return { kind, hits, total };
}

/** In the order of `HIT_KINDS`, without the entities. */
function entriesOf(catalog: Catalog): readonly (readonly Entry<Hit>[])[] {
  const names = catalog.nodes.map(({ attributes }) =>
    fold(allNames(attributes.label, attributes.names)),
  );
  const passages: Entry<Hit>[] = [];
  const quotes = (
    citations: readonly { readonly quote?: string; readonly source: string }[],
    at: Passage["at"],
  ): void => {
    for (const [citation, { quote, source }] of citations.entries()) {
      if (quote === undefined) continue;
      passages.push({
        text: [fold(quote)],
        hit: () => ({ kind: "passage", text: quote, source, at, citation }),
      });
    }
  };
  const facts = catalog.nodes.flatMap(({ attributes }, node) =>
    (attributes.facts ?? []).map((fact, index): Entry<Hit> => {
      quotes(fact.citations, { node, fact: index });
      const property = allNames(fact.property, catalog.properties.get(fact.property)?.label);
      return {
        text: [names[node] ?? "", fold(`${property} ${valueTexts(fact.value)}`)],
        hit: () => ({ kind: "fact", node, fact: index }),
      };
    }),
  );
  const predicates = new Map<string, string>();
  const predicate = ({ relation, label, inverse = "" }: EdgeAttributes): string => {
    const key = `${label} ${inverse}`;
    const text = predicates.get(key) ?? fold(allNames(key, catalog.relations.get(relation)?.label));
    predicates.set(key, text);
    return text;
  };
  const relations = catalog.edges.map(({ attributes }, edge): Entry<Hit> => {
    quotes(attributes.citations, { edge });
    const [from, to] = [catalog.from[edge] ?? 0, catalog.to[edge] ?? 0];
    return {
      text: [names[from] ?? "", predicate(attributes), names[to] ?? ""],
      hit: () => ({ kind: "relation", edge }),
    };
  });
  const sources = catalog.file.attributes.sources.map((source): Entry<Hit> => {
    const { author = [], id, publisher = "", title } = source;
    return {
      text: [fold([title, id, ...author, publisher].join(" "))],
      hit: () => ({ kind: "source", source }),
    };
  });
  return [relations, sources, facts, passages];
}

/** What a thing is called in any language. */
function allNames(name: string, labels: Labels | undefined): string {
  return [name, ...Object.values(labels ?? {})].join(" ");
}

/** A value as it is written, and as each language reads it. */
function valueTexts(value: LiteralAttributes): string {
  const readings = LANGUAGES.flatMap((language) => {
    const { text, about = "" } = formatLiteral(value, language);
    return [text, about];
  });
  return [...new Set([value.text, ...readings])].join(" ");
}
