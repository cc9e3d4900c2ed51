import { numberWords } from "../../ui/format/count.ts";
import { counts } from "../../ui/words/counts.ts";
import { phrases } from "../../ui/phrases.ts";

/** The picture and what stands upon it. */
export const stage = phrases({
  label: [
    (entities: number) =>
      `Graph of ${counts.en.entities(entities)}. Arrow keys move, plus and minus zoom, 1 to 9 show so many steps around the selection, 0 shows all. Press / to search.`,
    (entities) =>
      `包含${counts.zh.entities(entities)}的图谱。方向键移动，加号和减号缩放，1 至 9 显示所选内容周围的步数，0 显示全部。按 / 搜索。`,
  ],
  view: ["View", "视图"],
  zoomIn: ["Zoom in", "放大"],
  zoomOut: ["Zoom out", "缩小"],
  fit: ["Fit to the window", "适应窗口"],
  /** Why only a part of the graph is shown. */
  filtered: ["filtered", "已筛选"],
  relationsHidden: [
    (number: number) => `${counts.en.relations(number)} hidden`,
    (number) => `隐藏${counts.zh.relations(number)}`,
  ],
  steps: [
    (number: number) => counts.en.steps(number),
    (number) => `${counts.zh.steps(number)}以内`,
  ],
  shown: [
    (reasons: readonly string[], shown: number, all: number) => {
      const text = reasons.join(", ");
      const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
      return `${start}: ${numberWords(shown, "en")} of ${counts.en.entities(all)}`;
    },
    (reasons, shown, all) =>
      `${reasons.join("，")}：${numberWords(shown, "zh")}/${counts.zh.entities(all)}`,
  ],
  clear: ["Clear", "清除"],
});
