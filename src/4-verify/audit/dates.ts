import type { Claim, Source } from "../../model/linked.ts";
import { type AuditContext, endsOf } from "./context.ts";
import { type DateMention, datesIn } from "./date-mentions.ts";
import * as say from "./findings.ts";
import { levelAt, LEVEL, sentencesAround, type Spot } from "./spots.ts";
import type { Finding } from "./types.ts";

/** A year, with its month and day as far as they are known. */
interface WantedDate {
  readonly text: string;
  readonly year: number;
  /** How many years it covers: 10 for `201X`. */
  readonly years: number;
  readonly month?: number;
  readonly day?: number;
}

/** The date of an entity that the claim is about, or that the sentence names. */
const OF_EVENT = 0.2;
/** What stands in a text without a date is of the time of the text. */
const OF_NOW = 0.25;
/** The same where the sentence names another time. */
const OF_NOW_AMONG_OTHERS = 0.55;
/** A year without the month that the claim gives. */
const LESS_PRECISE = 0.6;

/** Whether the passages of a claim tell its time: the best of quote, sentence and paragraph. */
export function findDate(
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): Finding | undefined {
  const judged = datesOfClaim(claim)
    .map((date) => ({ date, doubt: doubtOf(date, claim, spots, context) }))
    .sort((a, b) => b.doubt - a.doubt)[0];
  if (!judged || judged.doubt <= LEVEL.near) return undefined;
  const { date, doubt } = judged;
  return { facet: "date", doubt, message: say.missingDate(date.text, nearbyDates(spots)) };
}

/** Whether a folded text names the years of all dates of a claim. */
export function isDated(claim: Claim, folded: string): boolean {
  const wanted = datesOfClaim(claim);
  const found = datesIn(folded);
  return wanted.every((date) => found.some((mention) => covers(mention, date)));
}

function datesOfClaim(claim: Claim): WantedDate[] {
  const value = claim.kind === "fact" && claim.value.type === "date" ? claim.value.text : undefined;
  return [claim.at, claim.since, claim.until, value].flatMap(datesOf);
}

/** The ends of an EDTF date that name a year. */
function datesOf(text: string | undefined): WantedDate[] {
  return (text ?? "").split("/").flatMap((end): WantedDate[] => {
    const match = /^(\d{2}[\dX]{2})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/u.exec(end);
    if (!match) return [];
    const [, digits = "", month, day] = match;
    const open = digits.replaceAll(/[^X]/gu, "").length;
    const isMonth = month !== undefined && Number(month) <= 12;
    return [
      {
        text: end,
        year: Number(digits.replaceAll("X", "0")),
        years: 10 ** open,
        ...(isMonth && { month: Number(month) }),
        ...(isMonth && day !== undefined && { day: Number(day) }),
      },
    ];
  });
}

function doubtOf(
  wanted: WantedDate,
  claim: Claim,
  spots: readonly Spot[],
  context: AuditContext,
): number {
  const ofEvents = eventDates(claim, context);
  let best = ofEvents.some((date) => matches(date, wanted)) ? OF_EVENT : 1;
  for (const spot of spots) {
    const now = nowOf(context.graph.sources.get(spot.citation.source));
    best = Math.min(best, doubtAt(wanted, spot, now));
  }
  return best;
}

/** The present of a text: as its source says, or the year in which it was published. */
function nowOf(source: Source | undefined): number | undefined {
  const year = /^\d{4}/u.exec(source?.now ?? source?.published ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
}

function doubtAt(wanted: WantedDate, spot: Spot, now: number | undefined): number {
  let [year, month, day] = [
    1,
    wanted.month === undefined ? 0 : 1,
    wanted.day === undefined ? 0 : 1,
  ];
  let others = 0;
  for (const index of sentencesAround(spot)) {
    for (const mention of spot.text.read(index).dates) {
      const date = resolve(mention, now);
      const level = dateLevel(levelAt(spot, index, mention));
      const hasYear = date.year !== undefined;
      const isYear = hasYear && covers(date, wanted);
      if (hasYear && !isYear) {
        if (index >= spot.first && index <= spot.last) others++;
        continue;
      }
      if (isYear) year = Math.min(year, level);
      if (hasMonth(date, wanted)) {
        month = Math.min(month, level);
        if (date.day === wanted.day) day = Math.min(day, level);
      }
    }
  }
  const isNow = now !== undefined && wanted.year <= now && now < wanted.year + wanted.years;
  // A month without a year may be of the year before as well.
  const isRecent = now !== undefined && month === 0 && now - wanted.year === 1;
  if (isNow || isRecent) {
    year = Math.min(
      year,
      others === 0 || (wanted.month && month < 0.5) ? OF_NOW : OF_NOW_AMONG_OTHERS,
    );
  }
  return Math.max(year, Math.min(month, year + LESS_PRECISE), Math.min(day, LESS_PRECISE));
}

function dateLevel(level: number): number {
  return level <= LEVEL.sentence ? 0 : level <= LEVEL.near ? 0.1 : 0.2;
}

function resolve(mention: DateMention, now: number | undefined): DateMention {
  const { fromNow } = mention;
  return fromNow === undefined || now === undefined ? mention : { ...mention, year: now + fromNow };
}

function hasMonth({ month, lastMonth = month }: DateMention, wanted: WantedDate): boolean {
  if (month === undefined || lastMonth === undefined || wanted.month === undefined) return false;
  return month <= wanted.month && wanted.month <= lastMonth;
}

function covers({ year = 0, years = 1 }: DateMention, wanted: WantedDate): boolean {
  return year < wanted.year + wanted.years && wanted.year < year + years;
}

function matches(date: WantedDate, wanted: WantedDate): boolean {
  const same = covers(date, wanted) && (wanted.month === undefined || wanted.month === date.month);
  return same && (wanted.day === undefined || wanted.day === date.day);
}

/** The dates that facts give of what the claim is about. */
function eventDates(claim: Claim, context: AuditContext): WantedDate[] {
  return endsOf(claim).flatMap((id) =>
    context
      .datesOf(id)
      .filter((fact) => fact !== claim)
      .flatMap((fact) => datesOf(fact.value.text)),
  );
}

/** What the sentences of the quotes say instead. */
function nearbyDates(spots: readonly Spot[]): string[] {
  return spots.flatMap(({ text, first, last }) => {
    const found: string[] = [];
    for (let index = first; index <= last; index++) {
      for (const date of text.read(index).dates) found.push(text.indexed.slice(date));
    }
    return found;
  });
}
