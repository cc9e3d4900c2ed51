import { numberWords } from "../../ui/format/count.ts";
import { counts } from "../../ui/words/counts.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  label: (entities: number): string =>
    `Graph of ${counts.en.entities(entities)}. Arrow keys move, plus and minus zoom, 1 to 9 show so many steps around the selection, 0 shows all. Press / to search.`,
  view: "View",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit to the window",
  /** Why only a part of the graph is shown. */
  filtered: "filtered",
  relationsHidden: (number: number): string => `${counts.en.relations(number)} hidden`,
  steps: (number: number): string => counts.en.steps(number),
  shown: (reasons: readonly string[], shown: number, all: number): string => {
    const text = reasons.join(", ");
    const start = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    return `${start}: ${numberWords(shown, "en")} of ${counts.en.entities(all)}`;
  },
  clear: "Clear",
};

const zh: typeof en = {
  label: (entities) =>
    `包含${counts.zh.entities(entities)}的图谱。方向键移动，加号和减号缩放，1 至 9 显示所选内容周围的步数，0 显示全部。按 / 搜索。`,
  view: "视图",
  zoomIn: "放大",
  zoomOut: "缩小",
  fit: "适应窗口",
  filtered: "已筛选",
  relationsHidden: (number) => `隐藏${counts.zh.relations(number)}`,
  steps: (number) => `${counts.zh.steps(number)}以内`,
  shown: (reasons, shown, all) =>
    `${reasons.join("，")}：${numberWords(shown, "zh")}/${counts.zh.entities(all)}`,
  clear: "清除",
};

/** The picture and what stands upon it. */
export const stage: Phrases<typeof en> = { en, zh };
