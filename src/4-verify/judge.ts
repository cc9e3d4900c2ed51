import { hash } from "node:crypto";
import type { Claim, LinkedGraph, Source } from "../model/linked.ts";
import type { Passage } from "../model/proof.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { LockEntry } from "./lock-entry.ts";
import { Match, type Matches, matchQuote } from "./match.ts";
import { type Quotation, type Quote, quoteTextOf } from "./quote.ts";
import type { SentencesAround } from "./sentence-around.ts";

/** What became of a quote, and what a diagnostic or the lock needs to know about it. */
export type Verdict =
  | Verified
  | Moved
  | { readonly state: "locked"; readonly entry: LockEntry }
  | { readonly state: "unverifiable"; readonly stale: LockEntry | undefined }
  | { readonly state: "ambiguous"; readonly matches: Matches; readonly was: LockEntry | undefined }
  | { readonly state: "broken"; readonly cause: "hidden" }
  | { readonly state: "broken"; readonly cause: "too short" }
  | { readonly state: "broken"; readonly cause: "context"; readonly matches: Matches }
  | { readonly state: "broken"; readonly cause: "absent"; readonly was: LockEntry | undefined };

/** A quote that stands at one place of its source: the place, and when it is asked for, what a lock says of it. */
abstract class Found extends Match {
  readonly #citation: Quotation;
  readonly #text: IndexedText;
  readonly #paragraph: number;
  readonly #page: number | undefined;
  readonly #start: number;
  readonly #end: number;
  readonly #sentences: SentencesAround;

  constructor(citation: Quotation, text: IndexedText, match: Match) {
    const { start, end } = match.original;
    super(match.original, match.folded, match.omitted);
    this.#citation = citation;
    this.#text = text;
    // Now, while the text is indexed.
    this.#paragraph = text.paragraphs.of(start);
    this.#page = text.pages.of(start);
    this.#start = text.codePoints.before(start);
    this.#end = text.codePoints.before(end);
    this.#sentences = text.sentences;
  }

  get passage(): Passage {
    const words = this.#text.slice(this.original);
    return new FoundPassage(this.#paragraph, this.#page, this.#start, this.#end, words);
  }

  get entry(): LockEntry {
    const { source, quote } = this.#citation;
    const words = this.#text.slice(this.original);
    const { paragraph, page, start, end, sha256 } = this.passage;
    return {
      ...quoteTextOf(this.#citation),
      source,
      textSha256: this.#text.source.sha256,
      passage: { paragraph, ...(page !== undefined && { page }), start, end, sha256 },
      wording: this.omitted || words === quote.value ? undefined : words,
      sentenceSha256: this.sentenceSha256,
    };
  }

  get sentenceSha256(): string {
    return this.#sentences.hash(this.original);
  }
}

/** Where the lock does not name another revision of the text. */
class Verified extends Found {
  readonly state = "verified";
}

class Moved extends Found {
  readonly state = "moved";
  /** The proof against another revision. */
  readonly from: LockEntry;
  /** Whether the sentence around the quote is another than in that revision; an older lock does not tell. */
  readonly isInOtherSentence: boolean;

  constructor(citation: Quotation, text: IndexedText, match: Match, from: LockEntry) {
    super(citation, text, match);
    this.from = from;
    const before = from.sentenceSha256;
    this.isInOtherSentence = before !== undefined && before !== this.sentenceSha256;
  }
}

/** A passage of a text at hand: its hash is computed when it is asked for, which only a lock needs. */
class FoundPassage implements Passage {
  readonly paragraph: number;
  readonly page?: number;
  readonly start: number;
  readonly end: number;
  readonly #words: string;

  constructor(
    paragraph: number,
    page: number | undefined,
    start: number,
    end: number,
    words: string,
  ) {
    this.paragraph = paragraph;
    if (page !== undefined) this.page = page;
    this.start = start;
    this.end = end;
    this.#words = words;
  }

  get sha256(): string {
    return hash("sha256", this.#words);
  }
}

/** What is known about one quote of one source. */
export interface Case {
  readonly citation: Quotation;
  readonly source: Source | undefined;
  readonly text: IndexedText | undefined;
  readonly quote: Quote;
  readonly locked: LockEntry | undefined;
}

/** Decides the state of a quote: from the text where there is one, otherwise from the lock. */
export function judge(subject: Case): Verdict {
  const { citation, quote, text, locked } = subject;
  if (quote.hidden) return { state: "broken", cause: "hidden" };
  if (quote.tooShort) return { state: "broken", cause: "too short" };
  if (!text) return judgeByLock(subject);
  const matches = matchQuote(text, quote);
  const [match] = matches.places;
  if (!match) {
    return matches.withoutContext.length > 0
      ? { state: "broken", cause: "context", matches }
      : { state: "broken", cause: "absent", was: locked };
  }
  if (matches.count > 1) return { state: "ambiguous", matches, was: locked };
  return locked && locked.textSha256 !== text.source.sha256
    ? new Moved(citation, text, match, locked)
    : new Verified(citation, text, match);
}

function judgeByLock({ source, locked }: Case): Verdict {
  if (!locked) return UNVERIFIABLE;
  const wanted = source?.text?.sha256?.value.toLowerCase();
  return wanted === undefined || wanted === locked.textSha256
    ? { state: "locked", entry: locked }
    : { state: "unverifiable", stale: locked };
}

const UNVERIFIABLE: Verdict = { state: "unverifiable", stale: undefined };

/** A citation that quotes, and what became of it. */
export interface Judged {
  readonly citation: Quotation;
  readonly verdict: Verdict;
}

/** Everything a report is made from. */
export interface Findings {
  readonly graph: LinkedGraph;
  readonly claims: readonly Claim[];
  /** In the order of the citations; brought together when asked for. */
  readonly judged: () => readonly Judged[];
  /** By id of the source. */
  readonly texts: ReadonlyMap<string, IndexedText>;
}
