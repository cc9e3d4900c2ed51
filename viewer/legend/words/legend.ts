import { counts } from "../../ui/words/counts.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  title: "Legend",
  tabs: { types: "Types", relations: "Relations", evidence: "Evidence" },
  lines: "Lines",
  lightUp: (name: string): string => `Light up: ${name}`,
  only: (name: string): string => `Only ${name}`,
  onlyHelp: (name: string): string => `Show only ${name}`,
  others: "Show the others again",
  show: (name: string): string => `Show ${name}`,
  hide: (name: string): string => `Hide ${name}`,
  statuses: "Status of claims",
  states: "Weakest citation",
  sources: "Proven by at least",
  anySources: "any number of sources",
  any: "any",
  sourcesOrMore: (least: number): string => `${counts.en.sources(least)} or more`,
};

const zh: typeof en = {
  title: "图例",
  tabs: { types: "类型", relations: "关系", evidence: "证据" },
  lines: "线条",
  lightUp: (name) => `高亮：${name}`,
  only: (name) => `只看${name}`,
  onlyHelp: (name) => `只显示${name}`,
  others: "重新显示其他各项",
  show: (name) => `显示${name}`,
  hide: (name) => `隐藏${name}`,
  statuses: "陈述的性质",
  states: "最弱的引证",
  sources: "至少由几个来源证实",
  anySources: "来源数量不限",
  any: "不限",
  sourcesOrMore: (least) => `${counts.zh.sources(least)}或更多`,
};

/** What the colours and lines mean, and what of the graph is shown. */
export const legend: Phrases<typeof en> = { en, zh };
