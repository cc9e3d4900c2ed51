import type { ClaimAttributes, FactAttributes } from "../model/graph-file.ts";
import { type GraphIndex, type IndexedEdge, item, nodeAt } from "./graph-index.ts";
import type { Results } from "./results.ts";
import type { ClaimResult } from "./types.ts";

type ClaimReference =
  | { readonly edge: IndexedEdge }
  | { readonly subject: number; readonly fact: FactAttributes };

/** Which claims cite a source, and which an entity makes; facts first, each kind in order. */
export class Mentions {
  readonly #index: GraphIndex;
  readonly #results: Results;
  readonly #citing = new Map<string, ClaimReference[]>();
  readonly #by = new Map<string, ClaimReference[]>();

  /** One pass over every claim of the graph. */
  constructor(index: GraphIndex, results: Results) {
    this.#index = index;
    this.#results = results;
    for (const [subject, { facts = [] }] of index.nodes.entries()) {
      for (const fact of facts) this.#add(fact, { subject, fact });
    }
    for (const edge of index.edges) this.#add(edge.attributes, { edge });
  }

  citing(source: string): ClaimResult[] {
    return this.#resolve(this.#citing.get(source));
  }

  by(speaker: string): ClaimResult[] {
    return this.#resolve(this.#by.get(speaker));
  }

  #add(claim: ClaimAttributes, reference: ClaimReference): void {
    for (const source of new Set(claim.citations.map((citation) => citation.source))) {
      append(this.#citing, source, reference);
    }
    for (const speaker of new Set(claim.by?.map((id) => this.#idNow(id)))) {
      append(this.#by, speaker, reference);
    }
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
