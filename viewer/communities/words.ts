import { numberWords } from "../ui/format/count.ts";
import { counts } from "../ui/words/counts.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  around: (name: string): string => `around ${name}`,
  small: (number: number): string => `${numberWords(number, "en")} small communities`,
  // The note above the picture
  note: (communities: number): string => `${numberWords(communities, "en")} communities`,
  noteHelp: "The graph is too large to be drawn at once. Choose a community to open it.",
  noteOpened: (number: number): string => `${numberWords(number, "en")} open`,
  closeAll: "Close all",
  everything: "Show everything",
  warning: (entities: number): string =>
    `Drawing ${counts.en.entities(entities)} at once takes a while, and the picture will be slow.`,
  anyway: "Show everything",
  cancel: "Keep communities",
  back: "Show communities",
  all: (entities: number): string => `All ${counts.en.entities(entities)} are drawn`,
  // The panel
  kind: "Community",
  open: "Open in the picture",
  close: "Close again",
  types: "Types",
  foremost: "Most connected",
  others: "Connected to",
  within: (entities: number, relations: number): string =>
    `${counts.en.entities(entities)}, ${counts.en.relations(relations)} among them`,
  outwards: (relations: number): string => `${counts.en.relations(relations)} to others`,
};

const zh: typeof en = {
  around: (name) => `${name}周围`,
  small: (number) => `${numberWords(number, "zh")}个小社群`,
  note: (communities) => `${numberWords(communities, "zh")}个社群`,
  noteHelp: "图谱太大，无法一次画出。选择一个社群即可展开。",
  noteOpened: (number) => `已展开${numberWords(number, "zh")}个`,
  closeAll: "全部收起",
  everything: "显示全部",
  warning: (entities) => `一次画出${counts.zh.entities(entities)}需要一些时间，画面也会变慢。`,
  anyway: "仍要显示全部",
  cancel: "保留社群",
  back: "按社群显示",
  all: (entities) => `已画出全部${counts.zh.entities(entities)}`,
  kind: "社群",
  open: "在图中展开",
  close: "重新收起",
  types: "类型",
  foremost: "关联最多",
  others: "相连的社群",
  within: (entities, relations) =>
    `${counts.zh.entities(entities)}，彼此之间${counts.zh.relations(relations)}`,
  outwards: (relations) => `${counts.zh.relations(relations)}通向其他社群`,
};

/** Communities in the place of their members, where a graph is very large. */
export const communities: Phrases<typeof en> = { en, zh };
