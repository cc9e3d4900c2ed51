import type { Rank, Stance, Status } from "../../../src/model/linked.ts";
import type { CitationState } from "../../../src/model/proof.ts";
import type { Tone } from "../../graph/status.ts";
import type { Phrases } from "../../ui/phrases.ts";

interface Claims {
  /** How firmly a claim is made: its name, and what it means to a reader. */
  readonly statuses: Readonly<Record<Status, string>>;
  readonly statusHelp: Readonly<Record<Status, string>>;
  /** How well a citation is proven. */
  readonly states: Readonly<Record<CitationState | "uncited", string>>;
  readonly stateHelp: Readonly<Record<CitationState | "uncited", string>>;
  /** What the lines of the picture tell apart. */
  readonly tones: Readonly<Record<Tone, string>>;
  readonly toneHelp: Readonly<Record<Tone, string>>;
  /** Undefined for the usual one, which needs no words. */
  readonly stances: Readonly<Record<Stance, string | undefined>>;
  readonly ranks: Readonly<Record<Rank, string | undefined>>;
  readonly inState: (number: string, state: string) => string;
  readonly tally: (total: string, each: readonly string[]) => string;
  readonly withNote: (words: string, note: string) => string;
  /** The names of those who say something, as a row of parts: a name each, or words between. */
  readonly by: string;
  readonly comma: string;
  readonly and: string;
  readonly colon: string;
}

const en: Claims = {
  statuses: {
    asserted: "asserted",
    attributed: "attributed",
    alleged: "alleged",
    disputed: "disputed",
    denied: "denied",
    forecast: "forecast",
    planned: "planned",
    opinion: "opinion",
  },
  statusHelp: {
    asserted: "The source states it as a fact.",
    attributed: "The source reports who says it.",
    alleged: "Someone claims it without proof.",
    disputed: "It is contradicted.",
    denied: "Those concerned deny it.",
    forecast: "It is expected to come.",
    planned: "It is intended.",
    opinion: "It is a judgement.",
  },
  states: {
    verified: "verified",
    locked: "locked",
    moved: "moved",
    unquoted: "unquoted",
    unverifiable: "unverifiable",
    ambiguous: "ambiguous",
    broken: "broken",
    uncited: "uncited",
  },
  stateHelp: {
    verified: "The quote was found once in the text of the source.",
    locked: "Proven before: citations.lock keeps the proof. The text itself is not at hand now.",
    moved: "The text has changed since it was locked; the quote is still in it.",
    unquoted: "The source is named without a quote.",
    unverifiable: "The text of the source is not at hand, so the quote could not be checked.",
    ambiguous: "The quote is in the source more than once.",
    broken: "The quote is not in the source.",
    uncited: "Nothing is cited.",
  },
  tones: {
    plain: "Stated",
    reported: "Reported",
    contested: "Contested",
    ahead: "Yet to come",
    opinion: "Opinion",
  },
  toneHelp: {
    plain: "Asserted by the source",
    reported: "Attributed to someone",
    contested: "Alleged, disputed or denied",
    ahead: "Forecast or planned",
    opinion: "A judgement of someone",
  },
  stances: { supports: undefined, refutes: "speaks against it", mentions: "only mentions it" },
  ranks: { normal: undefined, preferred: "preferred among several", deprecated: "superseded" },
  inState: (number, state) => `${number} ${state}`,
  tally: (total, each) => `${total}: ${each.join(", ")}`,
  withNote: (words, note) => `${words} (${note})`,
  by: "by ",
  comma: ", ",
  and: " and ",
  colon: ": ",
};

const zh: Claims = {
  statuses: {
    asserted: "断言",
    attributed: "转述",
    alleged: "指称",
    disputed: "争议",
    denied: "否认",
    forecast: "预测",
    planned: "计划",
    opinion: "观点",
  },
  statusHelp: {
    asserted: "来源将其作为事实陈述。",
    attributed: "来源转述了是谁这样说的。",
    alleged: "有人这样说，但未给出证据。",
    disputed: "有人提出了相反的说法。",
    denied: "当事方予以否认。",
    forecast: "预计将会发生。",
    planned: "有此打算。",
    opinion: "属于评价。",
  },
  states: {
    verified: "已核实",
    locked: "已锁定",
    moved: "原文有变",
    unquoted: "未引原文",
    unverifiable: "无法核实",
    ambiguous: "多处匹配",
    broken: "查无此文",
    uncited: "无引证",
  },
  stateHelp: {
    verified: "引文在来源正文中出现，且仅出现一次。",
    locked: "此前已证实，证明记录在 citations.lock 中；正文目前不在手边。",
    moved: "来源正文在锁定之后有改动，但引文仍在其中。",
    unquoted: "只注明了来源，没有引用原文。",
    unverifiable: "手头没有来源正文，无法核对引文。",
    ambiguous: "引文在来源正文中不止一处。",
    broken: "来源正文中没有这段引文。",
    uncited: "没有任何引证。",
  },
  tones: {
    plain: "直陈",
    reported: "转述",
    contested: "争议",
    ahead: "尚未发生",
    opinion: "观点",
  },
  toneHelp: {
    plain: "来源直接断言",
    reported: "来源转述他人的说法",
    contested: "指称、争议或否认",
    ahead: "预测或计划",
    opinion: "某人的评价",
  },
  stances: { supports: undefined, refutes: "与之相悖", mentions: "仅提及" },
  ranks: { normal: undefined, preferred: "多种说法中的首选", deprecated: "已被取代" },
  inState: (number, state) => `${state}${number}条`,
  tally: (total, each) => `${total}：${each.join("，")}`,
  withNote: (words, note) => `${words}（${note}）`,
  by: "发言者：",
  comma: "、",
  and: "、",
  colon: "：",
};

/** How firmly claims are made, how well they are proven, and by whom. */
export const claims: Phrases<Claims> = { en, zh };
