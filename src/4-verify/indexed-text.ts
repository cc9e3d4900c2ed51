import { CodePoints } from "../model/code-points.ts";
import { Pages } from "../model/pages.ts";
import { type Paragraphing, Paragraphs } from "../model/paragraphs.ts";
import type { Range } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { afterOptionalMarks } from "./characters.ts";
import { Haystack } from "./find.ts";
import { fold } from "./fold.ts";
import { CuePlaces } from "./cues.ts";
import { latinLanguageOf, patternsFor } from "./language/patterns.ts";
import { SentencesAround } from "./sentence-around.ts";
import { CountedWords, type Stretch } from "./words.ts";

/** A text folded once, with what leads from places in it back to the original. */
export class FoldedText {
  readonly text: string;
  readonly haystack: Haystack;
  readonly pages: Pages;
  readonly codePoints: CodePoints;
  /** Without one, no range needs to be searched as it is written. */
  readonly hasEllipsis: boolean;
  readonly words: CountedWords;
  readonly #paragraphs = new Map<Paragraphing | undefined, Paragraphs>();

  constructor(text: string) {
    const folded = fold(text);
    this.text = text;
    this.haystack = new Haystack(folded);
    this.hasEllipsis = folded.text.includes("...");
    this.pages = new Pages(text);
    this.codePoints = new CodePoints(text);
    this.words = new CountedWords(text);
  }

  /** @param paragraphing as the source says; sources that share a text may differ in it */
  paragraphsBy(paragraphing: Paragraphing | undefined): Paragraphs {
    let paragraphs = this.#paragraphs.get(paragraphing);
    if (!paragraphs) {
      paragraphs = new Paragraphs(this.text, paragraphing);
      this.#paragraphs.set(paragraphing, paragraphs);
    }
    return paragraphs;
  }
}

/** The text of a source in its file, to be searched. */
export class IndexedText {
  readonly source: SourceText;
  readonly #paragraphing: Paragraphing | undefined;
  readonly #fold: (source: SourceText) => FoldedText;
  #folded: FoldedText | undefined;
  #sentences: SentencesAround | undefined;
  #language: string | undefined;
  #cues: CuePlaces | undefined;

  /**
   * @param paragraphing as the source says; told by the text when left out
   * @param foldText folds the text of the source when it is first searched, or has it already
   * @param language tag of the source
   */
  constructor(
    source: SourceText,
    paragraphing?: Paragraphing,
    foldText = ({ text }: SourceText) => new FoldedText(text),
    language?: string,
  ) {
    this.source = source;
    this.#paragraphing = paragraphing;
    this.#fold = foldText;
    this.#language = language;
  }

  get haystack(): Haystack {
    return this.#content.haystack;
  }

  get paragraphs(): Paragraphs {
    return this.#content.paragraphsBy(this.#paragraphing);
  }

  get pages(): Pages {
    return this.#content.pages;
  }

  get codePoints(): CodePoints {
    return this.#content.codePoints;
  }

  get hasEllipsis(): boolean {
    return this.#content.hasEllipsis;
  }

  /** The sentences around quotes; they stay when the folded text is released. */
  get sentences(): SentencesAround {
    return (this.#sentences ??= new SentencesAround(
      this.source.text,
      this.paragraphs,
      this.language,
    ));
  }

  /** Where words stand that may turn a statement round. */
  get cues(): CuePlaces {
    return (this.#cues ??= new CuePlaces(
      this.haystack.folded,
      patternsFor(this.source.text, this.language),
    ));
  }

  /** The language tag of the source, or what the words of its text tell. */
  get language(): string {
    return (this.#language ??= latinLanguageOf(this.source.text));
  }

  /** How many words of the source a reader would count in a stretch. */
  countWords(stretch: Stretch): number {
    return this.#content.words.in(stretch);
  }

  /** Releases the folded text; it is folded again when it is searched again. */
  release(): void {
    this.#folded?.haystack.prepare([]);
    this.#folded = undefined;
    this.#cues = undefined;
  }

  get #content(): FoldedText {
    return (this.#folded ??= this.#fold(this.source));
  }

  /** The stretch of the original text that a stretch of the folded text stands for. */
  original({ start, end }: Stretch): Stretch {
    const { offsets } = this.haystack.folded;
    return {
      start: offsets.startOf(start),
      end: afterOptionalMarks(this.source.text, offsets.endOf(end)),
    };
  }

  /** The words as they stand in the source. */
  slice({ start, end }: Stretch): string {
    return this.source.text.slice(start, end);
  }

  range({ start, end }: Stretch): Range {
    return { file: this.source.path, start, end };
  }
}
