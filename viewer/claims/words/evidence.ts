import { counts } from "../../ui/words/counts.ts";
import type { Phrases } from "../../ui/phrases.ts";

const en = {
  citations: (number: number, state: string): string => `${counts.en.citations(number)}, ${state}`,
  citationsFor: (number: number, about: string, state: string): string =>
    `${counts.en.citations(number)} for ${about}, ${state}`,
  uncited: "no citation",
  unproven: "No citation: nothing proves this claim.",
  openClaim: "Open this claim",
  contested: "contested",
  contradicted: "contradicted",
  readAll: "Read all contradictions side by side",
};

const zh: typeof en = {
  citations: (number, state) => `${counts.zh.citations(number)}，${state}`,
  citationsFor: (number, about, state) => `${about}：${counts.zh.citations(number)}，${state}`,
  uncited: "无引证",
  unproven: "无引证：没有什么可以证明这条陈述。",
  openClaim: "查看这条陈述",
  contested: "有争议",
  contradicted: "有矛盾",
  readAll: "并列查看全部矛盾",
};

/** What stands beside a claim about the evidence for it. */
export const evidence: Phrases<typeof en> = { en, zh };
