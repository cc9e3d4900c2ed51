import type { CitationState } from "../../src/model/proof.ts";
import type { IconName } from "../ui/icons.tsx";
import { phrases } from "../ui/phrases.ts";

/** How something is proven: its sign, the colour of that, which the theme has, and words. */
function state(
  icon: IconName,
  tone: "bad" | "fair" | "good",
  name: readonly [en: string, zh: string],
  help: readonly [en: string, zh: string],
) {
  return { icon, tone, ...phrases({ name, help }) };
}

/** The states of citations, and that of a claim without any, as they are shown. */
export const STATES: Readonly<Record<CitationState | "uncited", ReturnType<typeof state>>> = {
  verified: state(
    "tick",
    "good",
    ["verified", "已核实"],
    ["The quote was found once in the text of the source.", "引文在来源正文中出现，且仅出现一次。"],
  ),
  locked: state(
    "locked",
    "good",
    ["locked", "已锁定"],
    [
      "Proven before: citations.lock keeps the proof. The text itself is not at hand now.",
      "此前已证实，证明记录在 citations.lock 中；正文目前不在手边。",
    ],
  ),
  moved: state(
    "moved",
    "fair",
    ["moved", "原文有变"],
    [
      "The text has changed since it was locked; the quote is still in it.",
      "来源正文在锁定之后有改动，但引文仍在其中。",
    ],
  ),
  unquoted: state(
    "minus",
    "fair",
    ["unquoted", "未引原文"],
    ["The source is named without a quote.", "只注明了来源，没有引用原文。"],
  ),
  unverifiable: state(
    "question",
    "fair",
    ["unverifiable", "无法核实"],
    [
      "The text of the source is not at hand, so the quote could not be checked.",
      "手头没有来源正文，无法核对引文。",
    ],
  ),
  ambiguous: state(
    "alert",
    "bad",
    ["ambiguous", "多处匹配"],
    ["The quote is in the source more than once.", "引文在来源正文中不止一处。"],
  ),
  broken: state(
    "cross",
    "bad",
    ["broken", "查无此文"],
    ["The quote is not in the source.", "来源正文中没有这段引文。"],
  ),
  uncited: state("minus", "fair", ["uncited", "无引证"], ["Nothing is cited.", "没有任何引证。"]),
};
