import { count, countZh } from "../format/count.ts";
import { phrases } from "../phrases.ts";

/** So many of something. */
export const counts = phrases({
  citations: [(number: number) => count(number, "citation"), (number) => countZh(number, "条引证")],
  claims: [(number: number) => count(number, "claim"), (number) => countZh(number, "条陈述")],
  contradictions: [
    (number: number) => count(number, "contradiction"),
    (number) => countZh(number, "处矛盾"),
  ],
  entities: [
    (number: number) => count(number, "entity", "entities"),
    (number) => countZh(number, "个实体"),
  ],
  errors: [(number: number) => count(number, "error"), (number) => countZh(number, "个错误")],
  facts: [(number: number) => count(number, "fact"), (number) => countZh(number, "条事实")],
  relations: [(number: number) => count(number, "relation"), (number) => countZh(number, "条关系")],
  results: [(number: number) => count(number, "result"), (number) => countZh(number, "条结果")],
  rows: [(number: number) => count(number, "row"), (number) => countZh(number, "行")],
  sources: [(number: number) => count(number, "source"), (number) => countZh(number, "个来源")],
  steps: [(number: number) => count(number, "step"), (number) => countZh(number, "步")],
});
