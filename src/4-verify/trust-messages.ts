import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Source } from "../model/linked.ts";
import type { PolicyLevel, PolicyName } from "../model/policy.ts";
import type { Range } from "../model/range.ts";
import type { LockEntry } from "./lock-entry.ts";
import { short } from "./source-messages.ts";

/** One pure factory per change of what proofs rest on. */

export function newInLock(
  { source, textSha256 }: LockEntry,
  count: number,
  range: Range,
  base: string,
): Diagnostic {
  const lines = count === 1 ? "1 line" : `${count} lines`;
  return problem({
    code: "GW0450",
    message: `${lines} of the lock for “${source}” ${count === 1 ? "is" : "are"} new since ${base}, and no text here proves ${count === 1 ? "it" : "them"}`,
    range,
    reason: `Whoever wrote the lock says that a text whose sha256 begins with ${short(textSha256)} holds the ${count === 1 ? "quote" : "quotes"}.`,
    help: "Check again where that text is at hand: “graphwright check --require texts”.",
  });
}

/** @param now absent where nothing names a text any more */
export function otherText(
  source: Source,
  was: string,
  now: string | undefined,
  base: string,
): Diagnostic {
  const today = now === undefined ? "no text is named now" : `it begins with ${short(now)} now`;
  return problem({
    code: "GW0451",
    message: `The text of “${source.id}” is another than at ${base}`,
    range: source.text?.sha256 ?? source.text?.file ?? source.range,
    reason: `Its sha256 began with ${short(was)}; ${today}.`,
    help: "Compare the two texts before you trust quotes of the new one.",
  });
}

export function textGone(source: Source, base: string): Diagnostic {
  return problem({
    code: "GW0452",
    message: `The text of “${source.id}”, which was there at ${base}, is not here any more`,
    range: source.text?.file ?? source.range,
    reason: "Without it, the lock alone speaks for its quotes.",
    help: "Bring the text back, or ask why it was removed.",
  });
}

export function policyLoosened(
  name: PolicyName,
  was: PolicyLevel,
  now: PolicyLevel,
  base: string,
): Diagnostic {
  return problem({
    code: "GW0453",
    message: `The policy “${name}” is ${now}; it was ${was} at ${base}`,
    reason: "What was reported before passes now.",
    help: `Where that must not be, check with “--policy ${name}=${was}”, which no file can loosen.`,
  });
}
