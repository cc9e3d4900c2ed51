import type { LinkedGraph, Source } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import type { SourceText } from "../../model/source-text.ts";
import { fold } from "../fold.ts";
import { IndexedText } from "../indexed-text.ts";
import type { Stretch } from "../words.ts";
import { exemptPassages } from "./exempt.ts";
import { NameTree, type Mention } from "./names.ts";
import { byPlace, citedPassages, overlaps } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";
import type {
  CitedPassage,
  Coverage,
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
 * citation, and names that are not in the graph. Time is linear in the texts, the names and the
 * citations.
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
  const names = new NameTree(graph.entities.values());
  const unknown = new UnknownNames();
  const sources: SourceCoverage[] = [];
  for (const source of graph.sources.values()) {
    const { id, title } = source;
    const text = indexed.get(id);
    if (!text) continue;
    const passages = cited.get(id) ?? [];
    const paragraphs = paragraphsOf(text, passages);
    const naming = readSentences(source, text, paragraphs, names, unknown);
    const sentences = judgeSentences(naming, passages, exempt.get(id) ?? []);
    sources.push({
      id,
      ...(title !== undefined && { title }),
      text: text.source,
      paragraphs,
      sentences,
      passages,
      counts: count(sentences),
    });
  }
  return {
    sources,
    withoutText: [...graph.sources.keys()].filter((id) => !indexed.has(id)),
    counts: count(sources.flatMap((source) => source.sentences)),
    unknown: unknown.list(),
  };
}

/**
 * How much of what has to be cited is, in percent: sentences that are excused do not count. Undefined
 * where there is nothing to cite.
 */
export function percentOf({ cited, uncited }: SentenceCounts): number | undefined {
  return cited + uncited === 0 ? undefined : (100 * cited) / (cited + uncited);
}

function paragraphsOf(text: IndexedText, passages: readonly CitedPassage[]): ParagraphCoverage[] {
  const stretches = [...text.paragraphs];
  const overlapping = overlaps(stretches, passages);
  return stretches.map((stretch, index) => ({
    ...stretch,
    number: index + 1,
    passages: overlapping[index]?.count ?? 0,
  }));
}

type NamingSentence = Pick<SentenceCoverage, "start" | "end" | "paragraph" | "entities">;

/** Reads every sentence once; returns those that name two entities. */
function readSentences(
  { id, lang }: Source,
  text: IndexedText,
  paragraphs: readonly ParagraphCoverage[],
  names: NameTree,
  unknown: UnknownNames,
): NamingSentence[] {
  const naming: NamingSentence[] = [];
  for (const { start, end, number } of paragraphs) {
    for (const sentence of sentencesOf(text.slice({ start, end }), lang, start)) {
      const read = readSentence(id, text.slice(sentence), sentence, names);
      unknown.add(read);
      const entities = namedIn(read.mentions);
      if (entities.length < LEAST_ENTITIES) continue;
      naming.push({ ...sentence, paragraph: number, entities });
    }
  }
  return naming;
}

function readSentence(
  source: string,
  text: string,
  { start: offset }: Stretch,
  names: NameTree,
): ReadSentence {
  const { text: folded, offsets } = fold(text);
  const tokens = tokensOf(folded);
  return {
    source,
    text,
    offset,
    folded,
    tokens,
    mentions: names.find(folded, tokens),
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

function judgeSentences(
  naming: readonly NamingSentence[],
  cited: readonly CitedPassage[],
  exempt: readonly ExemptPassage[],
): SentenceCoverage[] {
  const citing = overlaps(naming, cited);
  const exempting = overlaps(naming, [...exempt].sort(byPlace));
  return naming.map((sentence, index): SentenceCoverage => {
    const exemption = exempting[index]?.first;
    if (citing[index]?.first) return { ...sentence, state: "cited" };
    if (exemption) return { ...sentence, state: "excused", reason: exemption.reason };
    return { ...sentence, state: "uncited" };
  });
}

function count(sentences: readonly SentenceCoverage[]): SentenceCounts {
  const counts = { cited: 0, excused: 0, uncited: 0 };
  for (const { state } of sentences) counts[state]++;
  return counts;
}
