import type { Diagnostic } from "../model/diagnostic.ts";
import type { LinkedGraph, Source } from "../model/linked.ts";
import { isLooser, POLICY_NAMES } from "../model/policy.ts";
import type { Range, TextFile } from "../model/range.ts";
import type { SourceText } from "../model/source-text.ts";
import { parseLock } from "./lock.ts";
import { formatEntry, type LockEntry } from "./lock-entry.ts";
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
  const fresh = new Map<
    string,
    { count: number; readonly range: Range; readonly first: LockEntry }
  >();
  for (const [key, entry] of lock.entries) {
    const range = lock.places.get(key);
    const isAtHand = after.texts.has(entry.source);
    // An older lock has no hash of sentences; to add it is to say no more of the quote.
    const isKnown = [entry, { ...entry, sentenceSha256: undefined }].some((each) =>
      known.has(formatEntry(each)),
    );
    if (!range || isAtHand || isKnown) continue;
    const group = fresh.get(entry.source);
    if (group) group.count++;
    else fresh.set(entry.source, { count: 1, range, first: entry });
  }
  return Array.from(fresh.values(), ({ count, range, first }) =>
    newInLock(first, count, range, base),
  );
}
