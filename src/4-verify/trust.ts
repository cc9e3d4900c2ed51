import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph, Source } from "../model/linked.ts";
import { groupBy } from "../model/order.ts";
import { isLooser, POLICY_NAMES } from "../model/policy.ts";
import type { TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { parseLock } from "./lock.ts";
import { formatEntry } from "./lock-entry.ts";
import { newInLock, otherText, policyLoosened, textGone } from "./trust-messages.ts";

/** What the proofs of a graph rest on. */
export interface TrustBasis {
  readonly linked: Pick<LinkedGraph, "policy" | "sources">;
  readonly lock: TextFile | undefined;
  /** The texts at hand, by id of the source. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** sha256 of the text that each source was judged by, at hand or locked. */
  readonly textHashes: ReadonlyMap<string, string>;
}

/**
 * What a change does to the trust in a graph: lines of the lock that are new and that no text at hand
 * proves, sources with another text, texts that are gone, policies that were loosened. Nothing of it is an
 * error: whoever reviews the change decides.
 *
 * @param base how people name the graph before the change
 */
export function trustChanges(before: TrustBasis, after: TrustBasis, base: string): Diagnostic[] {
  return [
    ...loosenedPolicies(before, after, base),
    ...changedTexts(before, after, base),
    ...newEntries(before, after, base),
  ];
}

function loosenedPolicies(before: TrustBasis, after: TrustBasis, base: string): Diagnostic[] {
  const [was, now] = [before.linked.policy, after.linked.policy];
  return POLICY_NAMES.flatMap((name) =>
    isLooser(now[name], was[name]) ? policyLoosened(name, was[name], now[name], base) : [],
  );
}

function changedTexts(before: TrustBasis, after: TrustBasis, base: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, source] of after.linked.sources) {
    const earlier = before.linked.sources.get(id);
    const was = earlier && hashOf(earlier, before);
    const now = hashOf(source, after);
    if (was !== undefined && was !== now) found.push(otherText(source, was, now, base));
    else if (before.texts.has(id) && !after.texts.has(id)) found.push(textGone(source, base));
  }
  return found;
}

/** The sha256 that a source names for its text or, where it names none, that of the text it was judged by. */
function hashOf({ id, text }: Source, { textHashes }: TrustBasis): string | undefined {
  return text?.sha256?.value.toLowerCase() ?? textHashes.get(id);
}

function newEntries(before: TrustBasis, after: TrustBasis, base: string): Diagnostic[] {
  const known = new Set(Array.from(parseLock(before.lock).entries.values(), formatEntry));
  const lock = parseLock(after.lock);
  const fresh = [...lock.entries].filter(([, entry]) => {
    // An older lock has no hash of sentences; to add it is to say no more of the quote.
    const older = { ...entry, sentenceSha256: undefined };
    const isKnown = known.has(formatEntry(entry)) || known.has(formatEntry(older));
    return !isKnown && !after.texts.has(entry.source);
  });
  return Array.from(groupBy(fresh, ([, { source }]) => source).values()).flatMap((entries) => {
    const [[key, first] = []] = entries;
    const range = key === undefined ? undefined : lock.places.get(key);
    return range && first ? newInLock(first, entries.length, range, base) : [];
  });
}
