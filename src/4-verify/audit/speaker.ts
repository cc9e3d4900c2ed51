import type { Claim } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import type { AuditContext } from "./context.ts";
import { cuesIn } from "./cues.ts";
import { shownIn } from "./ends.ts";
import * as say from "./findings.ts";
import { LEVEL, sentencesAround, type Spot } from "./spots.ts";
import { stemsOf } from "./stems.ts";
import type { Finding } from "./types.ts";
import { greatest } from "./extremes.ts";

/** An opinion or a report that names nobody. */
const NOBODY = 0.3;
/** Who says something is named in the sentence, or just before it. */
const NOT_NEAR = 0.2;
/** A speaker in free text is there when so much of the words is: “everyone, as the article puts it”. */
const ENOUGH_WORDS = 0.5;
/** The voice of a source where the sentence reports what somebody else said. */
const VOICE_BESIDE_OTHERS = 0.3;

/** Whether the passages of a claim show who says so. */
export function findSpeaker(
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Finding | undefined {
  if (claim.by.length === 0) {
    const wantsOne = claim.status === "attributed" || claim.status === "opinion";
    return wantsOne ? { facet: "speaker", doubt: NOBODY, message: say.noSpeaker() } : undefined;
  }
  const worst = claim.by
    .map((speaker) => ({ speaker, ...speakerShown(speaker, claim, spots, context) }))
    .sort((a, b) => b.doubt - a.doubt)[0];
  if (!worst || worst.doubt <= LEVEL.near) return undefined;
  const name = context.graph.entities.get(worst.speaker)?.name ?? worst.speaker;
  return {
    facet: "speaker",
    doubt: worst.doubt,
    entity: worst.speaker,
    message: say.missingName(name, worst.nearest),
    ...(worst.nearest && { nearest: worst.nearest }),
  };
}

function speakerShown(
  speaker: string,
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
) {
  if (!context.graph.entities.has(speaker)) return { doubt: wordsShown(speaker, spots) };
  const isVoice = spots.some(({ citation }) => context.isVoice(speaker, citation.source));
  if (!isVoice) {
    const shown = shownIn(speaker, claim, spots, context);
    const isFar = shown.doubt > LEVEL.near;
    return { ...shown, doubt: Math.min(1, shown.doubt + (isFar ? NOT_NEAR : 0)) };
  }
  return { doubt: spots.every((spot) => isReported(spot, speaker)) ? VOICE_BESIDE_OTHERS : 0 };
}

/** Whether the sentence reports the words of somebody who is named there. */
function isReported({ text, first, last }: Spot, voice: string): boolean {
  for (let index = first; index <= last; index++) {
    const others = text.namedIn(index).some((id) => id !== voice);
    if (others && cuesIn(text.read(index).folded, text.lang).has("report")) return true;
  }
  return false;
}

/** A speaker in free text: whether its words stand in the paragraph. */
function wordsShown(speaker: string, spots: readonly Spot[]): number {
  const wanted = stemsOf(fold(speaker).text).map(({ stem }) => stem);
  if (wanted.length === 0) return 0;
  const shares = spots.map((spot) => {
    const stems = new Set(
      sentencesAround(spot).flatMap((index) => spot.text.read(index).stems.map(({ stem }) => stem)),
    );
    return wanted.filter((stem) => stems.has(stem)).length / wanted.length;
  });
  return 1 - Math.min(1, greatest(shares) / ENOUGH_WORDS);
}
