import type { Range } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { CodePoints } from "./code-points.ts";
import { Haystack } from "./find.ts";
import { fold } from "./fold.ts";
import { Paragraphs } from "./paragraphs.ts";
import type { Stretch } from "./words.ts";

/** The text of a source, folded once, with what is needed to say where things stand in it. */
export class IndexedText {
  readonly source: SourceText;
  readonly haystack: Haystack;
  readonly paragraphs: Paragraphs;
  readonly codePoints: CodePoints;
  /** Without one, no range needs to be searched as it is written. */
  readonly hasEllipsis: boolean;

  constructor(source: SourceText) {
    this.source = source;
    const folded = fold(source.text);
    this.haystack = new Haystack(folded);
    this.hasEllipsis = folded.text.includes("...");
    this.paragraphs = new Paragraphs(source.text);
    this.codePoints = new CodePoints(source.text);
  }

  /** The stretch of the original text that a stretch of the folded text stands for. */
  original({ start, end }: Stretch): Stretch {
    const { offsets } = this.haystack.folded;
    return { start: offsets.startOf(start), end: offsets.endOf(end) };
  }

  /** The words as they stand in the source. */
  slice({ start, end }: Stretch): string {
    return this.source.text.slice(start, end);
  }

  range({ start, end }: Stretch): Range {
    return { file: this.source.path, start, end };
  }
}
