import * as fc from "fast-check";

/** A piece of a text: a word, or what stands between two. */
export interface Piece {
  /** What it stands for; typesetting may change its form. */
  readonly form: keyof typeof FORMS | undefined;
  readonly text: string;
}

/** How a typesetter may set one and the same thing. */
const FORMS = {
  quote: ["'", '"', "’", "“", "”", "«", "「", "＂"],
  hyphen: ["-", "–", "‑", "−", "－"],
  /** A dash that parts what stands on its sides, with or without spaces. */
  dash: [" - ", " – ", " — ", "—", "\u2009—\u2009", " -- ", "--", "― ", "\n—\n"],
  space: [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2003", "\u3000", " \ufeff"],
  /** Between words of scripts that have no spaces, where a line may end. */
  nothing: ["", "", " ", "\n", "\u200b", "\r\n  "],
  comma: ["，", ","],
  percent: ["%", "％"],
} as const;

/** Letters that have more than one form. */
const LETTERS: readonly (readonly string[])[] = [
  ["ffi", "ﬃ"],
  ["fi", "ﬁ"],
  ["é", "e\u0301"],
  ["Å", "A\u030a"],
  ["Q", "Ｑ"],
  ["7", "７"],
  ["カ", "ｶ"],
];

const plain = (text: string): Piece => ({ form: undefined, text });
const mark = (form: keyof typeof FORMS): Piece => ({ form, text: FORMS[form][0] });

const latin = fc
  .array(fc.constantFrom(...Array.from("abcdegilmnorstu"), "é", "Å", "fi", "ffi", "Q", "7"), {
    minLength: 2,
    maxLength: 8,
  })
  .map((letters) => letters.join(""))
  // One that begins with a digit would be a number, and join with one that stands before it.
  .filter((word) => !word.startsWith("7"));
/** Common characters, none of which writes a number. */
const han = fc
  .integer({ min: 0x5100, max: 0x7fff })
  .map((code) => String.fromCodePoint(code))
  .filter((character) => !"億兩千百七三九二亿八六十十四零五".includes(character));
const number = fc.integer({ min: 10, max: 9_999 }).map(String);
/** A number that joins with nothing that follows. */
const closed = number.map((digits) => `${digits};`);

/** Between two Latin words. */
const latinGap: fc.Arbitrary<readonly Piece[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([mark("space")]) },
  fc.constant([mark("space"), mark("quote")]),
  fc.constant([mark("quote"), mark("space")]),
  fc.constant([mark("dash")]),
  fc.constant([plain("."), mark("space")]),
);
const hanGap: fc.Arbitrary<readonly Piece[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([mark("nothing")]) },
  fc.constant([mark("comma"), mark("nothing")]),
  fc.constant([mark("quote")]),
);

/** A text as pieces: words at even indexes, what stands between them at odd ones. */
export type Pieces = readonly (readonly Piece[])[];

function textOf(
  word: fc.Arbitrary<string>,
  gap: fc.Arbitrary<readonly Piece[]>,
): fc.Arbitrary<Pieces> {
  return fc
    .array(fc.tuple(word, gap), { minLength: 8, maxLength: 24 })
    .map((pairs) => pairs.flatMap(([text, gap]) => [[plain(text)], gap]).slice(0, -1));
}

/** Random texts by script. Words of mixed texts are told apart by gaps that suit both scripts. */
export const TEXTS = {
  Latin: textOf(fc.oneof({ weight: 5, arbitrary: latin }, closed), latinGap),
  Chinese: textOf(han, hanGap),
  mixed: textOf(
    fc.oneof(
      han,
      latin,
      number.map((digits) => `${digits}年`),
    ),
    fc.constantFrom<(readonly Piece[])[]>(
      [mark("comma")],
      [mark("quote")],
      [mark("hyphen"), mark("quote")],
    ),
  ),
} as const;

export const WORDS = { Latin: latin, Chinese: han, mixed: fc.oneof(han, latin) } as const;

/** A text with the offset, in code points, at which each piece starts; and its end. */
export interface Typeset {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Sets a text in type: every mark in one of its forms, letters too, hyphens where lines may end. */
export function typeset(pieces: Pieces, choose: (of: readonly string[]) => string): Typeset {
  const starts: number[] = [];
  let text = "";
  for (const group of pieces) {
    starts.push(Array.from(text).length);
    for (const piece of group) {
      text += piece.form ? choose(FORMS[piece.form]) : setWord(piece.text, choose);
    }
  }
  return { text, starts: [...starts, Array.from(text).length] };
}

function setWord(word: string, choose: (of: readonly string[]) => string): string {
  const lettered = LETTERS.reduce(
    (text, forms) => text.replaceAll(forms[0] ?? "", () => choose(forms)),
    word,
  );
  const soft = choose(["", "", "\u00ad", "\u200b", "\u2060", "-\n", "-\r\n "]);
  return lettered.replace(/(?<=[a-z]{2})(?=[a-z]{2})/u, soft);
}
