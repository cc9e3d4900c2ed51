import type { LinkedGraph, Source } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import type { SourceText } from "../../model/source-text.ts";
import { fold } from "../fold.ts";
import { IndexedText } from "../indexed-text.ts";
import type { Stretch } from "../words.ts";
import { exemptPassages } from "./exempt.ts";
import { furnitureOf } from "./furniture.ts";
import { KnownNames, NameFinder } from "./known-names.ts";
import type { Mention } from "./names.ts";
import { byPlace, citedPassages, overlaps } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";
import type {
  CitedPassage,
  Coverage,
  EntityCoverage,
  ExemptPassage,
  ParagraphCoverage,
  SentenceCounts,
  SentenceCoverage,
  SourceCoverage,
} from "./types.ts";
import { UnknownNames, type ReadSentence } from "./unknown.ts";

/** A sentence that makes a statement between entities names at least so many. */
const LEAST_ENTITIES = 2;

/**
 * Compares what the texts say with what the graph cites: paragraphs and sentences without a
 * citation, entities without a claim, and names that are not in the graph. Time is linear in the
 * texts, the names and the citations.
 *
 * @param texts the texts at hand, by id of their source
 */
export function coverageOf(
  graph: LinkedGraph,
  proofs: Proofs,
  texts: ReadonlyMap<string, SourceText>,
): Coverage {
  const indexed = new Map(
    [...texts].map(([id, text]) => [
      id,
      new IndexedText(text, graph.sources.get(id)?.text?.paragraphs),
    ]),
  );
  const cited = citedPassages(graph, proofs, indexed);
  const exempt = exemptPassages(graph, indexed);
  const claims = countClaims(graph);
  const reader = new Reader(graph);
  const sources: SourceCoverage[] = [];
  for (const source of graph.sources.values()) {
    const { id, title } = source;
    const text = indexed.get(id);
    if (!text) continue;
    const passages = cited.get(id) ?? [];
    const excused = [...(exempt.get(id) ?? [])].sort(byPlace);
    const furniture = furnitureOf(text);
    const naming = judge(reader.read(source, text, furniture), passages, excused);
    const sentences = naming.filter(({ entities }) => entities.length >= LEAST_ENTITIES);
    sources.push({
      id,
      ...(title !== undefined && { title }),
      text: text.source,
      paragraphs: paragraphsOf(text, passages, excused, furniture),
      sentences,
      entities: entitiesOf(naming, claims.get(id)),
      passages,
      counts: count(sentences),
    });
  }
  return {
    sources,
    withoutText: [...graph.sources.keys()].filter((id) => !indexed.has(id)),
    counts: count(sources.flatMap((source) => source.sentences)),
    unknown: reader.unknown.list(),
  };
}

/**
 * How much of what has to be cited is, in percent: sentences that are excused do not count. Undefined
 * where there is nothing to cite.
 */
export function percentOf({ cited, uncited }: SentenceCounts): number | undefined {
  return cited + uncited === 0 ? undefined : (100 * cited) / (cited + uncited);
}

/** How many claims about an entity cite a source, by source and entity. */
function countClaims({ facts, relations }: LinkedGraph): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const claim of [...facts, ...relations]) {
    const ends = claim.kind === "fact" ? [claim.subject] : [claim.from, claim.to];
    for (const source of new Set(claim.citations.map((citation) => citation.source))) {
      const ofSource = counts.get(source) ?? new Map<string, number>();
      counts.set(source, ofSource);
      for (const id of new Set([...ends, ...claim.by])) {
        ofSource.set(id, (ofSource.get(id) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function paragraphsOf(
  text: IndexedText,
  cited: readonly CitedPassage[],
  excused: readonly ExemptPassage[],
  furniture: readonly Stretch[],
): ParagraphCoverage[] {
  const numbered = [...text.paragraphs].map((stretch, index) => ({
    ...stretch,
    number: index + 1,
  }));
  const covered = overlaps(numbered, furniture);
  return judge(numbered, cited, excused).map(({ start, end, number, state }, index) => {
    const { first } = covered[index] ?? {};
    const isFurniture = first !== undefined && text.slice({ start: first.end, end }).trim() === "";
    return { start, end, number, state: isFurniture && state === "uncited" ? "furniture" : state };
  });
}

type NamingSentence = Pick<SentenceCoverage, "start" | "end" | "paragraph" | "entities">;

/** Reads every sentence once, text after text. */
class Reader {
  readonly unknown = new UnknownNames();
  readonly #names: KnownNames;

  constructor({ entities }: LinkedGraph) {
    this.#names = new KnownNames([...entities.values()]);
  }

  /** The sentences of a text that name an entity, what belongs to the page left out. */
  read({ id, lang }: Source, text: IndexedText, furniture: readonly Stretch[]): NamingSentence[] {
    const naming: NamingSentence[] = [];
    const names = new NameFinder(this.#names, text.source.text, lang);
    for (const part of partsOf(text, furniture)) {
      for (const { start, end } of sentencesOf(text.slice(part), lang, part.start)) {
        const read = readSentence(id, text.slice({ start, end }), start);
        const mentions = names.find(read.folded, read.tokens);
        this.unknown.add({ ...read, mentions, lang });
        const entities = namedIn(mentions);
        if (entities.length > 0) naming.push({ start, end, paragraph: part.number, entities });
      }
    }
    return naming;
  }
}

/** The paragraphs of a text, in as many parts as furniture leaves of them. */
function* partsOf(text: IndexedText, furniture: readonly Stretch[]) {
  let [number, next] = [0, 0];
  for (let { start, end } of text.paragraphs) {
    number++;
    for (let cut = furniture[next]; cut && cut.start < end; cut = furniture[++next]) {
      yield { start, end: Math.max(start, cut.start), number };
      start = cut.end;
    }
    if (start < end) yield { start, end, number };
  }
}

function readSentence(
  source: string,
  text: string,
  offset: number,
): Omit<ReadSentence, "mentions" | "lang"> {
  const { text: folded, offsets } = fold(text);
  return {
    source,
    text,
    offset,
    folded,
    tokens: tokensOf(folded),
    place: (start, end) => ({
      source,
      start: offset + offsets.startOf(start),
      end: offset + offsets.endOf(end),
    }),
  };
}

/** The entities that some mentions name. A name that several share counts as one of them. */
function namedIn(mentions: readonly Mention[]): string[] {
  const own = mentions.filter(({ entities }) => entities.length === 1);
  const named = new Set(own.flatMap(({ entities }) => entities));
  for (const { entities } of mentions) {
    if (!entities.some((id) => named.has(id))) named.add(entities[0] ?? "");
  }
  const first = new Map<string, number>();
  for (const { entities, from } of mentions) {
    for (const id of entities) if (named.has(id) && !first.has(id)) first.set(id, from);
  }
  return [...named].sort((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
}

/** Stretches in order, each with its state. */
function judge<S extends Stretch>(
  stretches: readonly S[],
  cited: readonly CitedPassage[],
  excused: readonly ExemptPassage[],
): (S & Pick<SentenceCoverage, "state" | "reason">)[] {
  const citing = overlaps(stretches, cited);
  const exempting = overlaps(stretches, excused);
  return stretches.map((stretch, index) => {
    const exemption = exempting[index]?.first;
    if (citing[index]?.first) return { ...stretch, state: "cited" };
    if (exemption) return { ...stretch, state: "excused", reason: exemption.reason };
    return { ...stretch, state: "uncited" };
  });
}

function entitiesOf(
  sentences: readonly SentenceCoverage[],
  claims: ReadonlyMap<string, number> | undefined,
): EntityCoverage[] {
  const naming = new Map<string, SentenceCoverage[]>();
  for (const sentence of sentences) {
    for (const id of sentence.entities) {
      const list = naming.get(id);
      if (list) list.push(sentence);
      else naming.set(id, [sentence]);
    }
  }
  return Array.from(naming, ([id, list]) => ({
    id,
    counts: count(list),
    claims: claims?.get(id) ?? 0,
    first: { start: list[0]?.start ?? 0, end: list[0]?.end ?? 0 },
  }));
}

function count(sentences: readonly SentenceCoverage[]): SentenceCounts {
  const counts = { cited: 0, excused: 0, uncited: 0 };
  for (const { state } of sentences) counts[state]++;
  return counts;
}
