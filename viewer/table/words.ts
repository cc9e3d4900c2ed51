import { numberWords } from "../ui/format/count.ts";
import type { TableName } from "../view/view.ts";
import type { Phrases } from "../ui/phrases.ts";

interface Table {
  readonly label: string;
  readonly which: string;
  readonly names: Readonly<Record<TableName, string>>;
  /** The headings of each list, in the order of its cells. */
  readonly columns: Readonly<Record<TableName, readonly string[]>>;
  readonly selectionOnly: string;
  readonly caption: (name: string, rows: number) => string;
}

const en: Table = {
  label: "Table",
  which: "List",
  names: { entities: "Entities", claims: "Claims", sources: "Sources" },
  columns: {
    entities: ["Name", "Type", "Relations", "Facts"],
    claims: ["Subject", "Claim", "Object or value", "Status", "When", "Sources", "Citations"],
    sources: ["Title", "Author", "Published", "Claims", "Claims on nothing else"],
  },
  selectionOnly: "Selection only",
  caption: (name, rows) => `${name}, ${numberWords(rows, "en")}`,
};

const zh: Table = {
  label: "表格",
  which: "列表",
  names: { entities: "实体", claims: "陈述", sources: "来源" },
  columns: {
    entities: ["名称", "类型", "关系", "事实"],
    claims: ["主体", "陈述", "客体或值", "性质", "时间", "来源", "引证"],
    sources: ["标题", "作者", "发表时间", "陈述", "别无依据的陈述"],
  },
  selectionOnly: "仅限所选",
  caption: (name, rows) => `${name}，${numberWords(rows, "zh")}行`,
};

/** The lists that stand in the place of the picture. */
export const table: Phrases<Table> = { en, zh };
