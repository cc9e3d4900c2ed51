import type { Claim, Status } from "../../model/linked.ts";
import type { AuditContext } from "./context.ts";
import { type Cue, cuesIn, isQuoting } from "./cues.ts";
import * as say from "./findings.ts";
import { sentencesAround, type Spot } from "./spots.ts";
import type { Finding } from "./types.ts";
import { least } from "./extremes.ts";

/** The cues of which a sentence should hold one where a claim has a status. */
export const NEEDED_CUES: Readonly<Record<Status, readonly Cue[]>> = {
  asserted: [],
  attributed: ["report"],
  alleged: ["allegation"],
  disputed: ["dispute", "denial"],
  denied: ["denial", "negation"],
  forecast: ["forecast"],
  planned: ["plan"],
  opinion: ["judgement", "report"],
};

const SAID: readonly Cue[] = ["report"];
const SUPPOSED: readonly Cue[] = ["condition"];
/** Units of text around a quote in which a cue speaks of it; a report may stand anywhere in the sentence. */
const BEFORE_QUOTE = 80;
const BEHIND_QUOTE = 40;
/** The doubt where a cue stands in the sentence, but far from the quote. */
const FAR = 0.5;
/** The doubt where the cue stands in the sentence before or after only, in the paragraph, or nowhere. */
const BESIDE = 0.3;
const IN_PARAGRAPH = 0.45;
const NO_CUE = 0.8;
/** Cues in the words of a quote that a plain assertion passes over, with the doubt that they make. */
const PASSED_OVER: readonly (readonly [Cue, number])[] = [
  ["denial", 0.6],
  ["allegation", 0.45],
  ["plan", 0.3],
  ["condition", 0.3],
  ["negation", 0.25],
];

/** Whether the sentences of the quotes show the status of a claim. */
export function findStatus(
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Finding | undefined {
  const { status } = claim;
  if (status === "asserted") return findPassedOver(spots);
  const isOwnVoice = spots.some(({ citation }) =>
    claim.by.some((id) => context.isVoice(id, citation.source)),
  );
  if (status === "opinion" && isOwnVoice) return undefined;
  if (status === "disputed" && context.isContradicted(claim)) return undefined;
  const needed = [
    ...NEEDED_CUES[status],
    // Who accuses, or tells the future, may only say so.
    ...(claim.by.length > 0 ? SAID : []),
    ...(isOwnVoice ? SUPPOSED : []),
  ];
  const doubt = least(
    spots.map((spot) => doubtAt(spot, needed, status)),
    1,
  );
  return doubt === 0 ? undefined : { facet: "status", doubt, message: say.noCue(status) };
}

function doubtAt(spot: Spot, needed: readonly Cue[], status: Status): number {
  const { text, first, last } = spot;
  const holds = (indexes: readonly number[]): boolean =>
    indexes.some((index) => {
      const cues = cuesIn(text.read(index).folded, text.lang);
      return needed.some((cue) => cues.has(cue));
    });
  const around = sentencesAround(spot);
  const whole = { start: text.sentences[first]?.start ?? 0, end: text.sentences[last]?.end ?? 0 };
  const near = cuesIn(
    text.indexed.slice({
      start: Math.max(whole.start, spot.start - BEFORE_QUOTE),
      end: Math.min(Math.max(whole.end, spot.end), spot.end + BEHIND_QUOTE),
    }),
    text.lang,
  );
  if (needed.some((cue) => near.has(cue))) return 0;
  if (holds(around.filter((index) => index >= first && index <= last)))
    return needed.includes("report") ? 0 : FAR;
  const isSpeech = status === "attributed" || status === "opinion";
  if (isSpeech && isQuoting(text.indexed.slice(whole))) return BESIDE;
  if (holds(around.filter((index) => index >= first - 1 && index <= last + 1))) return BESIDE;
  return holds(around) ? IN_PARAGRAPH : NO_CUE;
}

/** What the quote itself says that makes it less than an assertion. */
function findPassedOver(spots: readonly Spot[]): Finding | undefined {
  const all = spots.map(({ text, start, end }) =>
    cuesIn(text.indexed.slice({ start, end }), text.lang),
  );
  for (const [cue, doubt] of PASSED_OVER) {
    if (all.length > 0 && all.every((cues) => cues.has(cue))) {
      return { facet: "status", doubt, message: say.passedOver(cue) };
    }
  }
  return undefined;
}
