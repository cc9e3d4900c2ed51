import { type Cue, CUES } from "../language/language.ts";
import { cuePattern } from "../language/patterns.ts";

export type { Cue } from "../language/language.ts";

const PATTERNS: readonly (readonly [Cue, RegExp])[] = CUES.map((cue) => [cue, cuePattern(cue)]);

/** The cues in a folded text. */
export function cuesIn(folded: string): ReadonlySet<Cue> {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(folded)).map(([cue]) => cue);
  const cues = new Set<Cue>(found);
  if (/n't(?![\p{L}\p{N}])/u.test(folded)) cues.add("negation");
  return cues;
}

/** Whether a text holds something in quotation marks, which a fold makes alike: somebody is quoted. */
export function isQuoting(text: string): boolean {
  return /[“”„«»「」『』]|(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/u.test(text);
}
