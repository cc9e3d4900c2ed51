import type { CitationState } from "../../src/model/proof.ts";
import type { IconName } from "../ui/icons.tsx";
import { type Phrases, phrases } from "../ui/phrases.ts";

/** How something is proven, as it is shown. */
interface ShownState extends Phrases<{ readonly name: string; readonly help: string }> {
  readonly icon: IconName;
  /** The colour of its sign: `good`, `fair` and `bad` are colours of the theme. */
  readonly tone: "good" | "fair" | "bad";
}

/** The states of citations, and that of a claim without any: sign, colour and words. */
export const STATES: Readonly<Record<CitationState | "uncited", ShownState>> = {
  verified: {
    icon: "tick",
    tone: "good",
    ...phrases({
      name: ["verified", "已核实"],
      help: [
        "The quote was found once in the text of the source.",
        "引文在来源正文中出现，且仅出现一次。",
      ],
    }),
  },
  locked: {
    icon: "locked",
    tone: "good",
    ...phrases({
      name: ["locked", "已锁定"],
      help: [
        "Proven before: citations.lock keeps the proof. The text itself is not at hand now.",
        "此前已证实，证明记录在 citations.lock 中；正文目前不在手边。",
      ],
    }),
  },
  moved: {
    icon: "moved",
    tone: "fair",
    ...phrases({
      name: ["moved", "原文有变"],
      help: [
        "The text has changed since it was locked; the quote is still in it.",
        "来源正文在锁定之后有改动，但引文仍在其中。",
      ],
    }),
  },
  unquoted: {
    icon: "minus",
    tone: "fair",
    ...phrases({
      name: ["unquoted", "未引原文"],
      help: ["The source is named without a quote.", "只注明了来源，没有引用原文。"],
    }),
  },
  unverifiable: {
    icon: "question",
    tone: "fair",
    ...phrases({
      name: ["unverifiable", "无法核实"],
      help: [
        "The text of the source is not at hand, so the quote could not be checked.",
        "手头没有来源正文，无法核对引文。",
      ],
    }),
  },
  ambiguous: {
    icon: "alert",
    tone: "bad",
    ...phrases({
      name: ["ambiguous", "多处匹配"],
      help: ["The quote is in the source more than once.", "引文在来源正文中不止一处。"],
    }),
  },
  broken: {
    icon: "cross",
    tone: "bad",
    ...phrases({
      name: ["broken", "查无此文"],
      help: ["The quote is not in the source.", "来源正文中没有这段引文。"],
    }),
  },
  uncited: {
    icon: "minus",
    tone: "fair",
    ...phrases({
      name: ["uncited", "无引证"],
      help: ["Nothing is cited.", "没有任何引证。"],
    }),
  },
};
