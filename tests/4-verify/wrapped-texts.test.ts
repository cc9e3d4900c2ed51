import { describe, expect, test } from "vitest";
import { check } from "./build.ts";

/** Texts as programs wrap them, and quotes that a reader would take from them. */
const TEXTS: Readonly<
  Record<string, { readonly text: string; readonly quotes: readonly string[] }>
> = {
  "a wrapped Thai text": {
    text: `ตะเกียงถูกจุดเป็นครั้งแรกในวันที่สามพฤษภาคมและคณะกรรมการท่าเรือ
ไม่ได้ขอให้ผู้ดูแลทำเช่นนั้นแม้ว่าจะจ่ายค่าน้ำมันที่เผาไปแล้วก็ตาม
เธอดูแลตะเกียงมาสิบสองปีโดยไม่มีใครช่วยเหลือเลยแม้แต่คนเดียว

คณะกรรมการจ่ายเงินให้เธอปีละ 42 ปอนด์ซึ่งน้อยกว่าที่จ่ายให้ผู้ดูแล
ตะเกียงอีกดวงหนึ่งที่อยู่บนเกาะใกล้เคียง`,
    quotes: [
      "ตะเกียงถูกจุดเป็นครั้งแรก",
      "คณะกรรมการท่าเรือไม่ได้ขอให้ผู้ดูแล",
      "เธอดูแลตะเกียงมาสิบสองปี … แม้แต่คนเดียว",
      "ตะเกียงถูกจุดเป็นครั้งแรก … เธอดูแลตะเกียง",
      "ปีละ 42 ปอนด์",
      "ผู้ดูแลตะเกียงอีกดวงหนึ่ง",
    ],
  },
  "two pages as pdftotext writes them": {
    text: `Log of Gull Rock

The lamp was lit for the first time in the COVID-
19 years, as some say, and the harbour board, which
had paid for the oil—forty-two pounds of it—had not
asked the keeper to do so. The inter-
national press wrote of it between 2019–
2021.
\fLog of Gull Rock

She kept the lamp for twelve years, and the oﬃce of
the board paid her “forty-two pounds a year”, which
was less than it paid the others.
\f`,
    quotes: [
      "in the COVID-19 years",
      "harbour board, which had paid",
      "the oil — forty-two pounds of it — had not",
      "The international press wrote",
      "between 2019-2021",
      "The lamp was lit … asked the keeper",
      "the office of the board paid her 'forty-two pounds a year'",
      "She kept the lamp … the others",
    ],
  },
  "a wrapped German article": {
    text: `Die Lampe wurde am 3. Mai zum ersten Mal entzündet, und die
Behörde – sie hatte das Öl bezahlt – hatte die Wärterin nicht
darum gebeten. „So etwas“, schrieb der Hafenmeister, „haben wir
noch nie gesehen.“ Die Donaudampfschiff-
fahrt meldete 5 Mio. Euro Verlust, die Straßen-
und Wegebehörde keinen.`,
    quotes: [
      "zum ersten Mal entzündet, und die Behörde",
      "Behörde — sie hatte das Öl bezahlt — hatte die Wärterin nicht darum gebeten",
      '"So etwas", schrieb der Hafenmeister, "haben wir noch nie gesehen."',
      "Die Donaudampfschifffahrt meldete 5 Mio. Euro",
      "die Straßen- und Wegebehörde keinen",
      "Die Lampe wurde … Wegebehörde keinen",
    ],
  },
  "a wrapped Chinese article": {
    text: `灯塔的灯于五月三日首次点亮，港口委员会并没有要求
看守人这样做——尽管它已经为燃烧的灯油付了钱。她看守
这盏灯长达十二年之久，“没有任何人帮助她”。`,
    quotes: [
      "港口委员会并没有要求看守人这样做",
      "这样做 — 尽管它已经",
      "她看守这盏灯长达十二年之久，「没有任何人帮助她」",
      "灯塔的灯 … 十二年之久",
    ],
  },
};

describe.each(Object.entries(TEXTS))("of %s", (_, { text, quotes }) => {
  test.each(quotes)("%s is proven", (quote) => {
    expect(check(text, quote)).toMatchObject({ state: "verified" });
  });
});
