import { count, countZh } from "../format/count.ts";
import type { Phrases } from "../phrases.ts";

const en = {
  citations: (number: number): string => count(number, "citation"),
  claims: (number: number): string => count(number, "claim"),
  contradictions: (number: number): string => count(number, "contradiction"),
  entities: (number: number): string => count(number, "entity", "entities"),
  errors: (number: number): string => count(number, "error"),
  facts: (number: number): string => count(number, "fact"),
  relations: (number: number): string => count(number, "relation"),
  results: (number: number): string => count(number, "result"),
  rows: (number: number): string => count(number, "row"),
  sources: (number: number): string => count(number, "source"),
  steps: (number: number): string => count(number, "step"),
};

const zh: typeof en = {
  citations: (number) => countZh(number, "条引证"),
  claims: (number) => countZh(number, "条陈述"),
  contradictions: (number) => countZh(number, "处矛盾"),
  entities: (number) => countZh(number, "个实体"),
  errors: (number) => countZh(number, "个错误"),
  facts: (number) => countZh(number, "条事实"),
  relations: (number) => countZh(number, "条关系"),
  results: (number) => countZh(number, "条结果"),
  rows: (number) => countZh(number, "行"),
  sources: (number) => countZh(number, "个来源"),
  steps: (number) => countZh(number, "步"),
};

/** So many of something. */
export const counts: Phrases<typeof en> = { en, zh };
