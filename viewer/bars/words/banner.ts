import type { Phrases } from "../../ui/phrases.ts";

const en = {
  label: "Problems",
  broken: (errors: string): string => `The last edit does not build: ${errors}.`,
  lastGood: "You are looking at the last good graph.",
  show: "Show problems",
  hide: "Hide problems",
  dismiss: "Dismiss",
};

const zh: typeof en = {
  label: "问题",
  broken: (errors) => `最近的修改无法构建：${errors}。`,
  lastGood: "当前显示的是上一次构建成功的图谱。",
  show: "显示问题",
  hide: "收起问题",
  dismiss: "关闭提示",
};

/** What is said of an edit that does not build. */
export const banner: Phrases<typeof en> = { en, zh };
