import { type Cue, CUES } from "../language/language.ts";
import { cuePattern } from "../language/patterns.ts";

export type { Cue } from "../language/language.ts";

const known = new Map<string, readonly (readonly [Cue, RegExp])[]>();

/** German “wird” is a future where an infinitive ends its clause, and mostly a passive else. */
const GERMAN_FUTURE =
  /(?<!\p{L})(?:wird|werden|werde) (?:[^.;:,()]{0,160} )?(?:sein|(?!ge|\p{Ll}{1,6}ge)\p{Ll}{2,30}(?:en|ern|eln))(?= ?(?:[.;:,()!?'-]|$|und |oder ))/u;

/**
 * The cues in a folded text.
 *
 * @param lang the language tag of the text; without one, the cues of every language count
 */
export function cuesIn(folded: string, lang = ""): ReadonlySet<Cue> {
  const [tag = ""] = lang.toLowerCase().split("-");
  let patterns = known.get(tag);
  if (!patterns) known.set(tag, (patterns = CUES.map((cue) => [cue, cuePattern(cue, tag)])));
  const found = patterns.filter(([, pattern]) => pattern.test(folded)).map(([cue]) => cue);
  const cues = new Set<Cue>(found);
  if (/n't(?![\p{L}\p{N}])/u.test(folded)) cues.add("negation");
  if ((tag === "de" || tag === "") && GERMAN_FUTURE.test(folded)) cues.add("forecast").add("plan");
  return cues;
}

/** Whether a text holds something in quotation marks, which a fold makes alike: somebody is quoted. */
export function isQuoting(text: string): boolean {
  return /[“”„«»「」『』]|(?<![\p{L}\p{N}])"|"(?![\p{L}\p{N}])/u.test(text);
}
