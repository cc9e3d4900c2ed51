import type { ChoiceName } from "../../../src/model/claim-fields.ts";
import type { ClaimAttributes } from "../../../src/model/graph-file.ts";
import type { Stance, Status } from "../../../src/model/linked.ts";
import type { Tone } from "../../graph/status.ts";
import type { Phrases } from "../../ui/phrases.ts";

interface Claims {
  /** How firmly a claim is made: its name, and what it means to a reader. */
  readonly statuses: Readonly<Record<Status, string>>;
  readonly statusHelp: Readonly<Record<Status, string>>;
  /** What the lines of the picture tell apart. */
  readonly tones: Readonly<Record<Tone, string>>;
  readonly toneHelp: Readonly<Record<Tone, string>>;
  /** Undefined for the usual one, which needs no words. */
  readonly stances: Readonly<Record<Stance, string | undefined>>;
  /** Of each further choice that a claim makes, its values. */
  readonly choices: {
    readonly [K in Exclude<ChoiceName, "status">]: Readonly<
      Record<NonNullable<ClaimAttributes[K]>, string | undefined>
    >;
  };
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
  choices: {
    rank: { normal: undefined, preferred: "preferred among several", deprecated: "superseded" },
  },
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
  choices: { rank: { normal: undefined, preferred: "多种说法中的首选", deprecated: "已被取代" } },
  inState: (number, state) => `${state}${number}条`,
  tally: (total, each) => `${total}：${each.join("，")}`,
  withNote: (words, note) => `${words}（${note}）`,
  by: "发言者：",
  comma: "、",
  and: "、",
  colon: "：",
};

/** How firmly claims are made, how many citations are proven, and who says so. */
export const claims: Phrases<Claims> = { en, zh };
