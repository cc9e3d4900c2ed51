import { phrases } from "../ui/phrases.ts";

/** Claims that cannot all be so. */
export const contradictions = phrases({
  title: ["Contradictions", "矛盾"],
  summary: [
    "Claims that are contested, or that cannot all be so. Nothing is decided here: read what each rests on.",
    "有争议的陈述，或不可能同时成立的陈述。这里不作裁断：请看各自的依据。",
  ],
  none: ["There are none.", "没有矛盾。"],
  kinds: phrases({
    values: ["Different values for one time", "同一时间，数值不同"],
    statuses: ["Stated by some, contested by others", "有人断言，有人争议"],
    citations: ["Sources for and against", "来源有正有反"],
    contested: ["Disputed or denied", "存在争议或被否认"],
  }),
});

/** The grip of the panel on a phone. */
export const sheet = phrases({
  larger: ["Make the panel larger", "展开面板"],
  smaller: ["Make the panel smaller", "收起面板"],
});
