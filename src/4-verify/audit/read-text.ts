import { firstFrom } from "../../model/order.ts";
import type { NameTree } from "../coverage/names.ts";
import { sentencesOf } from "../coverage/sentences.ts";
import { tokensOf } from "../coverage/tokens.ts";
import { fold } from "../fold.ts";
import type { IndexedText } from "../indexed-text.ts";
import type { Stretch } from "../words.ts";
import { type DateMention, datesIn } from "./date-mentions.ts";
import { type NumberMention, numbersIn } from "./numbers.ts";
import { stemsOf } from "./stems.ts";

/** A sentence, in UTF-16 offsets of its text. */
interface Sentence extends Stretch {
  /** From 1. */
  readonly paragraph: number;
}

/** What a sentence holds, folded once; places are offsets in the text. */
export interface ReadSentence {
  readonly folded: string;
  readonly stems: readonly (Stretch & { readonly stem: string })[];
  readonly numbers: readonly (Stretch & NumberMention)[];
  readonly dates: readonly (Stretch & DateMention)[];
}

/** Where an entity is named. */
export interface NamedAt extends Stretch {
  /** Index of the sentence. */
  readonly sentence: number;
}

/** A text as audit reads it: its sentences, and who is named where. Sentences are read when asked for. */
export class AuditedText {
  readonly indexed: IndexedText;
  readonly sentences: readonly Sentence[];
  readonly #names = new Map<string, NamedAt[]>();
  readonly #named: string[][] = [];
  readonly #read = new Map<number, ReadSentence>();
  readonly #starts: readonly number[];
  readonly #paragraphs: number[] = [];

  constructor(indexed: IndexedText, names: NameTree) {
    this.indexed = indexed;
    let number = 0;
    this.sentences = [...indexed.paragraphs].flatMap((paragraph) => {
      number++;
      const found = sentencesOf(indexed.slice(paragraph), paragraph.start);
      return found.map((sentence) => ({ ...sentence, paragraph: number }));
    });
    this.#starts = this.sentences.map(({ start }) => start);
    for (const [index, sentence] of this.sentences.entries()) {
      this.#paragraphs[sentence.paragraph] ??= index;
      this.#findNames(index, sentence, names);
    }
  }

  /** The index of the sentence that holds an offset, or ends last before it. */
  sentenceAt(offset: number): number {
    return Math.max(0, firstFrom(this.#starts, offset + 1) - 1);
  }

  /** The indexes of the sentences of a paragraph: the first, and the one after the last. */
  sentencesIn(paragraph: number): readonly [from: number, to: number] {
    const from = this.#paragraphs[paragraph] ?? this.sentences.length;
    let to = from;
    while (this.sentences[to]?.paragraph === paragraph) to++;
    return [from, to];
  }

  /** Everywhere an entity is named, in order. */
  namesOf(entity: string): readonly NamedAt[] {
    return this.#names.get(entity) ?? [];
  }

  /** The ids of the entities named in a sentence. */
  namedIn(sentence: number): readonly string[] {
    return this.#named[sentence] ?? [];
  }

  read(index: number): ReadSentence {
    let read = this.#read.get(index);
    if (!read) {
      read = this.#readSentence(this.sentences[index] ?? { start: 0, end: 0 });
      this.#read.set(index, read);
    }
    return read;
  }

  #findNames(index: number, sentence: Sentence, names: NameTree): void {
    const { text: folded, offsets } = fold(this.indexed.slice(sentence));
    const tokens = tokensOf(folded);
    const named = new Set<string>();
    for (const { entities, from, to } of names.find(folded, tokens)) {
      const start = sentence.start + offsets.startOf(tokens[from]?.start ?? 0);
      const end = sentence.start + offsets.endOf(tokens[to - 1]?.end ?? 0);
      for (const id of entities) {
        named.add(id);
        const list = this.#names.get(id);
        if (list) list.push({ sentence: index, start, end });
        else this.#names.set(id, [{ sentence: index, start, end }]);
      }
    }
    this.#named.push([...named]);
  }

  #readSentence(sentence: Stretch): ReadSentence {
    const { text: folded, offsets } = fold(this.indexed.slice(sentence));
    const inText = <T extends Stretch>(found: readonly T[]): T[] =>
      found.map((each) => ({
        ...each,
        start: sentence.start + offsets.startOf(each.start),
        end: sentence.start + offsets.endOf(each.end),
      }));
    return {
      folded,
      stems: inText(stemsOf(folded)),
      numbers: inText(numbersIn(folded)),
      dates: inText(datesIn(folded)),
    };
  }
}
