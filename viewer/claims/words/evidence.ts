import { counts } from "../../ui/words/counts.ts";
import { phrases } from "../../ui/phrases.ts";

/** What stands beside a claim about the evidence for it. */
export const evidence = phrases({
  citations: [
    (number: number, state: string) => `${counts.en.citations(number)}, ${state}`,
    (number, state) => `${counts.zh.citations(number)}，${state}`,
  ],
  citationsFor: [
    (number: number, about: string, state: string) =>
      `${counts.en.citations(number)} for ${about}, ${state}`,
    (number, about, state) => `${about}：${counts.zh.citations(number)}，${state}`,
  ],
  uncited: ["no citation", "无引证"],
  unproven: ["No citation: nothing proves this claim.", "无引证：没有什么可以证明这条陈述。"],
  openClaim: ["Open this claim", "查看这条陈述"],
  contested: ["contested", "有争议"],
  contradicted: ["contradicted", "有矛盾"],
  readAll: ["Read all contradictions side by side", "并列查看全部矛盾"],
});
