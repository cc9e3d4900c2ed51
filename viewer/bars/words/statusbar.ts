import type { Phrases } from "../../ui/phrases.ts";

const en = {
  of: (shown: string, all: string): string => `${shown} of ${all}`,
  uncited: (claims: string): string => `${claims} uncited`,
  live: "Live",
  liveHelp: "Edits appear here as soon as they are saved",
  lost: "Not connected",
  lostHelp:
    "The server does not answer, so edits do not appear. Is graphwright view still running?",
  broken: "The last edit does not build",
  brokenHelp: "Show what is wrong with it",
};

const zh: typeof en = {
  of: (shown, all) => `${shown}/${all}`,
  uncited: (claims) => `${claims}无引证`,
  live: "实时更新",
  liveHelp: "修改保存后会立即显示在这里",
  lost: "未连接",
  lostHelp: "服务器没有响应，修改不会显示。graphwright view 还在运行吗？",
  broken: "最近的修改无法构建",
  brokenHelp: "查看问题所在",
};

/** What the line at the foot of the page says. */
export const statusbar: Phrases<typeof en> = { en, zh };
