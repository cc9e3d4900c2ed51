import type { Phrases } from "../../ui/phrases.ts";

/** A key stands between the two parts of a line where there are two. */
const en = {
  label: "First steps",
  click: "Click a line to read its evidence.",
  tap: "Tap a line to read its evidence.",
  find: ["", " finds anything."],
  findTouch: "Search by name, word or quote.",
  keys: ["", " shows all keys."],
  helpTouch: "Help is behind the three dots.",
  dismiss: "Dismiss",
};

const zh: typeof en = {
  label: "入门提示",
  click: "点击连线，阅读它的证据。",
  tap: "点按连线，阅读它的证据。",
  find: ["按 ", " 可查找任何内容。"],
  findTouch: "可按名称、词语或引文搜索。",
  keys: ["按 ", " 查看全部按键。"],
  helpTouch: "“更多工具”中有帮助。",
  dismiss: "知道了",
};

/** What a person is told who is here for the first time. */
export const hint: Phrases<typeof en> = { en, zh };
