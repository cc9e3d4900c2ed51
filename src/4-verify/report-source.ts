import type { Diagnostic } from "../model/diagnostic.ts";
import type { PolicyLevel, Source } from "../model/linked.ts";
import type { Judged } from "./findings.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock.ts";
import { textChanged, textRevised, unverifiable } from "./source-messages.ts";
import type { MovedPlace } from "./source-messages.ts";
import type { Verdict } from "./judge.ts";

const MOST_SHOWN = 5;

/** What concerns a source as a whole is said once, however many citations it has. */
export function reportSource(
  source: Source,
  text: IndexedText | undefined,
  entries: readonly Judged[],
  level: PolicyLevel,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const absent = entries.filter(({ verdict }) => verdict.state === "unverifiable");
  if (absent.length > 0 && level !== "ok") {
    const stale = absent.filter(({ verdict }) => "stale" in verdict).length;
    diagnostics.push(unverifiable(source, absent.length, stale, level));
  }
  if (!text) return diagnostics;
  const revised = reportRevision(source, text, entries);
  if (revised) diagnostics.push(revised);
  const wanted = source.text?.sha256;
  if (wanted && wanted.value.toLowerCase() !== text.source.sha256) {
    diagnostics.push(textChanged(source.id, wanted, text.source));
  }
  return diagnostics;
}

/** What a change of a text since the lock did to the citations of it. */
function reportRevision(
  source: Source,
  text: IndexedText,
  entries: readonly Judged[],
): Diagnostic | undefined {
  const counts = { moved: 0, broken: 0, ambiguous: 0, unchanged: 0 };
  const places: MovedPlace[] = [];
  for (const { verdict } of entries) {
    const before = earlierProof(verdict);
    if (!before || before.textSha256 === text.source.sha256) continue;
    if (verdict.state === "broken" || verdict.state === "ambiguous") counts[verdict.state]++;
    if (verdict.state !== "moved") continue;
    const [was, now] = [before.passage.paragraph, verdict.entry.passage.paragraph];
    if (was === now) {
      counts.unchanged++;
      continue;
    }
    counts.moved++;
    if (places.length < MOST_SHOWN) {
      places.push({ range: text.range(verdict.match.original), before: was, now });
    }
  }
  if (Object.values(counts).every((count) => count === 0)) return undefined;
  return textRevised(source, counts, places);
}

function earlierProof(verdict: Verdict): LockEntry | undefined {
  if (verdict.state === "moved") return verdict.from;
  return "was" in verdict ? verdict.was : undefined;
}
