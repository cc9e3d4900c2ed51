import { hash } from "node:crypto";
import { firstIndex } from "../model/order.ts";
import type { Paragraphs } from "../model/paragraphs.ts";
import { sentencesOf } from "./coverage/sentences.ts";
import { fold } from "./fold.ts";
import { withoutHyphens } from "./searchable.ts";
import type { Stretch } from "./words.ts";

/** The sentences around the quotes of a text; each paragraph is read once, however many quotes it has. */
export class SentencesAround {
  readonly #text: string;
  readonly #paragraphs: Paragraphs;
  readonly #language: string;
  readonly #read = new Map<number, readonly Stretch[]>();
  readonly #hashes = new Map<number, string>();

  constructor(text: string, paragraphs: Paragraphs, language: string) {
    this.#text = text;
    this.#paragraphs = paragraphs;
    this.#language = language;
  }

  /** From the start of the sentence in which a stretch begins to the end of that in which it ends. */
  around({ start, end }: Stretch): Stretch {
    return { start: this.#at(start).start, end: this.#at(end - 1).end };
  }

  /** A hash of the folded words of those two sentences: how they are typeset does not change it. */
  hash({ start, end }: Stretch): string {
    const [first, last] = [this.#hash(this.#at(start)), this.#hash(this.#at(end - 1))];
    return first === last ? first : hash("sha256", first + last);
  }

  #at(offset: number): Stretch {
    const paragraph = this.#paragraphs.holding(offset);
    let sentences = this.#read.get(paragraph.start);
    if (!sentences) {
      const words = this.#text.slice(paragraph.start, paragraph.end);
      sentences = sentencesOf(words, this.#language, paragraph.start);
      this.#read.set(paragraph.start, sentences);
    }
    const { length } = sentences;
    const index = firstIndex(0, length, (each) => (sentences[each]?.end ?? 0) > offset);
    return sentences[Math.min(index, length - 1)] ?? paragraph;
  }

  #hash(sentence: Stretch): string {
    let known = this.#hashes.get(sentence.start);
    if (known === undefined) {
      known = hash(
        "sha256",
        withoutHyphens(fold(this.#text.slice(sentence.start, sentence.end)).text),
      );
      this.#hashes.set(sentence.start, known);
    }
    return known;
  }
}
