import { numberWords } from "../ui/format/count.ts";
import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

/** Communities in the place of their members, where a graph is very large. */
export const communities = phrases({
  around: [(name: string) => `around ${name}`, (name) => `${name}周围`],
  small: [
    (number: number) => `${numberWords(number, "en")} small communities`,
    (number) => `${numberWords(number, "zh")}个小社群`,
  ],
  // The note above the picture
  note: [
    (communities: number) => `${numberWords(communities, "en")} communities`,
    (communities) => `${numberWords(communities, "zh")}个社群`,
  ],
  noteHelp: [
    "The graph is too large to be drawn at once. Choose a community to open it.",
    "图谱太大，无法一次画出。选择一个社群即可展开。",
  ],
  noteOpened: [
    (number: number) => `${numberWords(number, "en")} open`,
    (number) => `已展开${numberWords(number, "zh")}个`,
  ],
  closeAll: ["Close all", "全部收起"],
  everything: ["Show everything", "显示全部"],
  warning: [
    (entities: number) =>
      `Drawing ${counts.en.entities(entities)} at once takes a while, and the picture will be slow.`,
    (entities) => `一次画出${counts.zh.entities(entities)}需要一些时间，画面也会变慢。`,
  ],
  anyway: ["Show everything", "仍要显示全部"],
  cancel: ["Keep communities", "保留社群"],
  back: ["Show communities", "按社群显示"],
  all: [
    (entities: number) => `All ${counts.en.entities(entities)} are drawn`,
    (entities) => `已画出全部${counts.zh.entities(entities)}`,
  ],
  // The panel
  kind: ["Community", "社群"],
  open: ["Open in the picture", "在图中展开"],
  close: ["Close again", "重新收起"],
  types: ["Types", "类型"],
  foremost: ["Most connected", "关联最多"],
  others: ["Connected to", "相连的社群"],
  within: [
    (entities: number, relations: number) =>
      `${counts.en.entities(entities)}, ${counts.en.relations(relations)} among them`,
    (entities, relations) =>
      `${counts.zh.entities(entities)}，彼此之间${counts.zh.relations(relations)}`,
  ],
  outwards: [
    (relations: number) => `${counts.en.relations(relations)} to others`,
    (relations) => `${counts.zh.relations(relations)}通向其他社群`,
  ],
});
