import type { ComparedEnd } from "../../diff/index.ts";
import { harmless } from "../console.ts";
import {
  outline,
  summarize,
  unproven,
  type DifferenceWithTrust,
  type DiffDetail,
  type DiffEntry,
  type DiffSection,
} from "./diff-outline.ts";
import { counted } from "./tally.ts";

/** Entries of one section; a comment on a pull request holds 65,536 characters in all. */
const MOST_ENTRIES = 60;

/** A difference as Markdown for a pull request. Nothing in the graphs can act as markup. */
export function diffMarkdown(
  difference: DifferenceWithTrust,
  before: string,
  after: string,
): string {
  const sections = outline(difference);
  const lost = unproven(difference);
  const title = `### Graph: ${escapeMarkdown(before)} → ${escapeMarkdown(after)}`;
  const alarms = lost.length > 0 ? [alarm(lost)] : [];
  const parts = [title, summarize(sections), ...alarms, ...sections.map(sectionText)];
  return `${parts.join("\n\n")}\n`;
}

/**
 * Text as itself in Markdown. Every punctuation character of ASCII may be escaped with a backslash
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes); a word joiner after `@` and `#` keeps
 * GitHub, which looks for them in the finished page, from notifying people and linking issues.
 */
export function escapeMarkdown(text: string): string {
  return harmless(text.replace(/\s+/g, " "))
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replace(/[@#]/g, "$&\u2060");
}

function alarm(lost: readonly DiffEntry[]): string {
  const its = lost.length === 1 ? "its" : "their";
  const lines = [
    "[!CAUTION]",
    `**${counted(lost.length, "claim")} lost ${its} last verified citation**`,
    "",
    ...limited(lost, (entry) => [`- ${words(entry)}`]),
  ];
  return lines.map((line) => `> ${line}`.trimEnd()).join("\n");
}

function sectionText({ title, counts, entries }: DiffSection): string {
  const lines = limited(entries, (entry) => [
    `- \`${entry.mark}\` ${words(entry)}`,
    ...entry.details.map((detail) => `  - ${detailText(detail)}`),
  ]);
  return [`#### ${title} (${counts})`, "", ...lines].join("\n");
}

function limited(entries: readonly DiffEntry[], lines: (entry: DiffEntry) => string[]): string[] {
  const shown = entries.slice(0, MOST_ENTRIES).flatMap(lines);
  const more = entries.length - MOST_ENTRIES;
  return more > 0 ? [...shown, `- … and ${more} more`] : shown;
}

function words(entry: DiffEntry): string {
  return entry.words
    .map((word) => (typeof word === "string" ? escapeMarkdown(word) : end(word)))
    .join(" ");
}

/** In bold, which must not begin or end with a space. */
function end({ id, label }: ComparedEnd): string {
  return `**${escapeMarkdown(label.trim() || (id ?? "?"))}**`;
}

function detailText({ label, gone, come }: DiffDetail): string {
  const old = gone.map((value) => `~~${escapeMarkdown(value)}~~`);
  const now = come.map((value) => escapeMarkdown(value));
  const arrow = old.length > 0 && now.length > 0 ? " → " : "";
  return `${escapeMarkdown(label)}: ${old.join(", ")}${arrow}${now.join(", ")}`;
}
