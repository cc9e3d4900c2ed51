import { counts } from "../../ui/words/counts.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  menu: "Colours and sizes",
  colourBy: "Colour by",
  sizeBy: "Size by",
  type: "Type",
  community: "Community",
  more: "More…",
  degree: "Connections",
  sources: "Sources",
  types: "Types",
  sized: (by: string): string => `Size: ${by}`,
  measured: (number: number): string => counts.en.sources(number),
  /** The entities that are closely bound to one. */
  around: (name: string): string => `around ${name}`,
  other: (values: number): string => `other (${values} more)`,
  none: "none",
  from: "from",
  to: "to",
  logarithmic: "Equal steps of colour are equal factors.",
  linesBySources: "Lines by sources",
  unproven: "no proven quote",
  unprovenLine: "No proven quote",
  unprovenHelp: "No quote of a source is proven to speak of it.",
  lineOf: (sources: number): string =>
    sources < 3 ? counts.en.sources(sources) : `${counts.en.sources(sources)} or more`,
  locked: "Locked: proven before; the text is not at hand now.",
};

const zh: typeof en = {
  menu: "颜色与大小",
  colourBy: "着色依据",
  sizeBy: "大小依据",
  type: "类型",
  community: "社群",
  more: "更多……",
  degree: "关系数",
  sources: "来源数",
  types: "类型",
  sized: (by) => `大小：${by}`,
  measured: (number) => counts.zh.sources(number),
  around: (name) => `${name}周边`,
  other: (values) => `其他（另有${values}项）`,
  none: "无",
  from: "最小",
  to: "最大",
  logarithmic: "颜色每深一级，数值增加相同的倍数。",
  linesBySources: "线条与来源数",
  unproven: "没有已证实的引文",
  unprovenLine: "没有已证实的引文",
  unprovenHelp: "没有任何来源的引文经证实提到这一点。",
  lineOf: (sources) =>
    sources < 3 ? counts.zh.sources(sources) : `${counts.zh.sources(sources)}或更多`,
  locked: "已锁定：此前已证实，正文目前不在手边。",
};

/** What colours, sizes and lines tell, and by what they can be told. */
export const looks: Phrases<typeof en> = { en, zh };
