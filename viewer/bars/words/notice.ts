import type { Notice } from "../../view/notice.ts";
import type { Phrases } from "../../ui/phrases.ts";

type Missing = Extract<Notice, { readonly kind: "missing" }>["what"];

const en = {
  missing: {
    claim: (id: string): string => `There is no claim “${id}” in this graph any more.`,
    entity: (id: string): string => `There is no entity “${id}” in this graph any more.`,
    source: (id: string): string => `There is no source “${id}” in this graph any more.`,
  } satisfies Readonly<Record<Missing, (id: string) => string>>,
  noForces: "Copied. The link shows the arrangement as it was before the forces.",
  dismiss: "Dismiss",
};

const zh: typeof en = {
  missing: {
    claim: (id) => `此图谱中已没有陈述“${id}”。`,
    entity: (id) => `此图谱中已没有实体“${id}”。`,
    source: (id) => `此图谱中已没有来源“${id}”。`,
  },
  noForces: "已复制。链接显示的是运行力导向之前的布局。",
  dismiss: "关闭",
};

/** What is said once of a link: of one that was followed, or of one that was copied. */
export const notice: Phrases<typeof en> = { en, zh };
