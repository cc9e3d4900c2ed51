import type { Phrases } from "../../ui/phrases.ts";

const en = {
  tools: "Tools",
  more: "More tools",
  undo: "Undo",
  redo: "Redo",
  table: "Table",
  showTable: "Show as a table",
  showPicture: "Show the picture",
  copyLink: "Copy link",
  help: "Help",
  opensWhole: "(opens the whole viewer)",
  keyed: (label: string, keys: string): string => `${label} (${keys})`,
};

const zh: typeof en = {
  tools: "工具",
  more: "更多工具",
  undo: "撤销",
  redo: "重做",
  table: "表格",
  showTable: "以表格显示",
  showPicture: "显示图谱",
  copyLink: "复制链接",
  help: "帮助",
  opensWhole: "（打开完整查看器）",
  keyed: (label, keys) => `${label}（${keys}）`,
};

/** What the tools at the top of the page are called. */
export const topbar: Phrases<typeof en> = { en, zh };
