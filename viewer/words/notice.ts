import type { Notice } from "../state/notice.ts";
import type { Phrases } from "./phrases.ts";

type Missing = Extract<Notice, { readonly kind: "missing" }>["what"];

const en = {
  missing: (what: Missing, id: string): string =>
    `There is no ${what} “${id}” in this graph any more.`,
  noForces: "Copied. The link shows the arrangement as it was before the forces.",
  dismiss: "Dismiss",
};

const WHAT: Readonly<Record<Missing, string>> = { claim: "陈述", entity: "实体", source: "来源" };

const zh: typeof en = {
  missing: (what, id) => `此图谱中已没有${WHAT[what]}“${id}”。`,
  noForces: "已复制。链接显示的是运行力导向之前的布局。",
  dismiss: "关闭",
};

/** What is said once of a link: of one that was followed, or of one that was copied. */
export const notice: Phrases<typeof en> = { en, zh };
