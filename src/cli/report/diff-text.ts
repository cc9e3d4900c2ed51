import { harmless, type Paint } from "../console.ts";
import {
  outline,
  summarize,
  unproven,
  type DifferenceWithTrust,
  type DiffDetail,
  type DiffEntry,
  type DiffMark,
} from "./diff-outline.ts";
import { counted } from "./tally.ts";

const COLORS = { "+": "green", "-": "red", "~": "yellow" } as const;

/** A difference for people at a terminal. */
export function diffText(difference: DifferenceWithTrust, paint: Paint): string {
  const sections = outline(difference);
  const lost = unproven(difference);
  const parts = sections.map(({ title, counts, entries }) => {
    const lines = entries.flatMap((entry) => entryLines(entry, paint));
    return [`${paint("bold", title)} (${counts})`, ...lines, ""];
  });
  if (lost.length > 0) parts.unshift([...alarm(lost, paint), ""]);
  return [...parts.flat(), summarize(sections), ""].join("\n");
}

function alarm(lost: readonly DiffEntry[], paint: Paint): string[] {
  const claims = counted(lost.length, "CLAIM", "CLAIMS");
  const title = `! ${claims} LOST ${lost.length === 1 ? "ITS" : "THEIR"} LAST VERIFIED CITATION`;
  return [
    paint(["bold", "red"], title),
    ...lost.map((entry) => `  ${paint("red", `! ${words(entry)}`)}`),
  ];
}

function entryLines(entry: DiffEntry, paint: Paint): string[] {
  const line = `${entry.mark} ${words(entry)}`;
  return [
    `  ${paint(COLORS[entry.mark], line)}`,
    ...entry.details.map((detail) => `      ${detailText(detail, paint)}`),
  ];
}

function words(entry: DiffEntry): string {
  const texts = entry.words.map((word) =>
    typeof word === "string" ? word : (word.id ?? word.label),
  );
  return harmless(texts.join(" ").replaceAll("\n", " "));
}

function detailText({ label, gone, come }: DiffDetail, paint: Paint): string {
  const mark = (sign: DiffMark, lead: string, values: readonly string[]): string[] =>
    values.map((value) => paint(COLORS[sign], lead + harmless(value)));
  const isExchange = gone.length === 1 && come.length === 1;
  const values = isExchange
    ? [...mark("-", "", gone), ...mark("+", "", come)].join(" → ")
    : [...mark("-", "- ", gone), ...mark("+", "+ ", come)].join(", ");
  return `${harmless(label)}: ${values}`;
}
