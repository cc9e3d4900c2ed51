import type { SchemaAttributes } from "../model/graph-file.ts";
import { STATUSES } from "../model/linked.ts";
import { near } from "../model/near.ts";
import { byCodeUnit } from "../model/order.ts";
import { UnknownNameError } from "./errors.ts";
import { AGAINST, ALONG, at, EITHER, flipped, type GraphIndex } from "./graph-index.ts";
import type { ClaimFilter, NeighborsOptions, OneOrMore } from "./options.ts";

/** The directions a walk may take, as bits. */
export const WAYS: Readonly<Record<NonNullable<NeighborsOptions["direction"]>, number>> = {
  in: AGAINST | EITHER,
  out: ALONG | EITHER,
  both: ALONG | AGAINST | EITHER,
};

interface Rules {
  /** By relation: the ways it may be crossed. */
  readonly ways: Uint8Array;
  /** By status: 1 where admitted. */
  readonly statuses: Uint8Array;
  readonly minSources: number;
  /** What a caller asks of the keys of edges. */
  readonly where: ((key: string) => boolean) | undefined;
}

/** Decides which arcs a walk may take. Compiled once per query to lookups by small numbers. */
export class ArcFilter {
  readonly #index: GraphIndex;
  readonly #rules: Rules;

  constructor(index: GraphIndex, rules: Rules) {
    this.#index = index;
    this.#rules = rules;
  }

  admits(arc: number): boolean {
    const { arcEdge, arcWay, relationOf, statusOf, sourcesOf, edges } = this.#index;
    const { ways, statuses, minSources, where } = this.#rules;
    const edge = at(arcEdge, arc);
    return (
      (at(ways, at(relationOf, edge)) & at(arcWay, arc)) !== 0 &&
      at(statuses, at(statusOf, edge)) === 1 &&
      at(sourcesOf, edge) >= minSources &&
      (where === undefined || where(edges[edge]?.key ?? ""))
    );
  }

  /** The same filter for a walk backwards, from the far ends of the arcs. */
  reversed(): ArcFilter {
    return new ArcFilter(this.#index, { ...this.#rules, ways: this.#rules.ways.map(flipped) });
  }

  /** The same filter, that asks something of the keys of edges too. */
  where(where: (key: string) => boolean): ArcFilter {
    return new ArcFilter(this.#index, { ...this.#rules, where });
  }
}

/** The names that filters may use, and what they stand for in the index. */
export class Vocabulary {
  readonly #index: GraphIndex;
  /** Name of a relation or of an inverse: the relations it means, and whether read backwards. */
  readonly #relations = new Map<string, { readonly relation: string; readonly back: boolean }[]>();
  readonly #lineages = new Map<string, readonly string[]>();

  constructor(schema: SchemaAttributes, index: GraphIndex) {
    this.#index = index;
    const { types, relations } = schema;
    for (const { id, inverse } of relations) this.#addRelation(id, inverse);
    this.#addRelationsInUse(new Set(relations.map(({ id }) => id)));
    for (const { id, lineage } of types) this.#lineages.set(id, lineage);
    for (const kind of index.kinds) {
      if (!this.#lineages.has(kind)) this.#lineages.set(kind, [kind]);
    }
  }

  lineage(kind: string): readonly string[] {
    return this.#lineages.get(kind) ?? [kind];
  }

  /** @throws UnknownNameError for a relation or status that does not exist */
  arcs(filter: ClaimFilter, ways: number): ArcFilter {
    const { relation, status, minSources = 0 } = filter;
    const rules = { ways: this.#relationWays(relation, ways), statuses: this.#statuses(status) };
    return new ArcFilter(this.#index, { ...rules, minSources, where: undefined });
  }

  /** @throws UnknownNameError for a type that does not exist */
  kinds(type: OneOrMore<string> | undefined): Uint8Array {
    const { kinds } = this.#index;
    if (type === undefined) return new Uint8Array(kinds.length).fill(1);
    const known = new Set([...this.#lineages.keys(), ...[...this.#lineages.values()].flat()]);
    const wanted = new Set(many(type));
    for (const name of wanted) demand("type", name, known);
    return Uint8Array.from(kinds, (kind) =>
      this.lineage(kind).some((id) => wanted.has(id)) ? 1 : 0,
    );
  }

  #addRelation(relation: string, inverse: string | undefined): void {
    this.#means(relation, { relation, back: false });
    if (inverse !== undefined) this.#means(inverse, { relation, back: true });
  }

  #means(name: string, meaning: { relation: string; back: boolean }): void {
    const meanings = this.#relations.get(name);
    if (meanings) meanings.push(meaning);
    else this.#relations.set(name, [meaning]);
  }

  /** A graph without a schema still has relations. */
  #addRelationsInUse(declared: Set<string>): void {
    const { relations, relationOf, edges } = this.#index;
    for (const [code, relation] of relations.entries()) {
      if (declared.has(relation)) continue;
      this.#addRelation(relation, edges[relationOf.indexOf(code)]?.attributes.inverse);
    }
  }

  #relationWays(names: OneOrMore<string> | undefined, ways: number): Uint8Array {
    const { relations } = this.#index;
    const result = new Uint8Array(relations.length);
    if (names === undefined) return result.fill(ways);
    const codes = new Map(relations.map((name, code) => [name, code]));
    for (const name of many(names)) {
      demand("relation", name, this.#relations.keys());
      for (const { relation, back } of this.#relations.get(name) ?? []) {
        const code = codes.get(relation);
        if (code !== undefined) result[code] = at(result, code) | (back ? flipped(ways) : ways);
      }
    }
    return result;
  }

  #statuses(names: OneOrMore<string> | undefined): Uint8Array {
    const { statuses } = this.#index;
    if (names === undefined) return new Uint8Array(statuses.length).fill(1);
    const wanted = new Set(many(names));
    for (const name of wanted) demand("status", name, STATUSES);
    return Uint8Array.from(statuses, (status) => (wanted.has(status) ? 1 : 0));
  }
}

function many<T extends string>(names: OneOrMore<T>): readonly T[] {
  return typeof names === "string" ? [names] : names;
}

function demand(kind: "relation" | "status" | "type", name: string, known: Iterable<string>): void {
  const names = [...known].sort(byCodeUnit);
  if (!names.includes(name)) throw new UnknownNameError(kind, name, near(name, names));
}
