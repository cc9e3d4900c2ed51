import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Checked } from "../../compile.ts";
import { CITATION_STATES, type Tally } from "../../model/proof.ts";

/** `412 citations: 409 verified, 3 unverifiable`, and how many claims cite nothing. */
export function renderTally(tally: Tally): string {
  const states = CITATION_STATES.filter((state) => tally.states[state] > 0)
    .map((state) => `${tally.states[state]} ${state}`)
    .join(", ");
  const citations = `${counted(tally.citations, "citation")}${states === "" ? "" : `: ${states}`}`;
  const uncited =
    tally.uncited === 0
      ? ""
      : `; ${tally.uncited} of ${counted(tally.claims, "claim")} cite nothing`;
  return `${citations}${uncited}`;
}

/** `178 entities, 303 relations, 207 facts`; with a word when files are missing from the count. */
export function renderSize({ size, complete }: Pick<Checked, "size" | "complete">): string {
  const counts = [
    counted(size.entities, "entity", "entities"),
    counted(size.relations, "relation"),
    counted(size.facts, "fact"),
  ].join(", ");
  return complete ? counts : `${counts}, without the files that cannot be read`;
}

/** `2 errors, 1 warning`; empty when there is neither. */
export function renderCounts(diagnostics: readonly Diagnostic[]): string {
  const parts = (["error", "warning"] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  return parts.join(", ");
}

/** `1 claim`, `2 claims`; the plural where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
