import { firstFrom } from "../../model/order.ts";
import { type KnownNames, NameFinder } from "../coverage/known-names.ts";
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

/** A name in a sentence, and whose it is. */
interface Named extends Stretch {
  readonly entities: readonly string[];
}

/** A text as audit reads it: its sentences, and who is named where. Sentences are read when asked for. */
export class AuditedText {
  readonly indexed: IndexedText;
  readonly lang: string | undefined;
  readonly sentences: readonly Sentence[];
  readonly #names = new Map<string, NamedAt[]>();
  readonly #mentions: Named[][] = [];
  readonly #read = new Map<number, ReadSentence>();
  readonly #starts: readonly number[];
  readonly #paragraphs: number[] = [];
  readonly #frequency = new Map<string, number>();

  constructor(indexed: IndexedText, known: KnownNames, lang: string | undefined) {
    this.indexed = indexed;
    this.lang = lang;
    const names = new NameFinder(known, indexed.source.text, lang);
    let number = 0;
    this.sentences = [...indexed.paragraphs].flatMap((paragraph) => {
      number++;
      const found = sentencesOf(indexed.slice(paragraph), lang, paragraph.start);
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
    const end = this.sentences.length;
    const from = this.#paragraphs[paragraph] ?? end;
    const to = this.#paragraphs[paragraph + 1] ?? end;
    return [from, to];
  }

  /** Everywhere an entity is named, in order. */
  namesOf(entity: string): readonly NamedAt[] {
    return this.#names.get(entity) ?? [];
  }

  /** The ids of the entities named in a sentence. */
  namedIn(sentence: number): readonly string[] {
    return (this.#mentions[sentence] ?? []).flatMap(({ entities }) => entities);
  }

  /** The stems of a sentence that are no part of the name of anything but some entities. */
  stemsFor(own: readonly string[], sentence: number): string[] {
    const others = (this.#mentions[sentence] ?? []).filter(
      ({ entities }) => !entities.some((id) => own.includes(id)),
    );
    return this.read(sentence)
      .stems.filter(({ start, end }) => !others.some((at) => at.start <= start && end <= at.end))
      .map(({ stem }) => stem);
  }

  /** How much a stem tells where it stands: what is in every sentence tells little. */
  weightOf(stem: string): number {
    return Math.log(1 + this.sentences.length / (1 + (this.#frequency.get(stem) ?? 0)));
  }

  read(index: number): ReadSentence {
    let read = this.#read.get(index);
    if (!read) {
      read = this.#readSentence(this.sentences[index] ?? { start: 0, end: 0 });
      this.#read.set(index, read);
    }
    return read;
  }

  #findNames(index: number, sentence: Sentence, names: NameFinder): void {
    const { text: folded, offsets } = fold(this.indexed.slice(sentence));
    const tokens = tokensOf(folded);
    const mentions: Named[] = [];
    for (const { entities, from, to } of names.find(folded, tokens)) {
      const start = sentence.start + offsets.startOf(tokens[from]?.start ?? 0);
      const end = sentence.start + offsets.endOf(tokens[to - 1]?.end ?? 0);
      mentions.push({ entities, start, end });
      for (const id of entities) {
        const list = this.#names.get(id);
        if (list) list.push({ sentence: index, start, end });
        else this.#names.set(id, [{ sentence: index, start, end }]);
      }
    }
    this.#mentions.push(mentions);
    for (const stem of new Set(stemsOf(folded).map((each) => each.stem))) {
      this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
    }
  }

  #readSentence(sentence: Stretch): ReadSentence {
    const { text: folded, offsets } = fold(this.indexed.slice(sentence));
    const inText = <T extends Stretch>(found: readonly T[]): T[] =>
      found.map((each) => ({
        ...each,
        start: sentence.start + offsets.startOf(each.start),
        end: sentence.start + offsets.endOf(each.end),
      }));
    const dates = datesIn(folded);
    const numbers = numbersIn(folded).filter(
      ({ start, end }) => !dates.some((date) => date.start < end && start < date.end),
    );
    return {
      folded,
      stems: inText(stemsOf(folded)),
      numbers: inText(numbers),
      dates: inText(dates),
    };
  }
}
