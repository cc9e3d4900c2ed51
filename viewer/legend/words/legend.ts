import { counts } from "../../ui/words/counts.ts";
import { phrases } from "../../ui/phrases.ts";

/** What the colours and lines mean, and what of the graph is shown. */
export const legend = phrases({
  title: ["Legend", "图例"],
  tabs: phrases({
    types: ["Types", "类型"],
    relations: ["Relations", "关系"],
    evidence: ["Evidence", "证据"],
  }),
  lines: ["Lines", "线条"],
  lightUp: [(name: string) => `Light up: ${name}`, (name) => `高亮：${name}`],
  only: [(name: string) => `Only ${name}`, (name) => `只看${name}`],
  onlyHelp: [(name: string) => `Show only ${name}`, (name) => `只显示${name}`],
  others: ["Show the others again", "重新显示其他各项"],
  show: [(name: string) => `Show ${name}`, (name) => `显示${name}`],
  hide: [(name: string) => `Hide ${name}`, (name) => `隐藏${name}`],
  statuses: ["Status of claims", "陈述的性质"],
  states: ["Weakest citation", "最弱的引证"],
  sources: ["Proven by at least", "至少由几个来源证实"],
  anySources: ["any number of sources", "来源数量不限"],
  any: ["any", "不限"],
  sourcesOrMore: [
    (least: number) => `${counts.en.sources(least)} or more`,
    (least) => `${counts.zh.sources(least)}或更多`,
  ],
});
