import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { sentencesOf } from "../../src/4-verify/coverage/sentences.ts";

/** Texts with a stroke where a sentence ends, by the language of their source. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "He met Mr. Lei.| Dr. Wu vs. Mr. Li came.",
    "It is by J. K. Rose.| Read it.",
    "It costs US$29,672-$41,216.| Cheap?",
    "The U.S. market fell, e.g. in No. 5.| So.",
    "(See p. 5.)| Then go.",
    "“Really?” he said.| “Go!”| They went.",
    "So the market fell.|It rose again.",
    "Wait…| What?| He … Lei said.| He [...] Lei came.| Well...| Yes.",
    "It ended.[3]| Then.²| More on Oct. 5.| iPhones sold.",
    "1. Aims of it.| He was born in 1990.| 12 ships came.",
    "Is it so? (it was.)| No?!| No!| 3.5 of 4.",
  ],
  de: [
    "Am 3. Mai kam z. B. Dr. Meier.| Er blieb bis zum 12.| Dann ging er.",
    "Der 1. Weltkrieg, d. h. Krieg, kostete 5 Mio. Mark.| „Geh!“, sagte er.| „Nein.“| Sie blieb.",
    "Ludwig II. König war er 1990.| Er ging usw.| Siehe Nr. 7 ff. und Abs. 2.",
    "»Komm.«| »Nein.«",
  ],
  fr: ["M. Dupont est venu.| Il dit : « Bonjour. »| Puis il partit av. J.-C. Noël.| Voir no 5."],
  es: ["¿Viene el Sr. Gómez?| ¡Sí!| Ud. Tiene la pág. 5."],
  it: ["Il Sig. Rossi e la Dott.ssa Bianchi vennero.| Ecco."],
  pt: ["O Sr. Silva disse não.| A Dra. Costa riu, p. ex. Maria."],
  ru: [
    "Он жил в г. Москва.| В 1990 г.| Он ушёл, т. е. И. С. Тургенев.| «Иди!» — сказал он.| И т. д.| Всё.",
  ],
  zh: [
    "他来了。|她说：“好！”|真的？|是的；不是。|第3.5节。",
    "SU7来了。|It came.| 真的！",
    "“我们没有钱。”李明否认。|他走了。|我……我不知道。",
    "好吗?|好的.|再见（真的。）",
  ],
  ja: ["「行く。」と彼は言った。|「来い！」|彼女は来た。"],
  ko: ['그는 "가겠다."라고 말했다.| 그녀는 왔다.'],
  ar: ["هل جاء د. محمد؟| نعم، جاء.| ثم ذهب."],
  ur: ["وہ آیا۔| وہ گیا۔"],
  hi: ["वह आया।| डॉ. शर्मा गए।| ठीक है?"],
  th: [
    "บริษัทก่อตั้งขึ้นเมื่อปี พ.ศ. 2553 โดยนายเหล่ย จวิน และเพื่อนร่วมงานในประเทศจีน| นายเหล่ยกล่าวว่าบริษัทจะเปิดโรงงานใหม่",
  ],
  ka: ["ის მოვიდა.| მერე წავიდა."],
};

describe("sentences", () => {
  const cases = Object.entries(ENDS).flatMap(([lang, texts]) => texts.map((text) => [lang, text]));

  it.each(cases)("end where readers end them (%s): %s", (lang = "", marked = "") => {
    const text = marked.replaceAll("|", "");
    const found = sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(marked.split("|").map((sentence) => sentence.trim()));
  });

  it("are none in white space alone, and those of English where no language is known", () => {
    expect(sentencesOf("  \t ")).toEqual([]);
    expect(sentencesOf("Mr. Bell came.", "xx-Latn")).toHaveLength(2);
    expect(sentencesOf("Mr. Bell came.")).toHaveLength(1);
    expect(sentencesOf("Mr. Bell came.", "en-GB")).toHaveLength(1);
  });
});

test("sentences are in order, do not overlap, and leave out white space only", () => {
  const part = fc.constantFrom(
    "Mr. ",
    "Lei",
    "。",
    ". ",
    "? ",
    "“",
    "” ",
    "a",
    "It",
    "\u00a0",
    "5",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.nat(100), (parts, offset) => {
      const text = parts.join("");
      let at = 0;
      for (const { start, end } of sentencesOf(text, undefined, offset)) {
        expect(text.slice(at, start - offset).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end - offset;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});
