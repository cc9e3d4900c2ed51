import type { ClaimAttributes, FactAttributes } from "../model/graph-file.ts";
import { type GraphIndex, type IndexedEdge, item, nodeAt } from "./graph-index.ts";
import type { Results } from "./results.ts";
import type { ClaimResult } from "./types.ts";

type ClaimReference =
  | { readonly edge: IndexedEdge }
  | { readonly subject: number; readonly fact: FactAttributes };

type ClaimLists = Map<string, ClaimReference[]>;

/** Which claims cite a source, and which an entity makes; facts first, each kind in order. */
export class Mentions {
  readonly #index: GraphIndex;
  readonly #results: Results;
  #citing: ClaimLists | undefined;
  #by: ClaimLists | undefined;

  constructor(index: GraphIndex, results: Results) {
    this.#index = index;
    this.#results = results;
  }

  citing(source: string): ClaimResult[] {
    this.#citing ??= this.#listed(({ citations }) => citations.map((citation) => citation.source));
    return this.#resolve(this.#citing.get(source));
  }

  by(speaker: string): ClaimResult[] {
    this.#by ??= this.#listed(({ by }) => by?.map((id) => this.#idNow(id)));
    return this.#resolve(this.#by.get(speaker));
  }

  /** One pass over every claim of the graph. */
  #listed(mentioned: (claim: ClaimAttributes) => readonly string[] | undefined): ClaimLists {
    const lists: ClaimLists = new Map();
    const add = (claim: ClaimAttributes, reference: ClaimReference): void => {
      const ids = mentioned(claim);
      if (ids) for (const id of new Set(ids)) append(lists, id, reference);
    };
    for (const [subject, { facts = [] }] of this.#index.nodes.entries()) {
      for (const fact of facts) add(fact, { subject, fact });
    }
    for (const edge of this.#index.edges) add(edge.attributes, { edge });
    return lists;
  }

  /** A speaker is an entity, by its id or one that it had before, or anybody else. */
  #idNow(speaker: string): string {
    const node = nodeAt(this.#index, speaker);
    return node === undefined ? speaker : item(this.#index.ids, node);
  }

  #resolve(references: readonly ClaimReference[] = []): ClaimResult[] {
    return references.map((reference) =>
      "edge" in reference
        ? this.#results.relation(reference.edge)
        : this.#results.fact(reference.subject, reference.fact),
    );
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
