import { byCodeUnit } from "../model/order.ts";
import type { Passage } from "../model/proof.ts";
import type { QuoteText } from "./quote.ts";

/** Proof that a quote stood at one place of one text. */
export interface LockEntry extends QuoteText {
  /** Id of the source. */
  readonly source: string;
  /** sha256 of the source's text. */
  readonly textSha256: string;
  readonly passage: Passage;
  /** The words of the passage, where an exact quote is typeset otherwise; a range shows its ends alone. */
  readonly wording?: string | undefined;
  /** sha256 of the sentence around the passage, folded; absent in locks of earlier versions. */
  readonly sentenceSha256?: string | undefined;
}

const HEADER = `# Where each quote stands in the text of its source. Written by “graphwright cite lock”.
# source, quote, prefix, suffix, span, sha256 of the text, paragraph, start, end (code points), sha256 of the passage; where there are any: the passage where it is typeset otherwise, its page, sha256 of the sentence around it
`;

/** What a lock entry proves: equal for the same words of the same source, however they are typeset. */
export function lockKey(source: string, quoteKey: string): string {
  // No id of a source holds a line feed.
  return `${source}\n${quoteKey}`;
}

/**
 * Writes a lock: one line per entry, ten fields between tabs, texts as JSON strings, an absent prefix or
 * suffix as nothing; up to three more, for a wording, a page and a sentence, where an entry has them. Lines are
 * sorted by source and words, not by place, so that a new revision of a text changes lines and moves none.
 */
export function formatLock(entries: readonly LockEntry[]): string {
  const lines = [...new Set(entries.map(formatEntry))].sort(byCodeUnit);
  return HEADER + lines.map((line) => `${line}\n`).join("");
}

/** The line of an entry. */
export function formatEntry(entry: LockEntry): string {
  const { passage } = entry;
  return [
    quoted(entry.source),
    quoted(entry.quote),
    entry.prefix === undefined ? "" : quoted(entry.prefix),
    entry.suffix === undefined ? "" : quoted(entry.suffix),
    entry.span,
    entry.textSha256,
    passage.paragraph,
    passage.start,
    passage.end,
    passage.sha256,
    ...(entry.wording === undefined ? [] : [quoted(entry.wording)]),
    ...(passage.page === undefined ? [] : [passage.page]),
    ...(entry.sentenceSha256 === undefined ? [] : [entry.sentenceSha256]),
  ].join("\t");
}

/** A JSON string in which no invisible or direction-changing character hides from a reviewer. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escaped(character, index)).join(""),
  );
}

function escaped(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
