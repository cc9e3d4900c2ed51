import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

/** The ways from one entity to another. */
export const paths = phrases({
  title: ["Path", "路径"],
  to: ["to", "到"],
  otherEnd: ["Choose the other end", "请选择另一端"],
  /** Around a button that leads to the search. */
  clickOr: ["Click it in the picture, or ", "在图中点选，或在搜索框中"],
  byName: ["find it by name", "按名称查找"],
  clickEnd: [" in the search. Esc goes back.", "。按 Esc 返回。"],
  swap: ["Swap the ends", "交换两端"],
  another: ["Another end", "更换另一端"],
  direction: ["Direction", "方向"],
  eitherWay: ["Either way", "不限方向"],
  along: ["Along the arrows", "沿箭头方向"],
  shortest: ["Shortest paths", "最短路径"],
  ways: ["Shortest ways:", "最短路径："],
  nth: [
    (number: number, steps: number) => `Path ${number}, ${counts.en.steps(steps)}`,
    (number, steps) => `第${number}条路径，${counts.zh.steps(steps)}`,
  ],
  notThatMany: ["There are not that many paths.", "没有这么多条路径。"],
  noneAlong: ["No path leads there along the arrows.", "沿箭头方向没有路径可达。"],
  none: ["Nothing joins the two.", "两者之间没有路径。"],
  noneShown: [
    "Nothing joins the two, as far as the filters show.",
    "在当前筛选范围内，两者之间没有路径。",
  ],
  copy: ["Copy as text", "复制为文本"],
  /** The head of a path as text. */
  head: [
    (ends: string, steps: number) => `${ends} (${counts.en.steps(steps)})`,
    (ends, steps) => `${ends}（${counts.zh.steps(steps)}）`,
  ],
  uncited: ["no citation", "无引证"],
});
