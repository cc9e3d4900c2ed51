import { numberWords } from "../ui/format/count.ts";
import { phrases } from "../ui/phrases.ts";

/** What the search box says. */
export const search = phrases({
  label: ["Search", "搜索"],
  placeholder: ["Search people, things, quotes…", "搜索人物、事物、引文……"],
  clear: ["Clear the search", "清空搜索"],
  results: ["Results", "搜索结果"],
  more: [
    (number: number) => `Show more: ${numberWords(number, "en")} left`,
    (number) => `显示更多：还有${numberWords(number, "zh")}条`,
  ],
  hidden: ["hidden", "已隐藏"],
  mostConnected: ["Most connected", "关联最多"],
  nothing: ["Nothing here has that name.", "这里没有这个名称。"],
  didYouMean: ["Nothing here has that name. Did you mean:", "这里没有这个名称。您要找的是不是："],
  kinds: phrases({
    entity: ["Entities", "实体"],
    relation: ["Relations", "关系"],
    source: ["Sources", "来源"],
    fact: ["Facts", "事实"],
    passage: ["Passages", "引文"],
  }),
});
