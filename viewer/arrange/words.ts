import type { Years } from "../view/layout/arrangement.ts";
import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

/** How the picture is arranged, and what moves it. */
export const layout = phrases({
  menu: ["Layout", "布局"],
  arrangement: ["Arrange", "排列方式"],
  layouts: phrases({
    given: ["As drawn", "原始布局"],
    communities: ["By community", "按社群"],
    types: ["By type", "按类型"],
    circle: ["In a circle", "环形"],
    time: ["Along time", "按时间"],
  }),
  run: ["Run forces", "运行力导向"],
  stop: ["Stop forces", "停止力导向"],
  running: ["Forces at work", "力导向运行中"],
  stopShort: ["Stop", "停止"],
  /** Beside the arrangement that forces have changed: links do not carry it. */
  freed: ["moved by forces", "已由力导向调整"],
  onlyHere: [
    "Only on this page: a link shows the arrangement before.",
    "仅限本页：链接会显示调整前的布局。",
  ],
  putAllBack: ["Put everything back", "全部复位"],
  /** What would be put back. */
  movedByHand: [
    (number: number) => `${counts.en.entities(number)} moved`,
    (number) => `已移动${counts.zh.entities(number)}`,
  ],
  /** A community by its most related entity. */
  around: [(name: string) => `Around ${name}`, (name) => `${name}周边`],
  undated: ["No date", "无日期"],
  years: [
    ({ from, to }: Years) => (from === to ? yearEn(from) : `${yearEn(from)} – ${yearEn(to)}`),
    ({ from, to }) => (from === to ? `${yearZh(from)}年` : `${yearZh(from)}–${yearZh(to)}年`),
  ],
});

/** Year 0 is 1 BC. */
function yearEn(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function yearZh(year: number): string {
  return year > 0 ? String(year) : `公元前${1 - year}`;
}
