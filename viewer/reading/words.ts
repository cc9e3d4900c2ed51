import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

/** The reading pane: the text of a source, and what is cited of it. */
export const reading = phrases({
  toSource: ["All that rests on this source", "以此来源为据的全部陈述"],
  text: ["Text of the source", "来源正文"],
  passages: ["Cited passages", "被引段落"],
  previous: ["Previous passage", "上一处引文"],
  previousHelp: ["Previous passage (P)", "上一处引文（P）"],
  next: ["Next passage", "下一处引文"],
  nextHelp: ["Next passage (N)", "下一处引文（N）"],
  passageOf: [
    (at: number, all: number) => `Passage ${at} of ${all}`,
    (at, all) => `第${at}处，共${all}处`,
  ],
  passagesIn: [
    (all: number) => (all === 1 ? "1 cited passage" : `${all} cited passages`),
    (all) => `${all}处引文`,
  ],
  claimsOn: ["Claims on this passage", "以此处为据的陈述"],
  rests: [
    (claims: number) =>
      `${counts.en.claims(claims)} ${claims === 1 ? "rests" : "rest"} on this passage`,
    (claims) => `${counts.zh.claims(claims)}以此处为据`,
  ],
  restsShort: [
    (claims: number) => `${counts.en.claims(claims)} on it`,
    (claims) => `${counts.zh.claims(claims)}以此为据`,
  ],
  overlapping: ["On passages that overlap it", "以与之重叠的引文为据"],
  hint: [
    "What is underlined is cited. Choose a passage to see what rests on it.",
    "带下划线的文字被引用过。选择一处，即可查看以它为据的陈述。",
  ],
  nothing: ["Nothing of this text is cited with a place in it.", "这篇正文没有可定位的引文。"],
  notHere: ["This passage is not in the text as it is here.", "此处的正文里没有这段引文。"],
  loading: ["Fetching the text…", "正在获取正文……"],
  absent: ["The text of this source is not at hand here.", "此处没有这个来源的正文。"],
  absentHelp: [
    "It can be read where the viewer was started on a folder with --texts, and in an export with --with-texts.",
    "用 --texts 在图谱文件夹上启动查看器，或用 --with-texts 导出，即可阅读正文。",
  ],
  failed: ["The text could not be fetched.", "无法获取正文。"],
  again: ["Try again", "重试"],
  stale: [
    "This is not the text that the citations were proven against. Only quotes that stand in it once, letter for letter, are marked.",
    "这不是核实引证时所用的正文。只有在其中逐字出现且仅出现一次的引文才会标出。",
  ],
});
