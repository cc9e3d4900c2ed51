import { count, countZh, numberWords } from "../ui/format/count.ts";
import { edtfWords } from "../ui/format/date.ts";
import { type Language, phrases } from "../ui/phrases.ts";
import type { TimeChoice } from "../view/view.ts";

/** The time strip, and the chosen time in other panels. */
export const time = phrases({
  time: ["Time", "时间"],
  strip: ["Time that is shown", "显示的时间"],
  open: ["Choose a time", "选择时间"],
  close: ["Fold the time away", "收起时间栏"],
  kind: ["As of a day, or a range", "截至某日或一段时间"],
  asOf: ["As of", "截至"],
  range: ["Range", "时段"],
  asOfHelp: [
    "What goes on that day, and what has happened by then",
    "当天仍然成立的，以及此前已经发生的",
  ],
  rangeHelp: ["What happened or went on during some of it", "在这段时间内发生或成立过的"],
  from: ["From", "起"],
  to: ["To", "止"],
  play: ["Play", "播放"],
  pause: ["Pause", "暂停"],
  clear: ["Clear", "清除"],
  none: ["Any time", "不限时间"],
  asOfDay: [(day: string) => `As of ${day}`, (day) => `截至${day}`],
  asOfDayWithin: [(day: string) => `as of ${day}`, (day) => `截至${day}`],
  fromTo: [
    (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    (from, to) => (from === to ? from : `${from}至${to}`),
  ],
  colon: [": ", "："],
  amount: [
    (shown: number, all: number) => `${numberWords(shown, "en")} of ${count(all, "relation")}`,
    (shown, all) => `${numberWords(shown, "zh")}/${countZh(all, "条关系")}`,
  ],
  type: ["Type a date", "输入日期"],
  example: ["2024-03-29", "2024-03-29"],
  noDate: [
    "Not a date: type 2024, 2024-03 or 2024-03-29",
    "无法识别日期，请输入2024、2024-03或2024-03-29",
  ],
  undated: [
    (number: number) => count(number, "undated claim"),
    (number) => `${numberWords(number, "zh")}条无日期的陈述`,
  ],
  undatedHelp: [
    "Show claims without a date at every time, and those of which only the end is known until then",
    "没有日期的陈述始终显示；只知道结束日期的，在结束之前显示",
  ],
  histogram: [
    (dates: number, from: string, to: string) =>
      `${count(dates, "date")} from ${from} to ${to}: when things happened, began or ended.`,
    (dates, from, to) =>
      `从${from}到${to}共有${numberWords(dates, "zh")}个日期，表示事情何时发生、开始或结束。`,
  ],
  most: [(time: string) => ` Most in ${time}.`, (time) => `最集中于${time}。`],
});

/** The time that is shown, in words that begin a line: `As of March 2024`, `2019 to 2021`. */
export function chosenTime(
  choice: TimeChoice,
  language: Language,
  asOf = time[language].asOfDay,
): string {
  const word = (date: string): string => edtfWords(date, language);
  if (choice.kind === "as of") return asOf(word(choice.day));
  return time[language].fromTo(word(choice.from), word(choice.to));
}

/** The same within a sentence: `as of March 2024`. */
export function timeReason(choice: TimeChoice, language: Language): string {
  return chosenTime(choice, language, time[language].asOfDayWithin);
}
