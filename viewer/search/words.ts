import { numberWords } from "../ui/format/count.ts";
import type { Hit } from "./hits.ts";
import type { Phrases } from "../ui/phrases.ts";

const en = {
  label: "Search",
  placeholder: "Search people, things, quotes…",
  clear: "Clear the search",
  results: "Results",
  more: (number: number): string => `Show more: ${numberWords(number, "en")} left`,
  hidden: "hidden",
  mostConnected: "Most connected",
  nothing: "Nothing here has that name.",
  didYouMean: "Nothing here has that name. Did you mean:",
  kinds: {
    entity: "Entities",
    relation: "Relations",
    source: "Sources",
    fact: "Facts",
    passage: "Passages",
  } satisfies Readonly<Record<Hit["kind"], string>>,
};

const zh: typeof en = {
  label: "搜索",
  placeholder: "搜索人物、事物、引文……",
  clear: "清空搜索",
  results: "搜索结果",
  more: (number) => `显示更多：还有${numberWords(number, "zh")}条`,
  hidden: "已隐藏",
  mostConnected: "关联最多",
  nothing: "这里没有这个名称。",
  didYouMean: "这里没有这个名称。您要找的是不是：",
  kinds: { entity: "实体", relation: "关系", source: "来源", fact: "事实", passage: "引文" },
};

/** What the search box says. */
export const search: Phrases<typeof en> = { en, zh };
