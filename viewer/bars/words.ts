import { phrases } from "../ui/phrases.ts";

/** The banner about an edit that does not build. */
export const banner = phrases({
  label: ["Problems", "问题"],
  broken: [
    (errors: string) => `The last edit does not build: ${errors}.`,
    (errors) => `最近的修改无法构建：${errors}。`,
  ],
  lastGood: ["You are looking at the last good graph.", "当前显示的是上一次构建成功的图谱。"],
  show: ["Show problems", "显示问题"],
  hide: ["Hide problems", "收起问题"],
  dismiss: ["Dismiss", "关闭提示"],
});

/** What is said once of a link: of one that was followed, or of one that was copied. */
export const notice = phrases({
  missing: phrases({
    claim: [
      (id: string) => `There is no claim “${id}” in this graph any more.`,
      (id) => `此图谱中已没有陈述“${id}”。`,
    ],
    entity: [
      (id: string) => `There is no entity “${id}” in this graph any more.`,
      (id) => `此图谱中已没有实体“${id}”。`,
    ],
    source: [
      (id: string) => `There is no source “${id}” in this graph any more.`,
      (id) => `此图谱中已没有来源“${id}”。`,
    ],
  }),
  noForces: [
    "Copied. The link shows the arrangement as it was before the forces.",
    "已复制。链接显示的是运行力导向之前的布局。",
  ],
  dismiss: ["Dismiss", "关闭"],
});

/** What the line at the foot of the page says. */
export const statusbar = phrases({
  of: [(shown: string, all: string) => `${shown} of ${all}`, (shown, all) => `${shown}/${all}`],
  uncited: [(claims: string) => `${claims} uncited`, (claims) => `${claims}无引证`],
  live: ["Live", "实时更新"],
  liveHelp: ["Edits appear here as soon as they are saved", "修改保存后会立即显示在这里"],
  lost: ["Not connected", "未连接"],
  lostHelp: [
    "The server does not answer, so edits do not appear. Is graphwright view still running?",
    "服务器没有响应，修改不会显示。graphwright view 还在运行吗？",
  ],
  broken: ["The last edit does not build", "最近的修改无法构建"],
  brokenHelp: ["Show what is wrong with it", "查看问题所在"],
});

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
