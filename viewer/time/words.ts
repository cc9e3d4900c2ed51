import { count, countZh, numberWords } from "../ui/format/count.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  time: "Time",
  strip: "Time that is shown",
  open: "Choose a time",
  close: "Fold the time away",
  kind: "As of a day, or a range",
  asOf: "As of",
  range: "Range",
  asOfHelp: "What goes on that day, and what has happened by then",
  rangeHelp: "What happened or went on during some of it",
  from: "From",
  to: "To",
  play: "Play",
  pause: "Pause",
  clear: "Clear",
  none: "Any time",
  chosen: {
    asOf: (day: string): string => `As of ${day}`,
    range: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  },
  reason: {
    asOf: (day: string): string => `as of ${day}`,
    range: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  },
  colon: ": ",
  amount: (shown: number, all: number): string =>
    `${numberWords(shown, "en")} of ${count(all, "relation")}`,
  type: "Type a date",
  example: "2024-03-29",
  noDate: "Not a date: type 2024, 2024-03 or 2024-03-29",
  undated: (number: number): string => count(number, "undated claim"),
  undatedHelp:
    "Show claims without a date at every time, and those of which only the end is known until then",
  histogram: (dates: number, from: string, to: string): string =>
    `${count(dates, "date")} from ${from} to ${to}: when things happened, began or ended.`,
  most: (time: string): string => ` Most in ${time}.`,
};

const zh: typeof en = {
  time: "时间",
  strip: "显示的时间",
  open: "选择时间",
  close: "收起时间栏",
  kind: "截至某日或一段时间",
  asOf: "截至",
  range: "时段",
  asOfHelp: "当天仍然成立的，以及此前已经发生的",
  rangeHelp: "在这段时间内发生或成立过的",
  from: "起",
  to: "止",
  play: "播放",
  pause: "暂停",
  clear: "清除",
  none: "不限时间",
  chosen: {
    asOf: (day) => `截至${day}`,
    range: (from, to) => (from === to ? from : `${from}至${to}`),
  },
  reason: {
    asOf: (day) => `截至${day}`,
    range: (from, to) => (from === to ? from : `${from}至${to}`),
  },
  colon: "：",
  amount: (shown, all) => `${numberWords(shown, "zh")}/${countZh(all, "条关系")}`,
  type: "输入日期",
  example: "2024-03-29",
  noDate: "无法识别日期，请输入2024、2024-03或2024-03-29",
  undated: (number) => `${numberWords(number, "zh")}条无日期的陈述`,
  undatedHelp: "没有日期的陈述始终显示；只知道结束日期的，在结束之前显示",
  histogram: (dates, from, to) =>
    `从${from}到${to}共有${numberWords(dates, "zh")}个日期，表示事情何时发生、开始或结束。`,
  most: (time) => `最集中于${time}。`,
};

/** The strip in which the time that is shown is chosen, and what is said of that time elsewhere. */
export const time: Phrases<typeof en> = { en, zh };
