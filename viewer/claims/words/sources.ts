import { counts } from "../../ui/words/counts.ts";
import { numberWords } from "../../ui/format/count.ts";
import { phrases } from "../../ui/phrases.ts";

/** Sources, and citations of them. */
export const sources = phrases({
  read: ["Read the text", "阅读原文"],
  readPassage: ["Read in the source", "在原文中阅读"],
  readHelp: [
    "The text of the source, with all that is cited of it marked",
    "来源的全文，被引用之处均有标记",
  ],
  source: ["Source", "来源"],
  sources: ["Sources", "来源"],
  all: ["All sources", "全部来源"],
  evidence: ["Evidence", "证据"],
  page: [(page: string) => `p. ${page}`, (page) => `第${page}页`],
  /** A paragraph as it is cited, as it is read aloud, and where there is little room. */
  paragraph: [(number: number) => `¶ ${number}`, (number) => `第${number}段`],
  paragraphAloud: [(number: number) => `Paragraph ${number}`, (number) => `第${number}段`],
  paragraphSign: [(number: number) => `¶ ${number}`, (number) => `¶ ${number}`],
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
