import { describe, expect, test } from "vitest";
import { Pages } from "../../src/model/pages.ts";
import { Paragraphs } from "../../src/model/paragraphs.ts";

const WRAPPED: readonly (readonly [string, string])[] = [
  [
    "a book in plain text",
    `The lamp was lit for the first time on the third of May,
and the harbour board had not asked the keeper to do it,
though it had paid for the oil that was burnt. She kept
the lamp for twelve years.

The board paid her forty-two pounds a year, which was less
than it paid the keeper of the other lamp.`,
  ],
  [
    "a mail, quoted",
    `> The lamp was lit for the first time on the third of May,
> and the harbour board had not asked the keeper to do it.

The board paid her forty-two pounds a year, which was less
than it paid the keeper of the other lamp. That is what the
log says, at least.`,
  ],
  [
    "German, with its capitals",
    `Die Lampe wurde am dritten Mai zum ersten Mal entzündet,
und die Behörde des Hafens hatte die Wärterin nicht darum
gebeten, obwohl sie das Öl bezahlt hatte, das dort brannte.
Zwölf Jahre lang hielt die Wärterin das Licht am Brennen.`,
  ],
  [
    "Thai, without spaces between words",
    `ตะเกียงถูกจุดเป็นครั้งแรกในวันที่สามพฤษภาคมและคณะกรรมการท่าเรือ
ไม่ได้ขอให้ผู้ดูแลทำเช่นนั้นแม้ว่าจะจ่ายค่าน้ำมันที่เผาไปแล้วก็ตาม
เธอดูแลตะเกียงมาสิบสองปีโดยไม่มีใครช่วยเหลือเลยแม้แต่คนเดียว`,
  ],
  [
    "Chinese, in columns of two",
    `灯塔的灯于五月三日首次点亮，港口委员会并没有要求
看守人这样做，尽管它已经为燃烧的灯油付了钱。她看守
这盏灯长达十二年之久，没有任何人帮助她。`,
  ],
  [
    "Arabic",
    `أضيء المصباح لأول مرة في الثالث من مايو ولم يكن مجلس
الميناء قد طلب من الحارسة أن تفعل ذلك مع أنه كان قد
دفع ثمن الزيت الذي احترق هناك طوال تلك السنين`,
  ],
];

const UNWRAPPED: readonly (readonly [string, string])[] = [
  [
    "an article with a line per paragraph",
    `Lamp lit
The lamp was lit for the first time on the third of May, and the harbour board had not asked her to do it.
She kept it for twelve years.
The board paid her forty-two pounds a year, which was less than it paid the keeper of the other lamp.`,
  ],
  ["a table", "date,payer,payee,amount\n2024-01-05,Acme,Beta,1200\n2024-02-07,Beta,Gamma,3400\n"],
  ["a list", "Mara Quill\nthe harbour board\nthe keeper of the other lamp\nGull Rock\n"],
  ["short lines", "the lamp was lit\nand she kept it\nfor twelve years\n"],
  [
    "verse that begins with capitals",
    `The lamp was lit upon the rock,
The board had never asked it done,
She wound the works of every clock
And put the lamp out with the sun.`,
  ],
  ["one line", "The lamp was lit for the first time on the third of May."],
  ["nothing", ""],
];

describe("paragraphs", () => {
  test.each(WRAPPED)("are blocks where a text is wrapped: %s", (_, text) => {
    const paragraphs = new Paragraphs(text);
    expect(paragraphs.paragraphing).toBe("blocks");
    expect(paragraphs.count).toBe(text.split("\n\n").length);
  });

  test.each(UNWRAPPED)("are lines where it is not: %s", (_, text) => {
    const paragraphs = new Paragraphs(text);
    expect(paragraphs.paragraphing).toBe("lines");
    expect(paragraphs.count).toBe(text.split("\n").filter(Boolean).length);
  });

  test("are what the source says", () => {
    const text = "One line.\nAnother line.\n\nA third.";
    expect([...new Paragraphs(text, "blocks")]).toEqual([
      { start: 0, end: 23 },
      { start: 25, end: 33 },
    ]);
    expect(new Paragraphs(text, "lines").count).toBe(3);
    expect(new Paragraphs(text, "blocks").of(15)).toBe(1);
    expect(new Paragraphs(text, "lines").of(15)).toBe(2);
  });

  test("end with their page", () => {
    const text = "one\ntwo\fthree\nfour\n\n\f\nfive\f";
    const stretches = (how: "lines" | "blocks"): string[] =>
      Array.from(new Paragraphs(text, how), ({ start, end }) => text.slice(start, end));
    expect(stretches("lines")).toEqual(["one", "two", "three", "four", "five"]);
    expect(stretches("blocks")).toEqual(["one\ntwo", "three\nfour", "five"]);
  });

  test("of a long text are found in linear time", () => {
    expect(new Paragraphs("a lamp \n".repeat(200_000)).count).toBe(200_000);
    expect(new Paragraphs("\f".repeat(200_000)).count).toBe(0);
    expect(new Paragraphs(" ".repeat(2_000_000)).count).toBe(0);
  });
});

describe("pages", () => {
  test("begin at form feeds", () => {
    const pages = new Pages("one\n\ftwo\n\fthree\n\f");
    expect(pages.count).toBe(3);
    expect([0, 4, 5, 10, 11].map((offset) => pages.of(offset))).toEqual([1, 1, 2, 3, 3]);
    expect(pages.edges(2)).toEqual(["two"]);
    expect(pages.edges(3)).toEqual(["three"]);
  });

  test("are not known of a text without any", () => {
    const pages = new Pages("one\n\ntwo");
    expect([pages.count, pages.of(5)]).toEqual([undefined, undefined]);
  });
});
