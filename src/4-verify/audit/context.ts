import type { Claim, Fact, LinkedGraph, Source } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import { KnownNames } from "../coverage/known-names.ts";
import { fold } from "../fold.ts";
import { NameWords } from "./name-words.ts";
import { AuditedText } from "./read-text.ts";
import { type Spot, spotsOf } from "./spots.ts";
import type { IndexedText } from "../indexed-text.ts";

/** An entity that so many of the paragraphs of a text name is what it is about. */
const TOPIC = 0.3;

/** Where a claim of an entity has its passage. */
interface ClaimPlace {
  readonly claim: Claim;
  readonly spot: Spot;
}

/** What the facets look things up in. Built once, in time linear in the texts and the claims. */
export class AuditContext {
  readonly graph: LinkedGraph;
  readonly texts: ReadonlyMap<string, AuditedText>;
  readonly names: NameWords;
  readonly #spots = new Map<Claim, readonly Spot[]>();
  readonly #places = new Map<string, ClaimPlace[]>();
  readonly #topics = new Map<AuditedText, ReadonlySet<string>>();
  readonly #voices = new Map<string, ReadonlySet<string>>();
  readonly #uses = new Map<string, number>();
  readonly #dates = new Map<string, Fact[]>();
  readonly #values = new Map<string, Fact[]>();

  constructor(graph: LinkedGraph, proofs: Proofs, texts: ReadonlyMap<string, IndexedText>) {
    this.graph = graph;
    const known = new KnownNames([...graph.entities.values()]);
    this.texts = new Map(
      Array.from(texts, ([id, text]) => [
        id,
        new AuditedText(text, known, graph.sources.get(id)?.lang),
      ]),
    );
    this.names = new NameWords(graph.entities.values());
    for (const text of this.texts.values()) this.#topics.set(text, topicsOf(text, graph));
    for (const source of graph.sources.values()) {
      this.#voices.set(source.id, voicesOf(source, graph));
    }
    for (const claim of [...graph.facts, ...graph.relations]) {
      if (claim.kind === "fact") {
        if (claim.value.type === "date") append(this.#dates, claim.subject, claim);
        append(this.#values, keyOf(claim.subject, claim.property), claim);
      }
      const spots = spotsOf(claim, proofs, this.texts);
      this.#spots.set(claim, spots);
      for (const spot of spots) {
        for (const id of endsOf(claim)) {
          append(this.#places, keyOf(id, spot.citation.source), { claim, spot });
          const key = useKey(spot, id);
          this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
        }
      }
    }
    for (const places of this.#places.values()) {
      places.sort((a, b) => a.spot.first - b.spot.first);
    }
  }

  spotsOf(claim: Claim): readonly Spot[] {
    return this.#spots.get(claim) ?? [];
  }

  /** The claims of an entity in a source, in order of their passages. */
  claimsOf(entity: string, source: string): readonly ClaimPlace[] {
    return this.#places.get(keyOf(entity, source)) ?? [];
  }

  /** How many claims of an entity rest on the very passage. */
  usesOf(spot: Spot, entity: string): number {
    return this.#uses.get(useKey(spot, entity)) ?? 0;
  }

  /** The facts that give a date of an entity. */
  datesOf(entity: string): readonly Fact[] {
    return this.#dates.get(entity) ?? [];
  }

  /** Whether another claim gives another value of the same property. */
  isContradicted(claim: Claim): boolean {
    if (claim.kind !== "fact") return false;
    const all = this.#values.get(keyOf(claim.subject, claim.property)) ?? [];
    return all.some(({ value }) => value.text !== claim.value.text);
  }

  isTopic(entity: string, text: AuditedText): boolean {
    return this.#topics.get(text)?.has(entity) === true;
  }

  /** Whether an entity is the source itself, or whose opinions those are that it attributes to nobody. */
  isVoice(entity: string, source: string): boolean {
    return this.#voices.get(source)?.has(entity) === true;
  }
}

function useKey({ citation, start, end }: Spot, entity: string): string {
  return JSON.stringify([citation.source, start, end, entity]);
}

function keyOf(first: string, second: string): string {
  return JSON.stringify([first, second]);
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The ids of the entities that a claim is about. */
export function endsOf(claim: Claim): readonly string[] {
  return claim.kind === "fact" ? [claim.subject] : [claim.from, claim.to];
}

function topicsOf(text: AuditedText, { entities }: LinkedGraph): ReadonlySet<string> {
  const paragraphs = text.sentences.at(-1)?.paragraph ?? 0;
  const topics = new Set<string>();
  for (const id of entities.keys()) {
    const named = new Set(text.namesOf(id).map((at) => text.sentences[at.sentence]?.paragraph));
    if (named.size >= TOPIC * paragraphs && named.size > 1) topics.add(id);
  }
  return topics;
}

/** Whose voice a source is, as it says, or the entities called as its authors; and the work that it is itself. */
function voicesOf(
  { author, voice, title }: Source,
  { entities }: LinkedGraph,
): ReadonlySet<string> {
  const own = new Set([...(voice === undefined ? author : []), title ?? ""].map(folded));
  own.delete("");
  const named = [...entities.values()].filter(({ name, names, aliases }) =>
    [name, ...Object.values(names), ...aliases].some((each) => own.has(folded(each))),
  );
  return new Set([...named.map(({ id }) => id), ...(voice === undefined ? [] : [voice])]);
}

function folded(text: string): string {
  return fold(text).text;
}
