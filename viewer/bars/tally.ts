import { CITATION_STATES, type Tally } from "../../src/model/proof.ts";
import { claims } from "../claims/words.ts";
import { counts } from "../ui/words.ts";
import type { Language } from "../ui/phrases.ts";
import { numberWords } from "../ui/format/count.ts";

/** `412 citations: 409 verified, 3 unverifiable`: every state that occurs, from best to worst. */
export function tallyWords(tally: Tally, language: Language): string {
  const words = claims[language];
  const total = counts[language].citations(tally.citations);
  const states = CITATION_STATES.filter((state) => (tally.states[state] ?? 0) > 0);
  if (states.length === 0) return total;
  const each = states.map((state) =>
    words.inState(numberWords(tally.states[state] ?? 0, language), words.states[state]),
  );
  return words.tally(total, each);
}
