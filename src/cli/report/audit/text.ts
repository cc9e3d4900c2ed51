import { type Audit, type ClaimDoubt, FACETS, standingOf } from "../../../4-verify/index.ts";
import { harmless, type Paint } from "../../console.ts";
import type { Locator } from "../locate.ts";
import { counted } from "../tally.ts";
import { type DoubtNames, passageParts, verdictText } from "./words.ts";

/** Doubts shown of a facet; `--format json` has all of them. */
const MOST = 20;
const INDENT = "    ";

/** An audit for people: a list for each facet, each doubt with its sentence and what would cure it. */
export function auditText(audit: Audit, names: DoubtNames, locator: Locator, paint: Paint): string {
  const { doubts } = audit;
  const standing = (wanted: string) => doubts.filter((doubt) => standingOf(doubt) === wanted);
  const open = standing("open");
  const lists = FACETS.flatMap((facet) => {
    const found = open.filter(({ findings }) => findings[0]?.facet === facet);
    return listText(`${facet}: ${names.facet(facet)}`, found, names, locator, paint);
  });
  return [
    `${harmless(names.summary(audit))}\n`,
    ...lists,
    ...listText("judged to be carried by the passage", standing("judged"), names, locator, paint),
    ...listText("explained by a note or a check", standing("explained"), names, locator, paint),
  ].join("\n");
}

function listText(
  title: string,
  doubts: readonly ClaimDoubt[],
  names: DoubtNames,
  locator: Locator,
  paint: Paint,
): string[] {
  if (doubts.length === 0) return [];
  const shown = doubts.slice(0, MOST).map((doubt) => doubtText(doubt, names, locator, paint));
  const more = doubts.length - shown.length;
  const rest =
    more > 0 ? [`${counted(more, "more doubt")}; --format json lists all of them\n`] : [];
  return [`${paint("bold", title)} (${doubts.length})\n`, ...shown, ...rest];
}

function doubtText(doubt: ClaimDoubt, names: DoubtNames, locator: Locator, paint: Paint): string {
  const { file, start } = locator.place(doubt.claim.range);
  const lines = [
    `  ${harmless(file)}:${start.line}:${start.column}  ${harmless(names.claim(doubt.claim))}`,
    ...doubt.passages.map((passage) => {
      const { before, quote, after } = passageParts(passage);
      const marked = paint(["bold", "underline"], harmless(quote));
      const place = `${harmless(passage.source)} ¶ ${passage.paragraph}`;
      return `${INDENT}${place}: ${harmless(before)}⟦${marked}⟧${harmless(after)}`;
    }),
    ...doubt.findings.map(({ facet, doubt: size, message }) => {
      return `${INDENT}${facet} ${size.toFixed(2)}: ${harmless(message)}`;
    }),
  ];
  if (doubt.rivals.length > 0) {
    lines.push(`${INDENT}named there instead: ${harmless(names.entities(doubt.rivals))}`);
  }
  if (doubt.judged) lines.push(`${INDENT}${harmless(verdictText(doubt.judged))}`);
  if (doubt.wider !== undefined) lines.push(`${INDENT}a wider quote: ${harmless(doubt.wider)}`);
  lines.push(`${INDENT}${paint("dim", `once checked: of: ${doubt.fingerprint}`)}`);
  return `${lines.join("\n")}\n`;
}
