import { counts } from "../ui/words.ts";
import { phrases } from "../ui/phrases.ts";

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

/** What colours, sizes and lines tell, and by what they can be told. */
export const looks = phrases({
  menu: ["Colours and sizes", "颜色与大小"],
  colourBy: ["Colour by", "着色依据"],
  sizeBy: ["Size by", "大小依据"],
  type: ["Type", "类型"],
  community: ["Community", "社群"],
  more: ["More…", "更多……"],
  degree: ["Connections", "关系数"],
  sources: ["Sources", "来源数"],
  sized: [(by: string) => `Size: ${by}`, (by) => `大小：${by}`],
  measured: [(number: number) => counts.en.sources(number), (number) => counts.zh.sources(number)],
  /** The entities that are closely bound to one. */
  around: [(name: string) => `around ${name}`, (name) => `${name}周边`],
  other: [(values: number) => `other (${values} more)`, (values) => `其他（另有${values}项）`],
  none: ["none", "无"],
  from: ["from", "最小"],
  to: ["to", "最大"],
  logarithmic: ["Equal steps of colour are equal factors.", "颜色每深一级，数值增加相同的倍数。"],
  linesBySources: ["Lines by sources", "线条与来源数"],
  unproven: ["no proven quote", "没有已证实的引文"],
  locked: [
    "Locked: proven before; the text is not at hand now.",
    "已锁定：此前已证实，正文目前不在手边。",
  ],
});
