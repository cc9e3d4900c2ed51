import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import { at, item, nodeAt, type GraphIndex, type IndexedEdge } from "./graph-index.ts";
import type {
  CitationResult,
  ClaimDetails,
  FactResult,
  NodeSummary,
  RelationResult,
  Speaker,
} from "./types.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Turns numbers of the index into the plain objects that queries return. */
export class Results {
  readonly #index: GraphIndex;
  readonly #sources: ReadonlyMap<string, SourceAttributes>;

  constructor(index: GraphIndex, sources: ReadonlyMap<string, SourceAttributes>) {
    this.#index = index;
    this.#sources = sources;
  }

  node(node: number): NodeSummary {
    const { label, kind } = item(this.#index.nodes, node);
    return { id: item(this.#index.ids, node), label, kind };
  }

  /** The claim of an arc, read from `start`, which is one of its ends. */
  arc(arc: number, start: number): RelationResult {
    return this.relation(item(this.#index.edges, at(this.#index.arcEdge, arc)), start);
  }

  /** The claim of an edge, read from one of its ends; as it is written where none is named. */
  relation({ key, from, to, undirected, attributes }: IndexedEdge, start = from): RelationResult {
    const { relation, label, inverse } = attributes;
    const reversed = !undirected && start !== from;
    return {
      claim: "relation",
      key,
      relation,
      label: reversed ? (inverse ?? `← ${label}`) : label,
      reversed,
      undirected,
      from: this.node(start),
      to: this.node(start === from ? to : from),
      ...this.#details(attributes),
    };
  }

  fact(subject: number, fact: FactAttributes): FactResult {
    return {
      claim: "fact",
      subject: this.node(subject),
      property: fact.property,
      value: fact.value,
      ...this.#details(fact),
    };
  }

  citation(citation: CitationAttributes): CitationResult {
    const sourceTitle = this.#sources.get(citation.source)?.title ?? citation.source;
    return { ...citation, sourceTitle };
  }

  /** Assigned one by one: spreading optional parts takes several times as long. */
  #details(claim: ClaimAttributes): ClaimDetails {
    const { by, since, until, note, qualifiers } = claim;
    const details: Writable<ClaimDetails> = {
      status: claim.status,
      rank: claim.rank,
      citations: claim.citations.map((citation) => this.citation(citation)),
      sources: claim.sources,
      origin: claim.origin,
    };
    if (by) details.by = by.map((speaker) => this.#speaker(speaker));
    if (claim.at !== undefined) details.at = claim.at;
    if (since !== undefined) details.since = since;
    if (until !== undefined) details.until = until;
    if (note !== undefined) details.note = note;
    if (qualifiers) details.qualifiers = qualifiers;
    return details;
  }

  #speaker(by: string): Speaker {
    const node = nodeAt(this.#index, by);
    if (node === undefined) return { label: by };
    const { label, id } = this.node(node);
    return { label, id };
  }
}
