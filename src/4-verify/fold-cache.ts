import type { SourceText } from "../model/source-text.ts";
import { FoldedText } from "./indexed-text.ts";

/** Texts kept, in UTF-16 units: 100 MB or so with their folded form. */
const CAPACITY = 25_000_000;

/**
 * Folded texts by content hash, for whoever verifies again and again while texts hardly change: a
 * watching build, the viewer's server. The texts used longest ago are dropped first.
 */
export class FoldCache {
  readonly #capacity: number;
  /** In order of last use. */
  readonly #kept = new Map<string, FoldedText>();
  #size = 0;

  /** @param capacity the most UTF-16 units of text to keep; one text is always kept */
  constructor(capacity = CAPACITY) {
    this.#capacity = capacity;
  }

  /** The text of a source, folded now or before. */
  of({ sha256, text }: SourceText): FoldedText {
    const known = this.#kept.get(sha256);
    if (known) this.#drop(sha256, known);
    // A hash that its owner got wrong must not lead to another text.
    const folded = known?.text === text ? known : new FoldedText(text);
    this.#kept.set(sha256, folded);
    this.#size += text.length;
    for (const [oldest, content] of this.#kept) {
      if (this.#size <= this.#capacity || this.#kept.size === 1) break;
      this.#drop(oldest, content);
    }
    return folded;
  }

  #drop(sha256: string, folded: FoldedText): void {
    this.#kept.delete(sha256);
    this.#size -= folded.text.length;
  }
}
