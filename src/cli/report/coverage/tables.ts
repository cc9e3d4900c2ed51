import {
  percentOf,
  type Coverage,
  type EntityCoverage,
  type SourceCoverage,
} from "../../../4-verify/index.ts";
import { harmless, type Paint } from "../../console.ts";
import { renderTable } from "../../table.ts";
import type { Locator } from "../locate.ts";
import { counted } from "../tally.ts";

/** Names shown; `--json` has all of them. */
const MOST_NAMES = 40;
/** Characters of a sentence that are shown, as an excerpt. */
const EXCERPT = 96;

/** Coverage for people: a line per source, then what is not cited, what is excused, and unknown names. */
export function coverageTables(
  coverage: Coverage,
  locator: Locator,
  paint: Paint,
  width: number | undefined,
): string {
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? "" : renderTable(head, rows, paint, width);
  const unclaimed = unclaimedRows(coverage, locator);
  const parts = [
    table(SOURCE_HEAD, sourceRows(coverage)),
    withoutTextLine(coverage),
    table(["source", "paragraphs without a citation"], bareParagraphRows(coverage)),
    table(["uncited", "names", "sentence"], sentenceRows(coverage, "uncited", locator)),
    table(
      ["excused", "reason not to cite", "sentence"],
      sentenceRows(coverage, "excused", locator),
    ),
    table(
      ["sentences", "named without a claim", "source", "first"],
      unclaimed.slice(0, MOST_NAMES),
    ),
    leftOut(unclaimed.length, "entity", "entities"),
    table(["times", "not in the graph", "first"], nameRows(coverage, locator)),
    leftOut(coverage.unknown.length, "name"),
  ];
  return parts.filter(Boolean).join("\n");
}

/** A percentage cut, not rounded, to one decimal: what is not quite 90 never reads as 90. */
export function percentText(percent: number | undefined): string {
  if (percent === undefined) return "nothing to cite";
  return `${(Math.floor(percent * 10) / 10).toFixed(1)} %`;
}

const SOURCE_HEAD = [
  "source",
  "paragraphs cited",
  "sentences that name two entities",
  "cited",
  "uncited",
  "coverage",
  "excused",
];

function sourceRows({ sources, counts }: Coverage): string[][] {
  const rows = sources.map(({ id, paragraphs, counts }) => [
    id,
    paragraphsCited(paragraphs),
    ...countCells(counts),
  ]);
  if (sources.length < 2) return rows;
  const paragraphs = sources.flatMap((source) => source.paragraphs);
  return [...rows, ["all", paragraphsCited(paragraphs), ...countCells(counts)]];
}

/** `3 of 5`: those with a citation, of those that are neither excused nor furniture. */
export function paragraphsCited(paragraphs: SourceCoverage["paragraphs"]): string {
  const cited = paragraphs.filter(({ state }) => state === "cited").length;
  const bare = paragraphs.filter(({ state }) => state === "uncited").length;
  return `${cited} of ${cited + bare}`;
}

/** The entities that a source names and no claim cites it for, the most named first. */
export function withoutClaim({ entities }: SourceCoverage): EntityCoverage[] {
  return entities.filter(({ claims }) => claims === 0).sort((a, b) => namings(b) - namings(a));
}

function namings({ counts }: EntityCoverage): number {
  return counts.cited + counts.excused + counts.uncited;
}

function countCells(counts: Coverage["counts"]): string[] {
  const { cited, excused, uncited } = counts;
  const numbers = [cited + uncited, cited, uncited].map(String);
  return [...numbers, percentText(percentOf(counts)), String(excused)];
}

function withoutTextLine({ withoutText, sources }: Coverage): string {
  if (withoutText.length === 0)
    return sources.length === 0 ? "The graph has no sources: there is nothing to cite.\n" : "";
  return `No text at hand: ${withoutText.map(harmless).join(", ")}\n`;
}

function bareParagraphRows({ sources }: Coverage): string[][] {
  return sources.flatMap(({ id, paragraphs }) => {
    const bare = paragraphs.filter(({ state }) => state === "uncited").map(({ number }) => number);
    return bare.length === 0 ? [] : [[id, runsText(bare)]];
  });
}

/** `1-3, 7` for 1, 2, 3, 7. */
function runsText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}

function sentenceRows(
  { sources }: Coverage,
  wanted: "uncited" | "excused",
  locator: Locator,
): string[][] {
  return sources.flatMap(({ text, sentences }) =>
    sentences
      .filter(({ state }) => state === wanted)
      .map(({ start, end, entities, reason }) => [
        locator.text({ file: text.path, start, end }),
        reason ?? entities.join(", "),
        excerpt(text.text.slice(start, end)),
      ]),
  );
}

function excerpt(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= EXCERPT ? sentence : `${characters.slice(0, EXCERPT).join("")}…`;
}

function unclaimedRows({ sources }: Coverage, locator: Locator): string[][] {
  return sources.flatMap((source) =>
    withoutClaim(source).map((entity) => [
      String(namings(entity)),
      entity.id,
      source.id,
      locator.text({ ...entity.first, file: source.text.path }),
    ]),
  );
}

function nameRows({ sources, unknown }: Coverage, locator: Locator): string[][] {
  const paths = new Map(sources.map(({ id, text }) => [id, text.path]));
  return unknown.slice(0, MOST_NAMES).map(({ name, count, first }) => {
    const file = paths.get(first.source) ?? first.source;
    return [String(count), name, locator.text({ ...first, file })];
  });
}

function leftOut(all: number, one: string, many?: string): string {
  const more = all - MOST_NAMES;
  return more > 0
    ? `${counted(more, `more ${one}`, many && `more ${many}`)}; --json lists all of them\n`
    : "";
}
