import type { Citation, Claim } from "../../model/linked.ts";
import type { Proofs } from "../../model/proof.ts";
import type { Stretch } from "../words.ts";
import type { AuditedText } from "./read-text.ts";

/** The passage of one citation, in UTF-16 offsets, and the sentences it stands in. */
export interface Spot extends Stretch {
  readonly citation: Citation;
  readonly text: AuditedText;
  readonly paragraph: number;
  /** Indexes of the sentences, both included. */
  readonly first: number;
  readonly last: number;
}

/** The proven passages of the citations that support a claim and whose text is at hand. */
export function spotsOf(
  claim: Claim,
  proofs: Proofs,
  texts: ReadonlyMap<string, AuditedText>,
): Spot[] {
  return claim.citations.flatMap((citation): Spot[] => {
    const passage = proofs.at(citation)?.passage;
    const text = texts.get(citation.source);
    if (citation.stance !== "supports" || !passage || !text) return [];
    const start = text.indexed.codePoints.offsetOf(passage.start);
    const end = text.indexed.codePoints.offsetOf(passage.end);
    const [first, last] = [text.sentenceAt(start), text.sentenceAt(end - 1)];
    const paragraph = text.sentences[first]?.paragraph ?? 1;
    return [{ citation, text, start, end, paragraph, first, last }];
  });
}

/** How far from a quote a place is, as a doubt: what stands further away says less about it. */
export const LEVEL = {
  quote: 0,
  sentence: 0.08,
  /** Two sentences before, where what a pronoun stands for is named, or one after. */
  near: 0.2,
  paragraph: 0.35,
  /** The paragraph before or after. */
  beside: 0.55,
  text: 0.8,
  nowhere: 1,
} as const;

/** The doubt about something that stands at a place of the same text. */
export function levelAt(spot: Spot, sentence: number, place: Stretch): number {
  if (sentence >= spot.first && sentence <= spot.last) {
    return place.start < spot.end && place.end > spot.start ? LEVEL.quote : LEVEL.sentence;
  }
  const { paragraph = 0 } = spot.text.sentences[sentence] ?? {};
  if (paragraph === spot.paragraph) {
    const isNear = sentence >= spot.first - 2 && sentence <= spot.last + 1;
    return isNear ? LEVEL.near : LEVEL.paragraph;
  }
  return Math.abs(paragraph - spot.paragraph) === 1 ? LEVEL.beside : LEVEL.text;
}

/** A paragraph without end, or a quote, is read so many sentences far: a bound, for the time it takes. */
const MOST_AROUND = 30;

/** The indexes of the sentences of a spot's paragraph, those of the quote first. */
export function sentencesAround({ text, paragraph, first, last }: Spot): number[] {
  const [from, to] = text.sentencesIn(paragraph);
  const around: number[] = [];
  for (let index = first; index <= Math.min(last, first + MOST_AROUND); index++) around.push(index);
  for (let index = Math.max(from, first - MOST_AROUND); index < first; index++) around.push(index);
  for (let index = last + 1; index < Math.min(to, last + MOST_AROUND); index++) around.push(index);
  return around;
}
