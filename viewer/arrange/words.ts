import type { Layout, Years } from "../scene/layout/arrangement.ts";
import { counts } from "../ui/words/counts.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  menu: "Layout",
  arrangement: "Arrange",
  layouts: {
    given: "As drawn",
    communities: "By community",
    types: "By type",
    circle: "In a circle",
    time: "Along time",
  } satisfies Record<Layout, string> as Readonly<Record<Layout, string>>,
  run: "Run forces",
  stop: "Stop forces",
  running: "Forces at work",
  stopShort: "Stop",
  /** Beside the arrangement that forces have changed: links do not carry it. */
  freed: "moved by forces",
  onlyHere: "Only on this page: a link shows the arrangement before.",
  putAllBack: "Put everything back",
  /** What would be put back. */
  movedByHand: (number: number): string => `${counts.en.entities(number)} moved`,
  putBack: "Put back",
  putBackHint: "Put it back where the arrangement has it",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",
  /** A community by its most related entity. */
  around: (name: string): string => `Around ${name}`,
  undated: "No date",
  years: ({ from, to }: Years): string =>
    from === to ? yearEn(from) : `${yearEn(from)} – ${yearEn(to)}`,
};

const zh: typeof en = {
  menu: "布局",
  arrangement: "排列方式",
  layouts: {
    given: "原始布局",
    communities: "按社群",
    types: "按类型",
    circle: "环形",
    time: "按时间",
  },
  run: "运行力导向",
  stop: "停止力导向",
  running: "力导向运行中",
  stopShort: "停止",
  freed: "已由力导向调整",
  onlyHere: "仅限本页：链接会显示调整前的布局。",
  putAllBack: "全部复位",
  movedByHand: (number) => `已移动${counts.zh.entities(number)}`,
  putBack: "复位",
  putBackHint: "放回布局中的位置",
  fullScreen: "全屏",
  leaveFullScreen: "退出全屏",
  around: (name) => `${name}周边`,
  undated: "无日期",
  years: ({ from, to }) => (from === to ? `${yearZh(from)}年` : `${yearZh(from)}–${yearZh(to)}年`),
};

/** Year 0 is 1 BC. */
function yearEn(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function yearZh(year: number): string {
  return year > 0 ? String(year) : `公元前${1 - year}`;
}

/** How the picture is arranged, and what moves it. */
export const layout: Phrases<typeof en> = { en, zh };
