import { counts } from "../ui/words/counts.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  title: "Path",
  to: "to",
  otherEnd: "Choose the other end",
  /** Around a button that leads to the search. */
  clickOr: "Click it in the picture, or ",
  byName: "find it by name",
  clickEnd: " in the search. Esc goes back.",
  swap: "Swap the ends",
  another: "Another end",
  direction: "Direction",
  eitherWay: "Either way",
  along: "Along the arrows",
  shortest: "Shortest paths",
  ways: "Shortest ways:",
  nth: (number: number, steps: number): string => `Path ${number}, ${counts.en.steps(steps)}`,
  notThatMany: "There are not that many paths.",
  noneAlong: "No path leads there along the arrows.",
  none: "Nothing joins the two.",
  noneShown: "Nothing joins the two, as far as the filters show.",
  copy: "Copy as text",
  /** The head of a path as text. */
  head: (ends: string, steps: number): string => `${ends} (${counts.en.steps(steps)})`,
  uncited: "no citation",
};

const zh: typeof en = {
  title: "路径",
  to: "到",
  otherEnd: "请选择另一端",
  clickOr: "在图中点选，或在搜索框中",
  byName: "按名称查找",
  clickEnd: "。按 Esc 返回。",
  swap: "交换两端",
  another: "更换另一端",
  direction: "方向",
  eitherWay: "不限方向",
  along: "沿箭头方向",
  shortest: "最短路径",
  ways: "最短路径：",
  nth: (number, steps) => `第${number}条路径，${counts.zh.steps(steps)}`,
  notThatMany: "没有这么多条路径。",
  noneAlong: "沿箭头方向没有路径可达。",
  none: "两者之间没有路径。",
  noneShown: "在当前筛选范围内，两者之间没有路径。",
  copy: "复制为文本",
  head: (ends, steps) => `${ends}（${counts.zh.steps(steps)}）`,
  uncited: "无引证",
};

/** The ways from one entity to another. */
export const paths: Phrases<typeof en> = { en, zh };
