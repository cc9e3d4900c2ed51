import { phrases } from "../../ui/phrases.ts";

/** What a person is told who is here for the first time. */
export const hint = phrases({
  label: ["First steps", "入门提示"],
  click: ["Click a line to read its evidence.", "点击连线，阅读它的证据。"],
  tap: ["Tap a line to read its evidence.", "点按连线，阅读它的证据。"],
  find: [
    ["", " finds anything."],
    ["按 ", " 可查找任何内容。"],
  ],
  findTouch: ["Search by name, word or quote.", "可按名称、词语或引文搜索。"],
  keys: [
    ["", " shows all keys."],
    ["按 ", " 查看全部按键。"],
  ],
  helpTouch: ["Help is behind the three dots.", "“更多工具”中有帮助。"],
  dismiss: ["Dismiss", "知道了"],
});
