import type {
  CitationAttributes,
  EdgeAttributes,
  LiteralAttributes,
  RelationTypeAttributes,
} from "../../src/model/graph-file.ts";
import type { Labels } from "../../src/model/linked.ts";
import { fold } from "../../src/query/fold.ts";
import { formatLiteral } from "../ui/format/literal.ts";
import { LANGUAGES } from "../ui/phrases.ts";
import type { Catalog } from "../graph/catalog.ts";
import type { FactAt, Passage } from "./hits.ts";

/** What it costs to take in a fact, whose value is read in every language: so many plain texts. */
const FACT = 8;

/** The folded texts of facts, passages and sources, taken in bit by bit. */
export class FoundTexts {
  readonly facts = new Texts<FactAt>();
  readonly passages = new Texts<Pick<Passage, "at" | "citation">>();
  readonly sources: readonly string[];
  readonly #catalog: Catalog;
  /** The next fact and the next edge to be taken in. */
  #next: FactAt = { node: 0, fact: 0 };
  #edge = 0;

  /** Takes in the sources, which are few, and nothing else. */
  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.sources = catalog.file.attributes.sources.map(
      ({ author = [], id, publisher = "", title }) =>
        fold([title, id, ...author, publisher].join(" ")),
    );
  }

  /** Whether all texts are taken in. */
  get isComplete(): boolean {
    const { nodes, edges } = this.#catalog;
    return this.#next.node === nodes.length && this.#edge === edges.length;
  }

  /** Takes in so many more texts, or a few more: facts in the order of the graph, then relations. */
  takeIn(most: number): void {
    const { nodes, edges } = this.#catalog;
    let left = most;
    while (left > 0 && this.#next.node < nodes.length) left -= this.#takeInFact(this.#next);
    while (left > 0 && this.#edge < edges.length) {
      const edge = this.#edge++;
      left -= 1 + this.#takeInQuotes(edges[edge]?.attributes.citations ?? [], { edge });
    }
  }

  /** The passage at some place, with the claim that cites it. */
  passageAt(at: number): readonly Passage[] {
    const place = this.passages.places[at];
    if (place === undefined) return [];
    const { nodes, edges } = this.#catalog;
    const claim =
      "edge" in place.at
        ? edges[place.at.edge]?.attributes
        : nodes[place.at.node]?.attributes.facts?.[place.at.fact];
    const { quote = "", source = "" } = claim?.citations[place.citation] ?? {};
    return [{ kind: "passage", text: quote, source, ...place }];
  }

  #takeInFact({ node, fact }: FactAt): number {
    const facts = this.#catalog.nodes[node]?.attributes.facts ?? [];
    const claim = facts[fact];
    this.#next = fact + 1 < facts.length ? { node, fact: fact + 1 } : { node: node + 1, fact: 0 };
    if (claim === undefined) return 1;
    const { property, value, citations } = claim;
    const labels = this.#catalog.properties.get(property)?.label;
    this.facts.add(fold(`${allNames(property, labels)} ${valueTexts(value)}`), { node, fact });
    return FACT + this.#takeInQuotes(citations, { node, fact });
  }

  #takeInQuotes(citations: readonly CitationAttributes[], at: Passage["at"]): number {
    for (const [citation, { quote }] of citations.entries()) {
      if (quote !== undefined) this.passages.add(fold(quote), { at, citation });
    }
    return citations.length;
  }
}

/** Texts with what each is of. */
class Texts<T> {
  readonly texts: string[] = [];
  readonly places: T[] = [];

  get length(): number {
    return this.texts.length;
  }

  add(text: string, place: T): void {
    this.texts.push(text);
    this.places.push(place);
  }
}

/** What a relation is called, both ways and in any language. */
export function predicateText(
  { relation, label, inverse = "" }: EdgeAttributes,
  relations: ReadonlyMap<string, RelationTypeAttributes>,
): string {
  return allNames(`${label} ${inverse}`, relations.get(relation)?.label);
}

/** What a thing is called in any language. */
function allNames(name: string, labels: Labels | undefined): string {
  return labels === undefined ? name : [name, ...Object.values(labels)].join(" ");
}

/** A value as it is written, and as each language reads it. */
function valueTexts(value: LiteralAttributes): string {
  const readings = LANGUAGES.flatMap((language) => {
    const { text, about = "" } = formatLiteral(value, language);
    return [text, about];
  });
  return [...new Set([value.text, ...readings])].join(" ");
}
