import type { Claim, Literal } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import type { Stretch } from "../words.ts";
import * as say from "./findings.ts";
import { numbersIn } from "./numbers.ts";
import { LEVEL, levelAt, sentencesAround, type Spot } from "./spots.ts";
import { stemsOf } from "./stems.ts";
import type { Finding } from "./types.ts";

/** Numbers that are given for a part of a whole, such as two thirds, are rounded. */
const ROUNDING = 0.01;
/** Words by which texts name currencies; another currency beside the number is another amount. */
const CURRENCIES: Readonly<Record<string, RegExp>> = {
  CNY: /yuan|RMB|CNY|元|人民币|renminbi/iu,
  USD: /US\$|\$|dollar|USD|美元/iu,
  EUR: /€|euro|EUR|欧元/iu,
  GBP: /£|pound|GBP|sterling|英镑/iu,
  JPY: /yen|JPY|日元|円/iu,
  CHF: /CHF|franken|francs? suisse/iu,
};
/** How far from a number its currency stands, in units of text. */
const BESIDE = 16;
/** A number that the quote leaves out, though its sentence holds it, or the paragraph. */
const BESIDE_QUOTE = 0.5;
const ELSEWHERE = 0.6;
const OTHER_UNIT = 0.6;
/** A text value that shares so much of its words with the passage is carried by it. */
const ENOUGH_WORDS = 0.5;

/** Whether the passages of a claim hold its value: the numbers, or the words. */
export function findValue(claim: Claim, spots: readonly Spot[]): Finding | undefined {
  const found = literalsOf(claim)
    .flatMap((literal) => findLiteral(literal, spots) ?? [])
    .sort((a, b) => b.doubt - a.doubt);
  return found[0];
}

/** The value of a fact, and the numbers of any claim's qualifiers. */
function literalsOf(claim: Claim): Literal[] {
  return [
    ...(claim.kind === "fact" ? [claim.value] : []),
    ...claim.qualifiers.map(({ value }) => value).filter(isNumeric),
  ];
}

function findLiteral(literal: Literal, spots: readonly Spot[]): Finding | undefined {
  if (isNumeric(literal)) return findNumbers(literal, spots);
  return literal.type === "text" ? findWords(literal, spots) : undefined;
}

function isNumeric({ number, least }: Literal): boolean {
  return number !== undefined || least !== undefined;
}

function findNumbers(literal: Literal, spots: readonly Spot[]): Finding | undefined {
  const wanted = [literal.number, literal.least, literal.greatest].filter(
    (number) => number !== undefined,
  );
  const worst = wanted
    .map((number) => nearestNumber(number, literal.unit, spots))
    .sort((a, b) => b.doubt - a.doubt)[0];
  if (!worst || worst.doubt <= LEVEL.sentence) return undefined;
  return {
    facet: "value",
    doubt: worst.doubt,
    message: worst.otherUnit
      ? say.otherUnit(literal.text)
      : say.missingValue(literal.text, worst.nearest),
    ...(worst.nearest && { nearest: worst.nearest }),
  };
}

interface FoundNumber {
  readonly doubt: number;
  readonly otherUnit?: boolean;
  readonly nearest?: Stretch & { readonly spot: Spot };
}

function nearestNumber(
  wanted: number,
  unit: string | undefined,
  spots: readonly Spot[],
): FoundNumber {
  let best: FoundNumber = { doubt: 1 };
  for (const spot of spots) {
    for (const index of sentencesAround(spot)) {
      for (const { values, isPart, start, end } of spot.text.read(index).numbers) {
        if (!values.some((value) => isSame(value, wanted, isPart === true))) continue;
        const otherUnit = hasOtherCurrency({ start, end }, unit, spot);
        // A number of another sentence is hardly the one that is meant.
        const level = numberLevel(levelAt(spot, index, { start, end }));
        const doubt = Math.max(level, otherUnit ? OTHER_UNIT : 0);
        if (doubt < best.doubt) best = { doubt, otherUnit, nearest: { start, end, spot } };
      }
    }
  }
  return best;
}

function numberLevel(level: number): number {
  if (level === LEVEL.quote) return level;
  return level <= LEVEL.sentence ? BESIDE_QUOTE : ELSEWHERE;
}

function isSame(value: number, wanted: number, isRounded: boolean): boolean {
  const difference = Math.abs(value - wanted);
  return difference <= Math.abs(wanted) * (isRounded ? ROUNDING : 1e-12);
}

function hasOtherCurrency(number: Stretch, unit: string | undefined, { text }: Spot): boolean {
  const own = CURRENCIES[unit ?? ""];
  if (!own) return false;
  const beside = text.indexed.slice({
    start: Math.max(0, number.start - BESIDE),
    end: number.end + BESIDE,
  });
  return !own.test(beside) && Object.values(CURRENCIES).some((other) => other.test(beside));
}

/** Whether a folded text holds the numbers of a claim, and enough of the words of its value. */
export function isValueIn(claim: Claim, folded: string): boolean {
  const found = numbersIn(folded);
  const stems = new Set([...stemsOf(folded).map(({ stem }) => stem), ...numberKeys(folded)]);
  return literalsOf(claim).every(({ number, text, type }) => {
    if (number !== undefined) {
      return found.some(({ values, isPart }) =>
        values.some((value) => isSame(value, number, isPart === true)),
      );
    }
    return type !== "text" || shareOf(wordsOfValue(text), stems, () => 1) >= ENOUGH_WORDS;
  });
}

function findWords({ text }: Literal, spots: readonly Spot[]): Finding | undefined {
  const wanted = wordsOfValue(text);
  if (wanted.size === 0) return undefined;
  let doubt = 1;
  for (const spot of spots) {
    const stems = new Set<string>();
    for (const index of sentencesAround(spot)) {
      const read = spot.text.read(index);
      for (const { stem } of read.stems) stems.add(stem);
      for (const key of numberKeys(read.folded)) stems.add(key);
      if (index >= spot.first && index < spot.last) continue;
      const level = levelAt(spot, index, spot.text.sentences[index] ?? spot);
      const carried = Math.min(
        1,
        shareOf(wanted, stems, (stem) => spot.text.weightOf(stem)) / ENOUGH_WORDS,
      );
      doubt = Math.min(doubt, 1 - carried * (1 - level));
    }
  }
  if (doubt <= LEVEL.near) return undefined;
  return { facet: "value", doubt, message: say.missingWords(text) };
}

/** The stems of a text value, and its numbers, however they are written. */
function wordsOfValue(text: string): ReadonlySet<string> {
  const folded = fold(text).text;
  const numbers = numbersIn(folded);
  const stems = stemsOf(folded).filter(
    ({ start, end }) => !numbers.some((number) => number.start <= start && end <= number.end),
  );
  return new Set([...stems.map(({ stem }) => stem), ...numberKeys(folded)]);
}

function numberKeys(folded: string): string[] {
  return numbersIn(folded).flatMap(({ values }) =>
    values.map((value) => `=${value.toPrecision(3)}`),
  );
}

function shareOf(
  wanted: ReadonlySet<string>,
  stems: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): number {
  let [shared, total] = [0, 0];
  for (const stem of wanted) {
    const weight = weightOf(stem);
    total += weight;
    if (stems.has(stem)) shared += weight;
  }
  return shared / total;
}
