import { numberWords } from "../ui/format/count.ts";
import { phrases } from "../ui/phrases.ts";

/** The lists that stand in the place of the picture. */
export const table = phrases({
  label: ["Table", "表格"],
  which: ["List", "列表"],
  names: phrases({
    entities: ["Entities", "实体"],
    claims: ["Claims", "陈述"],
    sources: ["Sources", "来源"],
  }),
  /** The headings of each list, in the order of its cells. */
  columns: phrases({
    entities: [
      ["Name", "Type", "Relations", "Facts"],
      ["名称", "类型", "关系", "事实"],
    ],
    claims: [
      ["Subject", "Claim", "Object or value", "Status", "When", "Sources", "Citations"],
      ["主体", "陈述", "客体或值", "性质", "时间", "来源", "引证"],
    ],
    sources: [
      ["Title", "Author", "Published", "Claims", "Claims on nothing else"],
      ["标题", "作者", "发表时间", "陈述", "别无依据的陈述"],
    ],
  }),
  selectionOnly: ["Selection only", "仅限所选"],
  caption: [
    (name: string, rows: number) => `${name}, ${numberWords(rows, "en")}`,
    (name, rows) => `${name}，${numberWords(rows, "zh")}行`,
  ],
});
