import { CLAIM_FIELD_LIST, type ClaimField, withFields } from "../model/claim-fields.ts";
import type {
  CitationAttributes,
  ClaimAttributes,
  FactAttributes,
  SourceAttributes,
} from "../model/graph-file.ts";
import type { ArcFilter } from "./filter.ts";
import { at, firstArc, item, nodeAt, type GraphIndex, type IndexedEdge } from "./graph-index.ts";
import type {
  CitationResult,
  ClaimDetails,
  FactResult,
  NodeSummary,
  RelationResult,
  Speaker,
} from "./types.ts";

type SaidDetails = Omit<ClaimDetails, "sources" | "origin">;

const isAlways = ({ shape, usual }: ClaimField): boolean =>
  usual !== undefined || shape === "citations";
/** What every claim has comes before what only some have. */
const ALWAYS = CLAIM_FIELD_LIST.filter(isAlways);
const SOMETIMES = CLAIM_FIELD_LIST.filter((field) => !isAlways(field));

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

  /**
   * Every admitted claim between two nodes, read from the first, in order of key. Rows are ordered by
   * neighbor, so they are found by two binary searches, however many neighbors a hub has.
   */
  between(filter: ArcFilter, from: number, to: number): RelationResult[] {
    const claims: RelationResult[] = [];
    const end = firstArc(this.#index, from, to + 1);
    for (let arc = firstArc(this.#index, from, to); arc < end; arc++) {
      if (filter.admits(arc)) claims.push(this.arc(arc, from));
    }
    return claims;
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

  #citation(citation: CitationAttributes): CitationResult {
    const sourceTitle = this.#sources.get(citation.source)?.title ?? citation.source;
    return { ...citation, sourceTitle };
  }

  #details(claim: ClaimAttributes): ClaimDetails {
    const valueOf = (field: ClaimField) => {
      if (field.shape === "citations") return claim[field.name].map((each) => this.#citation(each));
      if (field.shape !== "speakers") return claim[field.name];
      return claim[field.name]?.map((speaker) => this.#speaker(speaker));
    };
    return {
      ...withFields<SaidDetails, ClaimField>(ALWAYS, valueOf),
      sources: claim.sources,
      origin: claim.origin,
      ...withFields<Partial<SaidDetails>, ClaimField>(SOMETIMES, valueOf),
    };
  }

  #speaker(by: string): Speaker {
    const node = nodeAt(this.#index, by);
    if (node === undefined) return { label: by };
    const { label, id } = this.node(node);
    return { label, id };
  }
}
