import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import type { GraphIndex } from "./graph-index.ts";
import type {
  CitationResult,
  ClaimDetails,
  FactResult,
  LoadedGraph,
  NodeSummary,
  RelationResult,
  Speaker,
} from "./types.ts";

/** Turns numbers of the index into the plain objects that queries return. */
export class Results {
  readonly #graph: LoadedGraph;
  readonly #index: GraphIndex;
  readonly #sources: ReadonlyMap<string, SourceAttributes>;

  constructor(
    graph: LoadedGraph,
    index: GraphIndex,
    sources: ReadonlyMap<string, SourceAttributes>,
  ) {
    this.#graph = graph;
    this.#index = index;
    this.#sources = sources;
  }

  node(node: number): NodeSummary {
    return this.#summary(this.#index.ids[node] ?? "");
  }

  /** The claim of an edge, read from one of its ends; as it is written where none is named. */
  relation(edge: number, start?: number): RelationResult {
    const key = this.#index.edgeKeys[edge] ?? "";
    const [source, target] = this.#graph.extremities(key);
    const from = start === undefined ? source : (this.#index.ids[start] ?? "");
    const undirected = this.#graph.isUndirected(key);
    const reversed = !undirected && from !== source;
    const attributes = this.#graph.getEdgeAttributes(key);
    const { relation, label, inverse } = attributes;
    return {
      claim: "relation",
      key,
      relation,
      label: reversed ? (inverse ?? `← ${label}`) : label,
      reversed,
      undirected,
      from: this.#summary(from),
      to: this.#summary(from === source ? target : source),
      ...this.#details(attributes),
    };
  }

  fact(id: string, fact: FactAttributes): FactResult {
    return {
      claim: "fact",
      subject: this.#summary(id),
      property: fact.property,
      value: fact.value,
      ...this.#details(fact),
    };
  }

  citation(citation: CitationAttributes): CitationResult {
    const sourceTitle = this.#sources.get(citation.source)?.title ?? citation.source;
    return { ...citation, sourceTitle };
  }

  #summary(id: string): NodeSummary {
    const { label, kind } = this.#graph.getNodeAttributes(id);
    return { id, label, kind };
  }

  #details(claim: ClaimAttributes): ClaimDetails {
    const { status, by, at, since, until, rank, note, qualifiers, sources, origin } = claim;
    return {
      status,
      ...(by && { by: by.map((speaker) => this.#speaker(speaker)) }),
      ...(at !== undefined && { at }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      rank,
      ...(note !== undefined && { note }),
      ...(qualifiers && { qualifiers }),
      citations: claim.citations.map((citation) => this.citation(citation)),
      sources,
      origin,
    };
  }

  #speaker(by: string): Speaker {
    if (!this.#graph.hasNode(by)) return { label: by };
    return { label: this.#graph.getNodeAttribute(by, "label"), id: by };
  }
}
