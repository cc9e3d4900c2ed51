import { counts } from "../../ui/words/counts.ts";
import { numberWords } from "../../ui/format/count.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  source: "Source",
  sources: "Sources",
  all: "All sources",
  evidence: "Evidence",
  page: (page: string): string => `p. ${page}`,
  /** A paragraph as it is cited, as it is read aloud, and where there is little room. */
  paragraph: (number: number): string => `¶ ${number}`,
  paragraphAloud: (number: number): string => `Paragraph ${number}`,
  paragraphSign: (number: number): string => `¶ ${number}`,
  paragraphHelp: "Paragraph of the source’s text",
  authors: (names: readonly string[]): string => names.join(", "),
  /** A citation for a note: the quote, then the parts of where it stands. */
  cited: (quote: string | undefined, where: readonly string[]): string =>
    `${quote === undefined ? "" : `“${quote}” — `}${where.join(", ")}`,
  open: "Open the source",
  openPassage: "Open the passage",
  copy: "Copy citation",
  restsOnIt: "All that rests on this source",
  which: "Which claims",
  rests: (claims: number): string => `Rests on it ${numberWords(claims, "en")}`,
  without: (claims: number): string => `Without this source ${numberWords(claims, "en")}`,
  withoutHelp: "What would lose its last proven citation without this source",
  nothingLost: "Nothing would be left unproven without it.",
  lost: "These would lose their last proven citation.",
  inOrder: "In the order of its text.",
  borne: (claims: number, alone: number): string =>
    `${counts.en.claims(claims)}, ${numberWords(alone, "en")} on nothing else`,
};

const zh: typeof en = {
  source: "来源",
  sources: "来源",
  all: "全部来源",
  evidence: "证据",
  page: (page) => `第${page}页`,
  paragraph: (number) => `第${number}段`,
  paragraphAloud: (number) => `第${number}段`,
  paragraphSign: (number) => `¶ ${number}`,
  paragraphHelp: "来源正文的段落",
  authors: (names) => names.join("、"),
  cited: (quote, where) => `${quote === undefined ? "" : `“${quote}”——`}${where.join("，")}`,
  open: "打开来源",
  openPassage: "打开原文段落",
  copy: "复制引证",
  restsOnIt: "以此来源为据的全部陈述",
  which: "哪些陈述",
  rests: (claims) => `以此为据 ${numberWords(claims, "zh")}`,
  without: (claims) => `若无此来源 ${numberWords(claims, "zh")}`,
  withoutHelp: "若无此来源，哪些陈述会失去最后一条已核实的引证",
  nothingLost: "即使没有它，也不会有陈述失去依据。",
  lost: "以下陈述会失去最后一条已核实的引证。",
  inOrder: "按来源正文的顺序排列。",
  borne: (claims, alone) =>
    `${counts.zh.claims(claims)}，其中${numberWords(alone, "zh")}条别无依据`,
};

/** Sources, and citations of them. */
export const sources: Phrases<typeof en> = { en, zh };
