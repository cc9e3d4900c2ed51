import type { Notice } from "../../view/valid-view.ts";
import { phrases } from "../../ui/phrases.ts";

/** What is said once of a link: of one that was followed, or of one that was copied. */
export const notice = phrases({
  missing: phrases({
    claim: [
      (id: string) => `There is no claim “${id}” in this graph any more.`,
      (id) => `此图谱中已没有陈述“${id}”。`,
    ],
    entity: [
      (id: string) => `There is no entity “${id}” in this graph any more.`,
      (id) => `此图谱中已没有实体“${id}”。`,
    ],
    source: [
      (id: string) => `There is no source “${id}” in this graph any more.`,
      (id) => `此图谱中已没有来源“${id}”。`,
    ],
  }),
  noForces: [
    "Copied. The link shows the arrangement as it was before the forces.",
    "已复制。链接显示的是运行力导向之前的布局。",
  ],
  dismiss: ["Dismiss", "关闭"],
});

type Missing = Extract<Notice, { readonly kind: "missing" }>["what"];
