import { counts } from "../ui/words/counts.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  read: "Read the text",
  readPassage: "Read in the source",
  readHelp: "The text of the source, with all that is cited of it marked",
  toSource: "All that rests on this source",
  text: "Text of the source",
  passages: "Cited passages",
  previous: "Previous passage",
  previousHelp: "Previous passage (P)",
  next: "Next passage",
  nextHelp: "Next passage (N)",
  passageOf: (at: number, all: number): string => `Passage ${at} of ${all}`,
  passagesIn: (all: number): string => (all === 1 ? "1 cited passage" : `${all} cited passages`),
  claimsOn: "Claims on this passage",
  rests: (claims: number): string =>
    `${counts.en.claims(claims)} ${claims === 1 ? "rests" : "rest"} on this passage`,
  restsShort: (claims: number): string => `${counts.en.claims(claims)} on it`,
  overlapping: "On passages that overlap it",
  hint: "What is underlined is cited. Choose a passage to see what rests on it.",
  nothing: "Nothing of this text is cited with a place in it.",
  notHere: "This passage is not in the text as it is here.",
  loading: "Fetching the text…",
  absent: "The text of this source is not at hand here.",
  absentHelp:
    "It can be read where the viewer was started on a folder with --texts, and in an export with --with-texts.",
  failed: "The text could not be fetched.",
  again: "Try again",
  stale:
    "This is not the text that the citations were proven against. Only quotes that stand in it once, letter for letter, are marked.",
};

const zh: typeof en = {
  read: "阅读原文",
  readPassage: "在原文中阅读",
  readHelp: "来源的全文，被引用之处均有标记",
  toSource: "以此来源为据的全部陈述",
  text: "来源正文",
  passages: "被引段落",
  previous: "上一处引文",
  previousHelp: "上一处引文（P）",
  next: "下一处引文",
  nextHelp: "下一处引文（N）",
  passageOf: (at, all) => `第${at}处，共${all}处`,
  passagesIn: (all) => `${all}处引文`,
  claimsOn: "以此处为据的陈述",
  rests: (claims) => `${counts.zh.claims(claims)}以此处为据`,
  restsShort: (claims) => `${counts.zh.claims(claims)}以此为据`,
  overlapping: "以与之重叠的引文为据",
  hint: "带下划线的文字被引用过。选择一处，即可查看以它为据的陈述。",
  nothing: "这篇正文没有可定位的引文。",
  notHere: "此处的正文里没有这段引文。",
  loading: "正在获取正文……",
  absent: "此处没有这个来源的正文。",
  absentHelp: "用 --texts 在图谱文件夹上启动查看器，或用 --with-texts 导出，即可阅读正文。",
  failed: "无法获取正文。",
  again: "重试",
  stale: "这不是核实引证时所用的正文。只有在其中逐字出现且仅出现一次的引文才会标出。",
};

/** The reading pane: the text of a source, and what is cited of it. */
export const reading: Phrases<typeof en> = { en, zh };
