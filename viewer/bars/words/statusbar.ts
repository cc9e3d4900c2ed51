import { phrases } from "../../ui/phrases.ts";

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
