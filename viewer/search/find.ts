import { fold } from "../../src/query/fold.ts";
import { markHolding } from "../../src/query/name-block.ts";
import { NameIndex } from "../../src/query/name-index.ts";
import { type NameHit, NameSearch } from "../../src/query/name-search.ts";
import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { Found } from "../../src/query/index.ts";
import type { Catalog } from "../graph/catalog.ts";
import { type FactAt, FoundTexts, type Passage, predicateText } from "./found-texts.ts";

/** Something the one search box found, with what tells it from others. */
export type Hit =
  | { readonly kind: "entity"; readonly found: Found }
  | { readonly kind: "relation"; readonly edge: number }
  | { readonly kind: "source"; readonly source: SourceAttributes }
  | ({ readonly kind: "fact" } & FactAt)
  | Passage;

/** Hits of one kind; `total` counts those beyond the limit too. */
export interface HitGroup {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** How many of a kind are shown beyond the usual number. */
export type More = ReadonlyMap<Hit["kind"], number>;

/** What is looked through bit by bit. */
type Scanned = "fact" | "passage" | "relation";

/** Of each kind, so many are shown at first. */
const LIMITS: Readonly<Record<Hit["kind"], number>> = {
  entity: 8,
  relation: 5,
  source: 4,
  fact: 4,
  passage: 4,
};

/** The names of so many entities are taken in at once: what is looked through as a whole. */
const BLOCK = 1_000;
/** What it costs to take in the names of an entity, in texts. */
const ENTITY = 4;
/** So many names are looked through in the time of one other thing. */
const NAMES = 16;

/**
 * Finds hits by text. Taking in the texts of a large graph lasts for seconds, and so it is done bit
 * by bit, names first; what is taken in can be found already.
 */
export class Finder {
  readonly catalog: Catalog;
  readonly names: NameIndex;
  readonly texts: FoundTexts;

  constructor(catalog: Catalog) {
    this.catalog = catalog;
    const { nodes } = catalog;
    this.names = new NameIndex({
      ids: nodes.map(({ key }) => key),
      nodes: nodes.map(({ attributes }) => attributes),
    });
    this.texts = new FoundTexts(catalog);
  }

  /** Whether everything is taken in. */
  get isComplete(): boolean {
    return this.names.isComplete && this.texts.isComplete;
  }

  /** Takes in so many more texts, or a few more. */
  takeIn(most: number): void {
    let left = most;
    while (left > 0 && !this.names.isComplete) left -= ENTITY * this.names.takeIn(BLOCK);
    if (left > 0) this.texts.takeIn(left);
  }

  /** Begins to look for a text; nothing is looked through yet. */
  search(text: string): Search {
    return new Search(this, text);
  }

  /** The entities whose names are near a text of which nothing was found, each once. */
  near(text: string): readonly Hit[] {
    const found = new Map<number, NameHit>();
    for (const name of this.names.suggest(text)) {
      const [hit] = this.names.search(name, 1, () => true).hits;
      if (hit && !found.has(hit.node)) found.set(hit.node, hit);
    }
    return [...found.values()].map((hit) => entityHit(this.catalog, hit));
  }
}

/**
 * What a text is found in. Every word has to occur, in any order, in whatever case, accents or script
 * a name is written: 大学 finds 北京大学. Linear in the text of the graph.
 */
export class Search {
  readonly #finder: Finder;
  readonly #words: readonly string[];
  readonly #entities: NameSearch;
  /** By word: 1 for the entities that are called so. */
  readonly #called: readonly Uint8Array[];
  /** By the names of a relation: which of the words they hold. */
  readonly #predicates = new Map<string, readonly boolean[]>();
  #blocks = 0;
  /** How many edges, facts and passages were looked through. */
  readonly #looked: Record<Scanned, number> = { relation: 0, fact: 0, passage: 0 };
  /** By their place in the graph, or among the texts that were taken in. */
  readonly #found: Readonly<Record<Scanned | "source", number[]>> = {
    relation: [],
    source: [],
    fact: [],
    passage: [],
  };
  #isDone: boolean;

  constructor(finder: Finder, text: string) {
    this.#finder = finder;
    this.#words = fold(text)
      .split(" ")
      .filter((word) => word !== "");
    this.#entities = new NameSearch(text, () => true);
    this.#called = this.#words.map(() => new Uint8Array(finder.catalog.nodes.length));
    this.#isDone = this.#words.length === 0;
  }

  /** Whether the whole graph was looked through. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /**
   * Looks through some more of what was taken in.
   *
   * @param most how many things, or a few more
   * @returns how many it was; 0 when it has to wait until more is taken in, or is done
   */
  lookThrough(most: number): number {
    if (this.#isDone) return 0;
    const { names, texts, catalog } = this.#finder;
    let left = most;
    while (left > 0 && this.#blocks < names.blocks.length) left -= this.#lookThroughNames();
    // Relations and facts are found by the names of all entities.
    if (left > 0 && names.isComplete) {
      left -= this.#next("relation", catalog.edges.length, left, (edge) => this.#isRelation(edge));
      left -= this.#next("fact", texts.facts.length, left, (fact) => this.#isFact(fact));
      left -= this.#next("passage", texts.passages.length, left, (at) => {
        return this.#holds(texts.passages.texts[at]);
      });
      if (left > 0 && texts.isComplete) this.#finish();
    }
    return most - left;
  }

  /** What was found so far, kind by kind; of some kinds, so many more than usual. */
  groups(more: More = new Map()): readonly HitGroup[] {
    const { catalog, texts } = this.#finder;
    const limit = (kind: Hit["kind"]): number => LIMITS[kind] + (more.get(kind) ?? 0);
    const { hits, total } = this.#entities.best(limit("entity"));
    const { relation, source, fact, passage } = this.#found;
    const group = (
      kind: Hit["kind"],
      found: readonly number[],
      hit: (at: number) => readonly Hit[],
    ): HitGroup => ({ kind, hits: found.slice(0, limit(kind)).flatMap(hit), total: found.length });
    const groups: HitGroup[] = [
      { kind: "entity", hits: hits.map((each) => entityHit(catalog, each)), total },
      group("relation", relation, (edge) => [{ kind: "relation", edge }]),
      group("source", source, (at) => {
        const found = catalog.file.attributes.sources[at];
        return found ? [{ kind: "source", source: found }] : [];
      }),
      group("fact", fact, (at) => {
        const place = texts.facts.places[at];
        return place ? [{ kind: "fact", ...place }] : [];
      }),
      group("passage", passage, (at) => texts.passageAt(at)),
    ];
    return groups.filter((each) => each.total > 0);
  }

  #lookThroughNames(): number {
    const block = this.#finder.names.blocks[this.#blocks++];
    if (block === undefined) return 0;
    this.#entities.lookThrough(block);
    for (const [at, word] of this.#words.entries()) {
      const marks = this.#called[at];
      if (marks) markHolding(block, word, marks);
    }
    return Math.ceil(block.owners.length / NAMES);
  }

  #next(kind: Scanned, length: number, most: number, isFound: (at: number) => boolean): number {
    const first = this.#looked[kind];
    const end = Math.min(length, first + Math.max(0, most));
    for (let at = first; at < end; at++) if (isFound(at)) this.#found[kind].push(at);
    this.#looked[kind] = end;
    return end - first;
  }

  /** Sources are few: they are looked through at the end, all at once. */
  #finish(): void {
    for (const [at, text] of this.#finder.texts.sources.entries()) {
      if (this.#holds(text)) this.#found.source.push(at);
    }
    this.#isDone = true;
  }

  #isRelation(edge: number): boolean {
    const { edges, from, to, relations } = this.#finder.catalog;
    const attributes = edges[edge]?.attributes;
    if (attributes === undefined) return false;
    const text = predicateText(attributes, relations);
    let held = this.#predicates.get(text);
    if (held === undefined) {
      const folded = fold(text);
      held = this.#words.map((word) => folded.includes(word));
      this.#predicates.set(text, held);
    }
    const [start, end] = [from[edge] ?? 0, to[edge] ?? 0];
    for (const [at, marks] of this.#called.entries()) {
      if (held[at] !== true && marks[start] !== 1 && marks[end] !== 1) return false;
    }
    return true;
  }

  #isFact(fact: number): boolean {
    const { places, texts } = this.#finder.texts.facts;
    const [text = "", node = -1] = [texts[fact], places[fact]?.node];
    return this.#words.every((word, at) => this.#called[at]?.[node] === 1 || text.includes(word));
  }

  #holds(text = ""): boolean {
    return this.#words.every((word) => text.includes(word));
  }
}

/** An entity that was found by one of its names. */
export function entityHit({ nodes }: Catalog, { node, matched, match }: NameHit): Hit {
  const { key = "", attributes } = nodes[node] ?? {};
  const { label = "", kind = "" } = attributes ?? {};
  return { kind: "entity", found: { node: { id: key, label, kind }, matched, match } };
}
