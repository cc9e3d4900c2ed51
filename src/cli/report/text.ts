import stringWidth from "string-width";
import type { Diagnostic, Related } from "../../model/diagnostic.ts";
import { harmless, harmlessLines, type Paint } from "../console.ts";
import type { Locator, Place } from "./locate.ts";

/** Widest excerpt of a line: a paragraph of a source is one line, however long. */
const EXCERPT = 96;
/** Units of a line on either side of a range, and of the range, that can make a difference to its excerpt. */
const REACH = EXCERPT + 1;

/** A diagnostic for people: where, what, why and what to do, with a caret under the range. */
export function renderDiagnostic(diagnostic: Diagnostic, locator: Locator, paint: Paint): string {
  const { code, severity, message, range, reason, help, related = [] } = diagnostic;
  const head = paint(["bold", severity === "error" ? "red" : "yellow"], `${severity}[${code}]`);
  const color = severity === "error" ? "red" : "yellow";
  const lines = [
    `${head}: ${paint("bold", harmless(message))}`,
    ...(range ? excerpt(locator.place(range), color, paint) : []),
  ];
  if (reason !== undefined) lines.push(remark("why", reason, paint));
  const remedy = [help, didYouMean(nearTo(diagnostic))].filter(Boolean).join(" ");
  if (remedy !== "") lines.push(remark("help", remedy, paint));
  const others = related.flatMap((other) => renderRelated(other, locator, paint));
  return `${[...lines, ...others].join("\n")}\n`;
}

/** Names that resemble one that is none, best first. */
export function nearTo({ repair }: Diagnostic): readonly string[] | undefined {
  return repair?.isExact === false ? repair.texts : undefined;
}

/** “Did you mean …?” for the nearest names; empty where there are none. */
export function didYouMean(suggestions: readonly string[] | undefined): string {
  if (!suggestions || suggestions.length === 0) return "";
  const names = suggestions.map((name) => `“${name}”`);
  const last = names.pop() ?? "";
  return `Did you mean ${names.length > 0 ? `${names.join(", ")} or ${last}` : last}?`;
}

function renderRelated(related: Related, locator: Locator, paint: Paint): string[] {
  const label = `  ${paint("cyan", "note")}: ${harmless(related.message)}`;
  return [label, ...excerpt(locator.place(related.range), "cyan", paint)];
}

function remark(label: string, text: string, paint: Paint): string {
  return `  ${paint("cyan", label)}: ${harmlessLines(text).join("\n    ")}`;
}

function excerpt(place: Place, color: "red" | "yellow" | "cyan", paint: Paint): string[] {
  const path = `${place.file}:${place.start.line}:${place.start.column}`;
  // A file that could not be read has nothing to show.
  if (place.line === "" && place.start.line === 1)
    return [` ${paint("blue", "-->")} ${harmless(place.file)}`];
  const number = String(place.start.line);
  const gutter = " ".repeat(number.length);
  const { before, marked, after } = window(place);
  const pad = " ".repeat(stringWidth(before));
  const caret = "^".repeat(Math.max(1, stringWidth(marked)));
  return [
    `${gutter}${paint("blue", "-->")} ${harmless(path)}`,
    `${paint("blue", `${number} |`)} ${before}${marked}${after}`,
    `${paint("blue", `${gutter} |`)} ${pad}${paint(["bold", color], caret)}`,
  ];
}

/** The part of the line around the range that fits, cut at its ends with an ellipsis. */
function window({ line, from, to }: Place): { before: string; marked: string; after: string } {
  // What lies further away is cut off in any case, and a line may be as long as its file.
  const before = harmless(line.slice(Math.max(0, from - REACH), from));
  const marked = harmless(line.slice(from, Math.min(to, from + REACH)));
  const after = harmless(line.slice(to, to + REACH));
  const whole = before.length + marked.length + after.length;
  if (whole <= EXCERPT) return { before, marked, after };
  const shown = marked.length > EXCERPT ? `${sliceWhole(marked, 0, EXCERPT - 1)}…` : marked;
  const room = Math.max(EXCERPT - shown.length, 16);
  const left = Math.min(before.length, Math.max(Math.floor(room / 2), room - after.length));
  const right = Math.min(after.length, room - left);
  return {
    before: left < before.length ? `…${sliceWhole(before, before.length - left)}` : before,
    marked: shown,
    after: right < after.length ? `${sliceWhole(after, 0, right)}…` : after,
  };
}

/** A slice that never cuts a surrogate pair in two. */
function sliceWhole(text: string, start: number, end = text.length): string {
  return text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
