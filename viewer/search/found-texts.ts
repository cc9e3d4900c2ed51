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

/** A fact by its entity and its place among the facts of that. */
export interface FactAt {
  readonly node: number;
  readonly fact: number;
}

/** A quote and the claim that cites it. */
export interface Passage {
  readonly kind: "passage";
  readonly text: string;
  readonly source: string;
  readonly at: FactAt | { readonly edge: number };
  /** Its place among the citations of the claim. */
  readonly citation: number;
}

/** What it costs to take in a fact, whose value is read in every language: so many plain texts. */
const FACT = 8;

/** The folded texts of facts, passages and sources, taken in bit by bit. */
export class FoundTexts {
  readonly facts = new Texts<FactAt>();
  readonly passages = new Texts<Pick<Passage, "at" | "citation">>();
  readonly sources: readonly string[];
  readonly #catalog: Catalog;
  readonly #costs: Iterator<number>;
  #isComplete = false;

  /** Takes in the sources, which are few, and nothing else. */
  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#costs = this.#takeInClaims();
    this.sources = catalog.file.attributes.sources.map(
      ({ author = [], id, publisher = "", title }) =>
        fold([title, id, ...author, publisher].join(" ")),
    );
  }

  /** Whether all texts are taken in. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes in so many more texts, or a few more: facts in the order of the graph, then relations. */
  takeIn(most: number): void {
    for (let left = most; left > 0 && !this.#isComplete;) {
      const { done, value } = this.#costs.next();
      this.#isComplete = done === true;
      left -= value;
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

  /** Takes in one claim after the other, with what each costs, in plain texts. */
  *#takeInClaims(): Generator<number, number> {
    const { nodes, edges, properties } = this.#catalog;
    for (const [node, { attributes }] of nodes.entries()) {
      yield 1;
      for (const [fact, { property, value, citations }] of (attributes.facts ?? []).entries()) {
        const name = allNames(property, properties.get(property)?.label);
        this.facts.add(fold(`${name} ${valueTexts(value)}`), { node, fact });
        yield FACT + this.#takeInQuotes(citations, { node, fact });
      }
    }
    for (const [edge, { attributes }] of edges.entries()) {
      yield 1 + this.#takeInQuotes(attributes.citations, { edge });
    }
    return 0;
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
