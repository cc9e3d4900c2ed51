import type { Claim } from "../../model/linked.ts";
import type { SourceText } from "../../model/source-text.ts";
import type { Stretch } from "../words.ts";

/** What of a claim its passage may fail to carry, in the order of the report. */
export const FACETS = ["ends", "value", "date", "status", "speaker", "form"] as const;
export type Facet = (typeof FACETS)[number];

/** A doubt of at least so much is listed. */
export const LISTED = 0.5;

/** One respect in which a passage does not carry its claim. */
export interface Finding {
  readonly facet: Facet;
  /** From 0, none, to 1: nothing in the source says so. */
  readonly doubt: number;
  /** What is missing and where the nearest is; a sentence without its full stop. */
  readonly message: string;
  /** The entity that is missing. */
  readonly entity?: string;
  /** What a wider quote would have to reach, when it stands in the same paragraph. */
  readonly nearest?: Stretch;
}

export const VERDICTS = ["supports", "refutes", "unclear"] as const;

/** What a judge says of a doubt: whether the passages carry the claim after all. */
export interface Verdict {
  /** The fingerprint of the doubt: another claim or other quotes have another, so the verdict is void. */
  readonly key: string;
  readonly verdict: (typeof VERDICTS)[number];
  readonly reason: string;
  /** Who judged, as far as is told. */
  readonly by?: string;
  /** The day: `2026-11-30`. */
  readonly at?: string;
}

/** A claim with what speaks against its passages, strongest facet first. */
export interface ClaimDoubt {
  readonly claim: Claim;
  /** The largest facet plus a third of the rest, at most 1. */
  readonly doubt: number;
  readonly findings: readonly Finding[];
  /** Why the claim stands all the same: its note names what is missing, or somebody checked it. */
  readonly explained?: "note" | "checked";
  /** The verdict of a judge. */
  readonly judged?: Verdict;
  /** What `checked` must name: it changes with the claim and its quotes. */
  readonly fingerprint: string;
  readonly passages: readonly DoubtedPassage[];
  /** Entities of the type of an end that is missing, named in the sentences of the quotes: ids. */
  readonly rivals: readonly string[];
  /** A quote that reaches what is missing, when one passage of the same paragraph does. */
  readonly wider?: string;
}

/** A cited passage in its sentences, in UTF-16 offsets of the text. */
export interface DoubtedPassage extends Stretch {
  readonly source: string;
  readonly paragraph: number;
  /** From the start of the first sentence of the quote to the end of the last. */
  readonly sentence: Stretch;
  readonly text: SourceText;
}

/** Every doubt about the claims of a graph. */
export interface Audit {
  /** How many claims were read against their passages. */
  readonly audited: number;
  /** Those with a facet of at least `LISTED`, explained ones last, then the strongest doubt first. */
  readonly doubts: readonly ClaimDoubt[];
  /** Ids of the cited sources whose text is not at hand. */
  readonly withoutText: readonly string[];
  /** How many claims rest on such sources alone, or on quotes that are not proven. */
  readonly unaudited: number;
}
