import type { Citation, Source } from "./linked.ts";
import type { Range, Text } from "./range.ts";

/**
 * A change to the graph or its lock that its author would make by hand after reading a diagnostic.
 * None makes a quote pass that is not, word for word, in the source the repair names.
 */
export type Repair = CitationRepair | RevisionRepair | TextRepair;

/** A change to what a citation says. */
export type CitationRepair = ContextRepair | SourceRepair | TypographyRepair;

/** A value, key or id has to be another text. */
export interface TextRepair {
  readonly kind: "text";
  readonly at: Text;
  /** Where else it stands. */
  readonly also?: readonly Text[];
  /** Likeliest first; at least one. */
  readonly texts: readonly string[];
  /** Whether they say the same as what is written. If not, they resemble it: “did you mean”. */
  readonly isExact: boolean;
}

/** The quote stands at several places: each, with the words that tell it from the others. */
export interface ContextRepair {
  readonly kind: "context";
  readonly citation: Citation;
  /** In order of the text, at most five. */
  readonly places: readonly ContextPlace[];
  /** How many places there are. */
  readonly count: number;
  /**
   * The place that the lock proves: the only one at the same paragraph and offset with the same
   * words as when the quote was found once. Without it a person has to choose.
   */
  readonly proven?: ContextPlace;
}

/** One place of a quote. With neither prefix nor suffix, no few words settle it. */
export interface ContextPlace {
  /** In the text of the source. */
  readonly range: Range;
  readonly paragraph: number;
  /** What the citation's `prefix` has to be for the quote to stand here only. */
  readonly prefix?: string;
  /** What the citation's `suffix` has to be; never together with `prefix`. */
  readonly suffix?: string;
}

/** The text of a source is another revision than the lock knows, and every quote of it still stands once. */
export interface RevisionRepair {
  readonly kind: "revision";
  readonly source: Source;
  /** sha256 of the text at hand: for the lock, and for `text.sha256` where the source names one. */
  readonly sha256: string;
  /** The citations whose lock entries are of the earlier revision. */
  readonly moved: readonly MovedCitation[];
}

interface MovedCitation {
  readonly citation: Citation;
  /** Paragraphs, from 1. */
  readonly before: number;
  readonly now: number;
}

/** The quote is not in the source it names, and stands exactly once in exactly one other that was searched. */
export interface SourceRepair {
  readonly kind: "source";
  readonly citation: Citation;
  /** Id of the source to name instead. */
  readonly source: string;
  /** The passage, in the text of that source. */
  readonly range: Range;
  readonly paragraph: number;
  /** Whether all other sources were searched. If not, another may hold the quote too: a person has to choose. */
  readonly isOnly: boolean;
}

/** The quote is found, but its marks, dashes or letters are typeset otherwise than in the source. */
interface TypographyRepair {
  readonly kind: "typography";
  readonly citation: Citation;
  /** What the citation's `quote` has to be: it stands for the same words at the same place. */
  readonly quote: string;
}

/** The part of a diagnostic about what to do. */
interface Remedy {
  readonly help: string;
  readonly repair?: TextRepair;
}

/** What to do about a text that says in other words what `texts` say; about one that says nothing, `otherwise`. */
export function rewritten(
  at: Text,
  texts: readonly string[],
  otherwise = "",
  also: readonly Text[] = [],
): Remedy {
  if (texts.length === 0) return { help: otherwise };
  return { help: `Write ${choiceOf(texts)}.`, repair: textRepair(at, also, texts, true) };
}

/**
 * What to do about a name that is none.
 *
 * @param near names that resemble it, best first; one that differs in case, blanks and dashes alone is meant
 * @param also where else it stands
 */
export function respelt(
  at: Text,
  near: readonly string[],
  otherwise: string,
  also: readonly Text[] = [],
): Remedy {
  const same = near.filter((name) => lettersOf(name) === lettersOf(at.value));
  if (same.length === 1) return rewritten(at, same, otherwise, also);
  if (near.length === 0) return { help: otherwise };
  return { help: otherwise, repair: textRepair(at, also, near, false) };
}

function textRepair(
  at: Text,
  also: readonly Text[],
  texts: readonly string[],
  isExact: boolean,
): TextRepair {
  return { kind: "text", at, ...(also.length > 0 && { also }), texts, isExact };
}

/** Texts in words: one, or several of which one is meant. */
export function choiceOf(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length === 1
    ? last
    : `${texts.slice(0, -1).join(", ")} or ${last}, whichever is meant`;
}

/** A name without what people write in one way or another; British spellings of keys as American ones. */
function lettersOf(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  return plain.replace("colour", "color").replace("licence", "license");
}
