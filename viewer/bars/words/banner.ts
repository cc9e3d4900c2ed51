import { phrases } from "../../ui/phrases.ts";

/** What is said of an edit that does not build. */
export const banner = phrases({
  label: ["Problems", "问题"],
  broken: [
    (errors: string) => `The last edit does not build: ${errors}.`,
    (errors) => `最近的修改无法构建：${errors}。`,
  ],
  lastGood: ["You are looking at the last good graph.", "当前显示的是上一次构建成功的图谱。"],
  show: ["Show problems", "显示问题"],
  hide: ["Hide problems", "收起问题"],
  dismiss: ["Dismiss", "关闭提示"],
});
