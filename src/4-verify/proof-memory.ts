import type { Citation } from "../model/linked.ts";
import type { TextFile } from "../model/range.ts";
import { FoldCache } from "./fold-cache.ts";
import { isUnchanged, type JudgedSource, judgeSource, type SourceCase } from "./judge-source.ts";
import { type Lock, parseLock } from "./lock.ts";

/**
 * What one verification leaves for the next, for whoever verifies again and again while little
 * changes: folded texts, the lock as read, and the verdicts on every source none of whose
 * citations, text or proofs have changed.
 */
export class ProofMemory {
  readonly folds: FoldCache;
  #lock: { readonly text: string | undefined; readonly lock: Lock } | undefined;
  /** By what asks for them, then by id of the source. */
  readonly #sources = new Map<string, ReadonlyMap<string, JudgedSource>>();

  constructor(folds = new FoldCache()) {
    this.folds = folds;
  }

  /** The lock as read now or before. */
  lockOf(file: TextFile | undefined): Lock {
    if (!this.#lock || this.#lock.text !== file?.text) {
      this.#lock = { text: file?.text, lock: parseLock(file) };
    }
    return this.#lock.lock;
  }

  /**
   * The citations of each source judged, now or before.
   *
   * @param whose tells groups of citations apart that are remembered each by itself
   */
  judged(
    whose: string,
    citations: ReadonlyMap<string, readonly Citation[]>,
    about: Pick<SourceCase, "lock"> & SourcesAndTexts,
  ): ReadonlyMap<string, JudgedSource> {
    const before = this.#sources.get(whose);
    const now = new Map<string, JudgedSource>();
    for (const [id, cited] of citations) {
      const [source, text] = [about.sources.get(id), about.texts.get(id)];
      const subject: SourceCase = { id, source, text, lock: about.lock, citations: cited };
      const known = before?.get(id);
      now.set(id, known && isUnchanged(known, subject) ? known : judgeSource(subject));
    }
    this.#sources.set(whose, now);
    return now;
  }
}

/** By id of the source. */
interface SourcesAndTexts {
  readonly sources: ReadonlyMap<string, NonNullable<SourceCase["source"]>>;
  readonly texts: ReadonlyMap<string, NonNullable<SourceCase["text"]>>;
}
