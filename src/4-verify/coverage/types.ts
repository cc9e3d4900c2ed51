import type { Claim } from "../../model/linked.ts";
import type { SourceText } from "../../model/source-text.ts";
import type { Stretch } from "../words.ts";
import type { UnknownName } from "./unknown.ts";

/** What the sources say and what of it the graph has. */
export interface Coverage {
  /** The sources whose text is at hand, in order of their ids. */
  readonly sources: readonly SourceCoverage[];
  /** Ids of the sources without a text. */
  readonly withoutText: readonly string[];
  /** Of all sources. */
  readonly counts: SentenceCounts;
  /** Names that stand in the texts and not in the graph, most frequent first. */
  readonly unknown: readonly UnknownName[];
}

export interface SourceCoverage {
  readonly id: string;
  readonly title?: string;
  readonly text: SourceText;
  readonly paragraphs: readonly ParagraphCoverage[];
  /** The sentences that name two or more entities, in order. */
  readonly sentences: readonly SentenceCoverage[];
  /** The entities that it names, in order of their first mention. */
  readonly entities: readonly EntityCoverage[];
  /** Every passage that is cited, in order. */
  readonly passages: readonly CitedPassage[];
  readonly counts: SentenceCounts;
}

/** A paragraph, in UTF-16 offsets of its text. */
export interface ParagraphCoverage extends Stretch {
  /** From 1. */
  readonly number: number;
  /** Furniture of the page, such as its header, holds nothing to cite. */
  readonly state: SentenceState | "furniture";
}

/** What becomes of an entity in one source. */
export interface EntityCoverage {
  readonly id: string;
  /** Of the sentences that name it. */
  readonly counts: SentenceCounts;
  /** How many claims about it cite the source. */
  readonly claims: number;
  readonly first: Stretch;
}

/** A sentence that names two or more entities, in UTF-16 offsets of its text. */
export interface SentenceCoverage extends Stretch {
  readonly paragraph: number;
  /** Ids, in order of their first mention. */
  readonly entities: readonly string[];
  readonly state: SentenceState;
  /** Why it need not be cited. */
  readonly reason?: string;
}

/** Excused: the source says why it need not be cited. */
type SentenceState = "cited" | "excused" | "uncited";

/** How many sentences are in each state. */
export interface SentenceCounts {
  readonly cited: number;
  readonly excused: number;
  readonly uncited: number;
}

/** A passage that claims cite, in UTF-16 offsets of its text. */
export interface CitedPassage extends Stretch {
  readonly paragraph: number;
  readonly claims: readonly Claim[];
}

/** A passage that need not be cited, in UTF-16 offsets of its text. */
export interface ExemptPassage extends Stretch {
  readonly reason: string;
}
