import type { Claim } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import type { Stretch } from "../words.ts";
import { type AuditContext, endsOf } from "./context.ts";
import * as say from "./findings.ts";
import { LEVEL, levelAt, sentencesAround, type Spot } from "./spots.ts";
import { stemsOf } from "./stems.ts";
import type { Finding } from "./types.ts";

/** How well the passages of a claim show one entity. */
export interface Shown {
  readonly doubt: number;
  /** Where it is named nearest to a passage, and from which. */
  readonly nearest?: Stretch & { readonly spot: Spot };
}

/** A part of a name below this share says nothing about who is meant. */
const LEAST_SHARE = 0.34;
/** What a name that is there in part adds to the doubt, at most. */
const PARTIAL = 0.5;
/** Of the words of a summary a sentence holds few, even where it is about the entity. */
const ENOUGH_OF_SUMMARY = 0.6;
/** What stands for an entity that other claims found in the same sentence, or paragraph. */
const SAME_SENTENCE = 0.15;
const SAME_PARAGRAPH = 0.32;
const OF_TOPIC = 0.5;
/** The same of a fact whose property the sentence names. */
const OF_TOPIC_WITH_PROPERTY = 0.4;
/** Whose text it is says so without naming itself. */
const OF_VOICE = 0.2;
/** Of a name that is spread over several sentences more must be there. */
const LEAST_SHARE_AROUND = 0.6;

/** Whether the passages of a claim name what it is about. An implied relation needs one of its ends. */
export function findEnds(
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Finding | undefined {
  const ends = [...new Set(endsOf(claim))].map((id) => ({
    id,
    ...shownIn(id, claim, spots, context),
  }));
  const sorted = ends.sort((a, b) => b.doubt - a.doubt);
  const type =
    claim.kind === "relation" ? context.graph.schema.relations.get(claim.type) : undefined;
  const worst = type?.implied === true ? sorted.at(-1) : sorted[0];
  if (!worst || worst.doubt <= LEVEL.sentence) return undefined;
  const { name } = context.graph.entities.get(worst.id) ?? { name: worst.id };
  return {
    facet: "ends",
    doubt: worst.doubt,
    entity: worst.id,
    message: say.missingName(name, worst.nearest),
    ...(worst.nearest && { nearest: worst.nearest }),
  };
}

/** How well some passages show an entity: the best of all ways in which they may. */
export function shownIn(
  entity: string,
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Shown {
  let best: Shown = { doubt: 1 };
  for (const spot of spots) {
    const named = nearestName(entity, spot);
    const doubt = Math.min(
      named?.doubt ?? 1,
      partlyNamed(entity, claim, spot, context),
      claimedNearby(entity, claim, spot, context),
      ofTopic(entity, claim, spot, context),
      meant(entity, spot) ? 0 : 1,
      context.isVoice(entity, spot.citation.source) ? OF_VOICE : 1,
    );
    const nearest = named?.nearest ?? best.nearest;
    if (doubt < best.doubt) best = { doubt, ...(nearest && { nearest }) };
    else if (best.nearest === undefined && nearest) best = { ...best, nearest };
  }
  return best;
}

function ofTopic(entity: string, claim: Claim, spot: Spot, context: AuditContext): number {
  if (!context.isTopic(entity, spot.text)) return 1;
  const property = claim.kind === "fact" ? stemsOf(fold(claim.property).text) : [];
  const stems = new Set(spot.text.read(spot.first).stems.map(({ stem }) => stem));
  const isNamed = property.length > 0 && property.every(({ stem }) => stems.has(stem));
  return isNamed ? OF_TOPIC_WITH_PROPERTY : OF_TOPIC;
}

/** Whether the author says what in the quote means the entity. */
function meant(entity: string, { citation }: Spot): boolean {
  return citation.means?.some((meaning) => meaning.entity === entity) === true;
}

function nearestName(entity: string, spot: Spot): Shown | undefined {
  let best: Shown | undefined;
  const names = spot.text.namesOf(entity);
  const after = lowerBound(names.length, (index) => (names[index]?.start ?? 0) >= spot.start);
  for (let index = after - 1; index <= lastWithin(names, after, spot); index++) {
    const at = names[index];
    if (!at) continue;
    const doubt = levelAt(spot, at.sentence, at);
    const distance = Math.max(spot.start - at.end, at.start - spot.end, 0);
    const known = best?.nearest;
    const last = known ? Math.max(spot.start - known.end, known.start - spot.end, 0) : Infinity;
    if (!best || doubt < best.doubt || (doubt === best.doubt && distance < last)) {
      best = { doubt, nearest: { start: at.start, end: at.end, spot } };
    }
  }
  return best;
}

/** The index of the first name behind the passage, which may be nearer than the last before it. */
function lastWithin(names: readonly Stretch[], from: number, spot: Spot): number {
  return (
    from + lowerBound(names.length - from, (index) => (names[from + index]?.start ?? 0) >= spot.end)
  );
}

function lowerBound(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Words of its names in the sentence, or in those around it. */
function partlyNamed(entity: string, claim: Claim, spot: Spot, { names }: AuditContext): number {
  const own = [entity, ...endsOf(claim)];
  let best = 1;
  const stems = new Set<string>();
  let level: number = LEVEL.sentence;
  for (const index of sentencesAround(spot)) {
    if (index < spot.first || index > spot.last)
      level = levelAt(spot, index, spot.text.sentences[index] ?? spot);
    // The name of one end may hold that of the other, as a factory's that of its town.
    for (const stem of spot.text.stemsFor(own, index)) stems.add(stem);
    if (index >= spot.first && index < spot.last) continue;
    const share = names.shareOf(entity, stems);
    const isInSentence = index >= spot.first && index <= spot.last;
    if (share >= (isInSentence ? LEAST_SHARE : LEAST_SHARE_AROUND))
      best = Math.min(best, level + PARTIAL * (1 - share));
    if (level > LEVEL.near) continue;
    const summary = names.summaryShareOf(entity, stems);
    const told = Math.min(1, summary / ENOUGH_OF_SUMMARY);
    if (told > LEAST_SHARE_AROUND) best = Math.min(best, level + PARTIAL * (1 - told) + 0.1);
  }
  return best;
}

/** Whether another claim of the entity rests on the same sentence or paragraph. */
function claimedNearby(entity: string, claim: Claim, spot: Spot, context: AuditContext): number {
  const places = context.claimsOf(entity, spot.citation.source);
  const [from] = spot.text.sentencesIn(spot.paragraph);
  let best = 1;
  for (
    let index = lowerBound(places.length, (at) => (places[at]?.spot.first ?? 0) >= from);
    best > SAME_SENTENCE && places[index]?.spot.paragraph === spot.paragraph;
    index++
  ) {
    const place = places[index];
    if (!place || place.claim === claim) continue;
    const same = place.spot.first <= spot.last && place.spot.last >= spot.first;
    best = Math.min(best, same ? SAME_SENTENCE : SAME_PARAGRAPH);
  }
  return best;
}

/** Entities of the type of an end that is not named in the sentences of the quotes, named there: ids. */
export function rivalsOf(
  claim: Claim,
  spots: readonly Spot[],
  { graph }: AuditContext,
): readonly string[] {
  const named = new Set<string>();
  for (const { text, first, last } of spots) {
    for (let index = first; index <= last; index++) {
      for (const id of text.namedIn(index)) named.add(id);
    }
  }
  const ends = endsOf(claim);
  const types = new Set(
    ends.filter((id) => !named.has(id)).map((id) => graph.entities.get(id)?.type),
  );
  return [...named].filter((id) => !ends.includes(id) && types.has(graph.entities.get(id)?.type));
}
