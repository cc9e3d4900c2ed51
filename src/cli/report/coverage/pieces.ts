import type { CitedPassage, SentenceCoverage, SourceCoverage } from "../../../4-verify/index.ts";

/** A part of a paragraph that is cited by the same passages and lies in one sentence, or in none. */
export interface Piece extends Stretch {
  readonly sentence: SentenceCoverage | undefined;
  /** Each with its number in the list of all passages of the source. */
  readonly passages: readonly NumberedPassage[];
}

type NumberedPassage = readonly [number: number, passage: CitedPassage];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Cuts the paragraphs of a source, which are asked for in order, wherever a sentence or a passage begins or ends. */
export class Pieces {
  readonly #sentences: readonly SentenceCoverage[];
  readonly #passages: readonly NumberedPassage[];
  #nextSentence = 0;
  #nextPassage = 0;
  #open: NumberedPassage[] = [];

  constructor({ sentences, passages }: SourceCoverage) {
    this.#sentences = sentences;
    this.#passages = [...passages.entries()];
  }

  of({ start, end }: Stretch): Piece[] {
    const sentences = this.#sentencesBefore(end);
    const passages = this.#passagesIn(start, end);
    const cuts = [...sentences, ...passages.map(([, passage]) => passage)].flatMap((each) => [
      Math.max(each.start, start),
      Math.min(each.end, end),
    ]);
    const sorted = [...new Set([start, end, ...cuts])].sort((a, b) => a - b);
    let sentence = 0;
    return sorted.slice(1).map((to, index) => {
      const from = sorted[index] ?? start;
      while ((sentences[sentence]?.end ?? Infinity) <= from) sentence++;
      const within = sentences[sentence];
      return {
        start: from,
        end: to,
        sentence: within && within.start <= from ? within : undefined,
        passages: passages.filter(([, passage]) => passage.start <= from && passage.end >= to),
      };
    });
  }

  #sentencesBefore(end: number): SentenceCoverage[] {
    const from = this.#nextSentence;
    while ((this.#sentences[this.#nextSentence]?.start ?? Infinity) < end) this.#nextSentence++;
    return this.#sentences.slice(from, this.#nextSentence);
  }

  #passagesIn(start: number, end: number): NumberedPassage[] {
    const from = this.#nextPassage;
    while ((this.#passages[this.#nextPassage]?.[1].start ?? Infinity) < end) this.#nextPassage++;
    const candidates = [...this.#open, ...this.#passages.slice(from, this.#nextPassage)];
    this.#open = candidates.filter(([, passage]) => passage.end > end);
    return candidates.filter(([, passage]) => passage.end > start);
  }
}
