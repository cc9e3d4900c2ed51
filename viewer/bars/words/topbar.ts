import { phrases } from "../../ui/phrases.ts";

/** What the tools at the top of the page are called. */
export const topbar = phrases({
  tools: ["Tools", "工具"],
  more: ["More tools", "更多工具"],
  undo: ["Undo", "撤销"],
  redo: ["Redo", "重做"],
  table: ["Table", "表格"],
  showTable: ["Show as a table", "以表格显示"],
  showPicture: ["Show the picture", "显示图谱"],
  copyLink: ["Copy link", "复制链接"],
  help: ["Help", "帮助"],
  opensWhole: ["(opens the whole viewer)", "（打开完整查看器）"],
  keyed: [
    (label: string, keys: string) => `${label} (${keys})`,
    (label, keys) => `${label}（${keys}）`,
  ],
});
