import type { CitationState } from "../../../src/model/proof.ts";
import type { IconName } from "../../ui/icons.tsx";
import type { Language } from "../../ui/phrases.ts";

/** How something is proven, as it is shown. */
interface ShownState extends Readonly<
  Record<Language, { readonly name: string; readonly help: string }>
> {
  readonly icon: IconName;
  /** The colour of its sign: `good`, `fair` and `bad` are colours of the theme. */
  readonly tone: "good" | "fair" | "bad";
}

/** The states of citations, and that of a claim without any: sign, colour and words. */
export const STATES: Readonly<Record<CitationState | "uncited", ShownState>> = {
  verified: {
    icon: "tick",
    tone: "good",
    en: { name: "verified", help: "The quote was found once in the text of the source." },
    zh: { name: "已核实", help: "引文在来源正文中出现，且仅出现一次。" },
  },
  locked: {
    icon: "locked",
    tone: "good",
    en: {
      name: "locked",
      help: "Proven before: citations.lock keeps the proof. The text itself is not at hand now.",
    },
    zh: {
      name: "已锁定",
      help: "此前已证实，证明记录在 citations.lock 中；正文目前不在手边。",
    },
  },
  moved: {
    icon: "moved",
    tone: "fair",
    en: {
      name: "moved",
      help: "The text has changed since it was locked; the quote is still in it.",
    },
    zh: { name: "原文有变", help: "来源正文在锁定之后有改动，但引文仍在其中。" },
  },
  unquoted: {
    icon: "minus",
    tone: "fair",
    en: { name: "unquoted", help: "The source is named without a quote." },
    zh: { name: "未引原文", help: "只注明了来源，没有引用原文。" },
  },
  unverifiable: {
    icon: "question",
    tone: "fair",
    en: {
      name: "unverifiable",
      help: "The text of the source is not at hand, so the quote could not be checked.",
    },
    zh: { name: "无法核实", help: "手头没有来源正文，无法核对引文。" },
  },
  ambiguous: {
    icon: "alert",
    tone: "bad",
    en: { name: "ambiguous", help: "The quote is in the source more than once." },
    zh: { name: "多处匹配", help: "引文在来源正文中不止一处。" },
  },
  broken: {
    icon: "cross",
    tone: "bad",
    en: { name: "broken", help: "The quote is not in the source." },
    zh: { name: "查无此文", help: "来源正文中没有这段引文。" },
  },
  uncited: {
    icon: "minus",
    tone: "fair",
    en: { name: "uncited", help: "Nothing is cited." },
    zh: { name: "无引证", help: "没有任何引证。" },
  },
};
