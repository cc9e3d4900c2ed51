import type { ClaimAttributes, FactAttributes } from "../model/graph-file.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { Results } from "./results.ts";
import type { ClaimResult, LoadedGraph } from "./types.ts";

/** A fact with its subject, or the number of an edge. */
type ClaimReference = number | { readonly subject: string; readonly fact: FactAttributes };

/** Which claims cite a source, and which an entity makes; facts first, each kind in order. */
export class Mentions {
  readonly #results: Results;
  readonly #citing = new Map<string, ClaimReference[]>();
  readonly #by = new Map<string, ClaimReference[]>();

  /** One pass over every claim of the graph. */
  constructor(graph: LoadedGraph, index: GraphIndex, results: Results) {
    this.#results = results;
    for (const subject of index.ids) {
      for (const fact of graph.getNodeAttribute(subject, "facts") ?? []) {
        this.#add(fact, { subject, fact });
      }
    }
    for (const [edge, key] of index.edgeKeys.entries()) {
      this.#add(graph.getEdgeAttributes(key), edge);
    }
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
    for (const speaker of new Set(claim.by)) append(this.#by, speaker, reference);
  }

  #resolve(references: readonly ClaimReference[] = []): ClaimResult[] {
    return references.map((reference) =>
      typeof reference === "number"
        ? this.#results.relation(reference)
        : this.#results.fact(reference.subject, reference.fact),
    );
  }
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
