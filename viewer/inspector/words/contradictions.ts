import type { Contradiction } from "../../graph/contradictions.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  chip: "Evidence",
  title: "Contradictions",
  summary:
    "Claims that are contested, or that cannot all be so. Nothing is decided here: read what each rests on.",
  none: "There are none.",
  kinds: {
    values: "Different values for one time",
    statuses: "Stated by some, contested by others",
    citations: "Sources for and against",
    contested: "Disputed or denied",
  } satisfies Readonly<Record<Contradiction["kind"], string>>,
};

const zh: typeof en = {
  chip: "证据",
  title: "矛盾",
  summary: "有争议的陈述，或不可能同时成立的陈述。这里不作裁断：请看各自的依据。",
  none: "没有矛盾。",
  kinds: {
    values: "同一时间，数值不同",
    statuses: "有人断言，有人争议",
    citations: "来源有正有反",
    contested: "存在争议或被否认",
  },
};

/** Claims that cannot all be so. */
export const contradictions: Phrases<typeof en> = { en, zh };
