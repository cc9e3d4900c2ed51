import { percentOf, type Coverage, type SourceCoverage } from "../../../4-verify/index.ts";
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
  const parts = [
    table(SOURCE_HEAD, sourceRows(coverage)),
    withoutTextLine(coverage),
    table(["source", "paragraphs without a citation"], bareParagraphRows(coverage)),
    table(["uncited", "names", "sentence"], sentenceRows(coverage, locator)),
    table(["reason not to cite", "sentences", "source"], reasonRows(coverage)),
    table(["times", "not in the graph", "first"], nameRows(coverage, locator)),
    namesLeftOut(coverage),
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
  "excused",
  "uncited",
  "coverage",
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

function paragraphsCited(paragraphs: SourceCoverage["paragraphs"]): string {
  const cited = paragraphs.filter((paragraph) => paragraph.passages > 0).length;
  return `${cited} of ${paragraphs.length}`;
}

function countCells(counts: Coverage["counts"]): string[] {
  const { cited, excused, uncited } = counts;
  const numbers = [cited + excused + uncited, cited, excused, uncited].map(String);
  return [...numbers, percentText(percentOf(counts))];
}

function withoutTextLine({ withoutText }: Coverage): string {
  if (withoutText.length === 0) return "";
  return `No text at hand: ${withoutText.map(harmless).join(", ")}\n`;
}

function bareParagraphRows({ sources }: Coverage): string[][] {
  return sources.flatMap(({ id, paragraphs }) => {
    const bare = paragraphs.filter(({ passages }) => passages === 0).map(({ number }) => number);
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

function sentenceRows({ sources }: Coverage, locator: Locator): string[][] {
  return sources.flatMap(({ text, sentences }) =>
    sentences
      .filter(({ state }) => state === "uncited")
      .map(({ start, end, entities }) => [
        locator.text({ file: text.path, start, end }),
        entities.join(", "),
        excerpt(text.text.slice(start, end)),
      ]),
  );
}

function excerpt(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= EXCERPT ? sentence : `${characters.slice(0, EXCERPT).join("")}…`;
}

function reasonRows({ sources }: Coverage): string[][] {
  return sources.flatMap(({ id, sentences }) => {
    const reasons = new Map<string, number>();
    for (const { reason } of sentences) {
      if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    return [...reasons].map(([reason, count]) => [reason, String(count), id]);
  });
}

function nameRows({ sources, unknown }: Coverage, locator: Locator): string[][] {
  const paths = new Map(sources.map(({ id, text }) => [id, text.path]));
  return unknown.slice(0, MOST_NAMES).map(({ name, count, first }) => {
    const file = paths.get(first.source) ?? first.source;
    return [String(count), name, locator.text({ ...first, file })];
  });
}

function namesLeftOut({ unknown }: Coverage): string {
  const more = unknown.length - MOST_NAMES;
  return more > 0 ? `${counted(more, "more name")}; --json lists all of them\n` : "";
}
