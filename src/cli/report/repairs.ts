import type { Fixed } from "../../edit/fix.ts";
import type { Repair } from "../../model/repair.ts";
import { harmless, type Paint } from "../console.ts";
import { counted } from "./tally.ts";

/** One line per repair: what it is about, what is done, and why it holds. */
export function renderRepairs({ made, refused, undecided }: Fixed, paint: Paint): string {
  const lines = [
    ...made.map((repair) => `${paint("green", "repaired")} ${harmless(repairText(repair))}`),
    ...refused.map(
      (repair) =>
        `${paint("yellow", "left")} ${harmless(repairText(repair))}: the YAML around it does not allow for the change`,
    ),
    ...undecided.map(
      (repair) =>
        `${paint("yellow", "left")} ${harmless(`${repairText(repair)}; ${choiceText(repair)}`)}`,
    ),
  ];
  return lines.length === 0 ? "Nothing to repair.\n" : `${lines.join("\n")}\n`;
}

/** Why a person has to choose. */
function choiceText(repair: Repair): string {
  if (repair.kind !== "text")
    return "not every other source could be searched, so another may hold it too";
  if (repair.texts.length > 1) return "which is meant, only a person can say";
  return "it is only alike, so “--near” has to allow it";
}

function repairText(repair: Repair): string {
  if (repair.kind === "text") {
    const { at, texts } = repair;
    return `“${at.value}” (${at.file}): ${texts.map((text) => `“${text}”`).join(" or ")}`;
  }
  if (repair.kind === "revision") {
    const { source, moved } = repair;
    return `lock of “${source.id}”: the text was revised, and ${counted(moved.length, "quote")} of it still ${moved.length === 1 ? "stands" : "stand"} once`;
  }
  const { citation } = repair;
  const what = `“${(citation.quote?.value ?? "").replaceAll("\n", " ")}” (${citation.range.file})`;
  switch (repair.kind) {
    case "typography":
      return `${what}: typeset as in “${citation.source}”`;
    case "source":
      return `${what}: stands in “${repair.source}”, paragraph ${repair.paragraph}, and not in “${citation.source}”`;
    case "context": {
      const { paragraph, prefix, suffix } = repair.proven ?? {};
      const context = prefix === undefined ? `suffix “${suffix}”` : `prefix “${prefix}”`;
      return `${what}: ${context} settles paragraph ${paragraph}, which the lock proves`;
    }
  }
}
