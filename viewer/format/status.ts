import type { Rank, Stance, Status } from "../../src/model/linked.ts";
import type { CitationState } from "../../src/model/proof.ts";

/** Statuses by how firmly a claim is made; each tone has its own line. */
export const TONES = ["plain", "reported", "contested", "ahead", "opinion"] as const;
export type Tone = (typeof TONES)[number];

/** The tone of a status. */
export function toneOf(status: Status): Tone {
  switch (status) {
    case "asserted":
      return "plain";
    case "attributed":
      return "reported";
    case "alleged":
    case "disputed":
    case "denied":
      return "contested";
    case "forecast":
    case "planned":
      return "ahead";
    case "opinion":
      return "opinion";
  }
}

/** What a tone is called, and the statuses it stands for. */
export const TONE_WORDS: Readonly<Record<Tone, { readonly name: string; readonly help: string }>> =
  {
    plain: { name: "Stated", help: "Asserted by the source" },
    reported: { name: "Reported", help: "Attributed to someone" },
    contested: { name: "Contested", help: "Alleged, disputed or denied" },
    ahead: { name: "Yet to come", help: "Forecast or planned" },
    opinion: { name: "Opinion", help: "A judgement of someone" },
  };

/** What a status means to a reader. */
export const STATUS_HELP: Readonly<Record<Status, string>> = {
  asserted: "The source states it as a fact.",
  attributed: "The source reports who says it.",
  alleged: "Someone claims it without proof.",
  disputed: "It is contradicted.",
  denied: "Those concerned deny it.",
  forecast: "It is expected to come.",
  planned: "It is intended.",
  opinion: "It is a judgement.",
};

/** What a citation's state means to a reader. */
export const STATE_HELP: Readonly<Record<CitationState, string>> = {
  verified: "The quote was found once in the text of the source.",
  locked: "The text is not here; citations.lock proves that it held the quote.",
  moved: "The text has changed since it was locked; the quote is still in it.",
  unquoted: "The source is named without a quote.",
  unverifiable: "The text of the source is not at hand, so the quote could not be checked.",
  ambiguous: "The quote is in the source more than once.",
  broken: "The quote is not in the source.",
};

/** The stance of a citation in words; undefined for the usual one, which needs none. */
export function stanceWords(stance: Stance): string | undefined {
  if (stance === "refutes") return "speaks against it";
  if (stance === "mentions") return "only mentions it";
  return undefined;
}

/** The rank of a claim in words; undefined for the usual one. */
export function rankWords(rank: Rank): string | undefined {
  if (rank === "preferred") return "preferred among several";
  if (rank === "deprecated") return "superseded";
  return undefined;
}
