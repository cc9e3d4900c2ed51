import type { ChoiceName } from "../../src/model/claim-fields.ts";
import type { ClaimAttributes } from "../../src/model/graph-file.ts";
import { phrases } from "../ui/phrases.ts";
import { counts } from "../ui/words.ts";
import { numberWords } from "../ui/format/count.ts";

/** A choice of claims that has no words does not compile. */
type Choices = {
  readonly [K in Exclude<ChoiceName, "status">]: Readonly<
    Record<NonNullable<ClaimAttributes[K]>, string | undefined>
  >;
};

/** How firmly claims are made, how well they are proven, and by whom. */
export const claims = phrases({
  /** How firmly a claim is made: its name, and what it means to a reader. */
  statuses: phrases({
    asserted: ["asserted", "断言"],
    attributed: ["attributed", "转述"],
    alleged: ["alleged", "指称"],
    disputed: ["disputed", "争议"],
    denied: ["denied", "否认"],
    forecast: ["forecast", "预测"],
    planned: ["planned", "计划"],
    opinion: ["opinion", "观点"],
  }),
  statusHelp: phrases({
    asserted: ["The source states it as a fact.", "来源将其作为事实陈述。"],
    attributed: ["The source reports who says it.", "来源转述了是谁这样说的。"],
    alleged: ["Someone claims it without proof.", "有人这样说，但未给出证据。"],
    disputed: ["It is contradicted.", "有人提出了相反的说法。"],
    denied: ["Those concerned deny it.", "当事方予以否认。"],
    forecast: ["It is expected to come.", "预计将会发生。"],
    planned: ["It is intended.", "有此打算。"],
    opinion: ["It is a judgement.", "属于评价。"],
  }),
  /** What the lines of the picture tell apart. */
  tones: phrases({
    plain: ["Stated", "直陈"],
    reported: ["Reported", "转述"],
    contested: ["Contested", "争议"],
    ahead: ["Yet to come", "尚未发生"],
    opinion: ["Opinion", "观点"],
    unproven: ["No proven quote", "没有已证实的引文"],
  }),
  toneHelp: phrases({
    plain: ["Asserted by the source", "来源直接断言"],
    reported: ["Attributed to someone", "来源转述他人的说法"],
    contested: ["Alleged, disputed or denied", "指称、争议或否认"],
    ahead: ["Forecast or planned", "预测或计划"],
    opinion: ["A judgement of someone", "某人的评价"],
    unproven: [
      "No quote of a source is proven to speak of it.",
      "没有任何来源的引文经证实提到这一点。",
    ],
  }),
  /** Undefined for the usual one, which needs no words. */
  stances: phrases({
    supports: [undefined, undefined],
    refutes: ["speaks against it", "与之相悖"],
    mentions: ["only mentions it", "仅提及"],
  }),
  /** Of each further choice that a claim makes, its values; undefined for the usual one. */
  choices: phrases<Choices>({
    rank: phrases({
      normal: [undefined, undefined],
      preferred: ["preferred among several", "多种说法中的首选"],
      deprecated: ["superseded", "已被取代"],
    }),
  }),
  inState: [
    (number: string, state: string) => `${number} ${state}`,
    (number, state) => `${state}${number}条`,
  ],
  tally: [
    (total: string, each: readonly string[]) => `${total}: ${each.join(", ")}`,
    (total, each) => `${total}：${each.join("，")}`,
  ],
  withNote: [
    (words: string, note: string) => `${words} (${note})`,
    (words, note) => `${words}（${note}）`,
  ],
  /** The names of those who say something, as a row of parts: a name each, or words between. */
  by: ["by ", "发言者："],
  comma: [", ", "、"],
  and: [" and ", "、"],
  colon: [": ", "："],
});

/** What stands beside a claim about the evidence for it. */
export const evidence = phrases({
  citations: [
    (number: number, state: string) => `${counts.en.citations(number)}, ${state}`,
    (number, state) => `${counts.zh.citations(number)}，${state}`,
  ],
  citationsFor: [
    (number: number, about: string, state: string) =>
      `${counts.en.citations(number)} for ${about}, ${state}`,
    (number, about, state) => `${about}：${counts.zh.citations(number)}，${state}`,
  ],
  uncited: ["no citation", "无引证"],
  unproven: ["No citation: nothing proves this claim.", "无引证：没有什么可以证明这条陈述。"],
  openClaim: ["Open this claim", "查看这条陈述"],
  contested: ["contested", "有争议"],
  contradicted: ["contradicted", "有矛盾"],
  readAll: ["Read all contradictions side by side", "并列查看全部矛盾"],
});

/** Sources, and citations of them. */
export const sources = phrases({
  source: ["Source", "来源"],
  sources: ["Sources", "来源"],
  all: ["All sources", "全部来源"],
  evidence: ["Evidence", "证据"],
  page: [(page: string) => `p. ${page}`, (page) => `第${page}页`],
  /** A paragraph as it is cited, and as it is read aloud. */
  paragraph: [(number: number) => `¶ ${number}`, (number) => `第${number}段`],
  paragraphAloud: [(number: number) => `Paragraph ${number}`, (number) => `第${number}段`],
  paragraphHelp: ["Paragraph of the source’s text", "来源正文的段落"],
  authors: [(names: readonly string[]) => names.join(", "), (names) => names.join("、")],
  /** A citation for a note: the quote, then the parts of where it stands. */
  cited: [
    (quote: string | undefined, where: readonly string[]) =>
      `${quote === undefined ? "" : `“${quote}” — `}${where.join(", ")}`,
    (quote, where) => `${quote === undefined ? "" : `“${quote}”——`}${where.join("，")}`,
  ],
  open: ["Open the source", "打开来源"],
  openPassage: ["Open the passage", "打开原文段落"],
  read: ["Read the text", "阅读原文"],
  readPassage: ["Read in the source", "在原文中阅读"],
  readHelp: [
    "The text of the source, with all that is cited of it marked",
    "来源的全文，被引用之处均有标记",
  ],
  copy: ["Copy citation", "复制引证"],
  restsOnIt: ["All that rests on this source", "以此来源为据的全部陈述"],
  which: ["Which claims", "哪些陈述"],
  rests: [
    (claims: number) => `Rests on it ${numberWords(claims, "en")}`,
    (claims) => `以此为据 ${numberWords(claims, "zh")}`,
  ],
  without: [
    (claims: number) => `Without this source ${numberWords(claims, "en")}`,
    (claims) => `若无此来源 ${numberWords(claims, "zh")}`,
  ],
  withoutHelp: [
    "What would lose its last proven citation without this source",
    "若无此来源，哪些陈述会失去最后一条已核实的引证",
  ],
  nothingLost: ["Nothing would be left unproven without it.", "即使没有它，也不会有陈述失去依据。"],
  lost: ["These would lose their last proven citation.", "以下陈述会失去最后一条已核实的引证。"],
  inOrder: ["In the order of its text.", "按来源正文的顺序排列。"],
  borne: [
    (claims: number, alone: number) =>
      `${counts.en.claims(claims)}, ${numberWords(alone, "en")} on nothing else`,
    (claims, alone) => `${counts.zh.claims(claims)}，其中${numberWords(alone, "zh")}条别无依据`,
  ],
});
