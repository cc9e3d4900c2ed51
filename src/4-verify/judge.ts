import { hash } from "node:crypto";
import type { Citation, Claim, LinkedGraph, Source } from "../model/linked.ts";
import type { Passage } from "../model/proof.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock-entry.ts";
import { type Match, type Matches, matchQuote } from "./match.ts";
import type { Quote, QuoteText } from "./quote.ts";

/** What became of a quote, and what a diagnostic or the lock needs to know about it. */
export type Verdict =
  | { readonly state: "verified"; readonly entry: LockEntry; readonly match: Match }
  | {
      readonly state: "moved";
      readonly entry: LockEntry;
      readonly match: Match;
      readonly from: LockEntry;
    }
  | { readonly state: "locked"; readonly entry: LockEntry }
  | { readonly state: "unverifiable"; readonly stale?: LockEntry }
  | { readonly state: "ambiguous"; readonly matches: Matches; readonly was?: LockEntry }
  | { readonly state: "broken"; readonly cause: "hidden" }
  | { readonly state: "broken"; readonly cause: "too short" }
  | { readonly state: "broken"; readonly cause: "context"; readonly matches: Matches }
  | { readonly state: "broken"; readonly cause: "absent"; readonly was?: LockEntry };

/** What is known about one quote of one source. */
export interface Case {
  /** Id of the source as the citation names it. */
  readonly sourceId: string;
  readonly source: Source | undefined;
  readonly text: IndexedText | undefined;
  readonly words: QuoteText;
  readonly quote: Quote;
  readonly locked: LockEntry | undefined;
}

/** Decides the state of a quote: from the text where there is one, otherwise from the lock. */
export function judge(subject: Case): Verdict {
  const { quote, text, locked } = subject;
  if (quote.hidden) return { state: "broken", cause: "hidden" };
  if (quote.tooShort) return { state: "broken", cause: "too short" };
  if (!text) return judgeByLock(subject);
  const matches = matchQuote(text, quote);
  const [match] = matches.places;
  if (!match) {
    return matches.withoutContext.length > 0
      ? { state: "broken", cause: "context", matches }
      : { state: "broken", cause: "absent", ...(locked && { was: locked }) };
  }
  if (matches.count > 1) return { state: "ambiguous", matches, ...(locked && { was: locked }) };
  return judgeMatch(subject, text, match);
}

function judgeMatch({ sourceId, words, locked }: Case, text: IndexedText, match: Match): Verdict {
  // Named one by one: engines give every object that is spread from another a layout of its own, and these
  // are as many as there are citations.
  const { quote, prefix, suffix, span } = words;
  const entry: LockEntry = {
    quote,
    prefix,
    suffix,
    span,
    source: sourceId,
    textSha256: text.source.sha256,
    passage: passageOf(text, match),
    wording:
      match.omitted || text.slice(match.original) === quote
        ? undefined
        : text.slice(match.original),
  };
  return locked && locked.textSha256 !== entry.textSha256
    ? { state: "moved", entry, match, from: locked }
    : { state: "verified", entry, match };
}

function judgeByLock({ source, locked }: Case): Verdict {
  if (!locked) return { state: "unverifiable" };
  const wanted = source?.text?.sha256?.value.toLowerCase();
  return wanted === undefined || wanted === locked.textSha256
    ? { state: "locked", entry: locked }
    : { state: "unverifiable", stale: locked };
}

/** The proof of a place: what a lock keeps of it. */
export function passageOf(text: IndexedText, { original }: Match): Passage {
  return {
    paragraph: text.paragraphs.of(original.start),
    start: text.codePoints.before(original.start),
    end: text.codePoints.before(original.end),
    sha256: hash("sha256", text.slice(original)),
  };
}

/** A citation that quotes, and what became of it. */
export interface Judged {
  readonly citation: Citation;
  readonly quote: Quote;
  readonly verdict: Verdict;
}

/** Everything a report is made from. */
export interface Findings {
  readonly graph: LinkedGraph;
  readonly claims: readonly Claim[];
  readonly judged: { values(): Iterable<Judged> };
  /** By id of the source. */
  readonly texts: ReadonlyMap<string, IndexedText>;
}
