import { firstFrom } from "../model/order.ts";
import type { Folded } from "./fold.ts";
import type { CueKind, Patterns } from "./language/patterns.ts";
import { Dehyphenated } from "./searchable.ts";
import type { Stretch } from "./words.ts";

/** A word that negates, denies, doubts or leaves open, in units of the text that was read. */
export interface FoundCue extends Stretch {
  readonly kind: CueKind;
}

/** The cues in a folded text, in their order. */
export function cuesIn(text: string, { cues }: Patterns): FoundCue[] {
  const all: FoundCue[] = [];
  cues.lastIndex = 0;
  for (let found = cues.exec(text); found; found = cues.exec(text)) {
    for (const kind in found.groups) {
      if (found.groups[kind] === undefined) continue;
      if (kind !== "harmless")
        all.push({ kind: kind as CueKind, start: found.index, end: cues.lastIndex });
      break;
    }
  }
  return all;
}

/** Where the cues of a whole text begin: few quotes have one near, and those few alone are read closely. */
export class CuePlaces {
  /** Offsets in the original, ascending. */
  readonly #starts: readonly number[];

  /** @param patterns of all languages that the text may be in */
  constructor({ text, offsets, hyphenated }: Folded, patterns: readonly Patterns[]) {
    const dehyphenated = hyphenated ? new Dehyphenated(text) : undefined;
    const starts = patterns.flatMap((each) => [
      ...cuesIn(text, each).map(({ start }) => offsets.startOf(start)),
      ...(dehyphenated
        ? cuesIn(dehyphenated.text, each).map(({ start }) =>
            offsets.startOf(dehyphenated.toFolded(start)),
          )
        : []),
    ]);
    this.#starts = starts.sort((a, b) => a - b);
  }

  /** Whether a cue begins in a stretch of the original. */
  isAnyIn({ start, end }: Stretch): boolean {
    const next = this.#starts[firstFrom(this.#starts, start)];
    return next !== undefined && next < end;
  }
}
