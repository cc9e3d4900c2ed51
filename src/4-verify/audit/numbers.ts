import type { Stretch } from "../words.ts";
import {
  HAN_DIGITS,
  HAN_MAGNITUDES,
  MAGNITUDES,
  numberOfWord,
  NUMBER_WORDS,
  PARTS,
} from "./number-words.ts";

/** A number in a text: what it may be, for “3.500” is read two ways. */
export interface NumberMention {
  readonly values: readonly number[];
  /** Whether it is a part of a whole, in words: a number that is given for it is rounded. */
  readonly isPart?: true;
}

const DIGITS = /\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)?/gu;
const FRACTION = /(?<![\d/])(\d{1,2})\/([2-9]|\d\d)(?![\d/])/gu;
const HAN = /[〇零一二两兩三四五六七八九十百千万萬亿億兆]+/gu;
const WORDS = /[\p{Script=Latin}\p{M}]+/gu;
/** What stands between a number and its magnitude, or the next word of a number. */
const JOINT = /^(?:[ -]|-? ?and | und | et | y | e )$/u;

/** The numbers of a folded text, in digits and in words, in order of their kind. */
export function numbersIn(folded: string): (Stretch & NumberMention)[] {
  return [...digitsIn(folded), ...hanIn(folded), ...wordsIn(folded)];
}

function* digitsIn(folded: string): Generator<Stretch & NumberMention> {
  for (const { index, 0: written, 1: part = "", 2: whole = "" } of folded.matchAll(FRACTION)) {
    const value = Number(part) / Number(whole);
    yield { values: [value, 100 * value], isPart: true, start: index, end: index + written.length };
  }
  for (const match of folded.matchAll(DIGITS)) {
    let end = match.index + match[0].length;
    const read = readDigits(match[0]);
    const times = (by: number): number[] => read.map((value) => precise(value * by));
    let factor = 1;
    let isUnit = false;
    for (let next = magnitudeAt(folded, end); next; next = magnitudeAt(folded, end)) {
      factor *= next.factor;
      end = next.end;
      isUnit ||= next.isUnit;
    }
    // “20 to 30 million” may be 20 million.
    const shared = factor === 1 ? sharedMagnitude(folded, end) : undefined;
    const values = [...times(factor), ...(isUnit ? read : []), ...(shared ? times(shared) : [])];
    // “5 thousand” is also written 5k or “70%” as seven tenths: percents are read as they are.
    yield { values, start: match.index, end };
  }
}

function sharedMagnitude(folded: string, at: number): number | undefined {
  const range = /^ ?(?:-|to|bis|à|至|到|~) ?[\d.,]+/u.exec(folded.slice(at, at + 24));
  return range ? magnitudeAt(folded, at + range[0].length)?.factor : undefined;
}

interface Magnitude {
  readonly factor: number;
  readonly end: number;
  /** Whether it may as well be a unit, as in 41 m. */
  readonly isUnit: boolean;
}

/** What behind digits multiplies them; “cent” is money there. */
function magnitudeAt(folded: string, at: number): Magnitude | undefined {
  const han = HAN_MAGNITUDES.get(folded[at] ?? "");
  if (han !== undefined) return { factor: han, end: at + 1, isUnit: false };
  const word = /^[ -]?(\p{L}+)(?![\p{L}\p{N}])/u.exec(folded.slice(at, at + 16));
  const name = word?.[1]?.toLowerCase() ?? "";
  const factor = /^cents?$/u.test(name) ? undefined : MAGNITUDES.get(name);
  if (!word || factor === undefined) return undefined;
  return { factor, end: at + word[0].length, isUnit: name.length <= 2 };
}

/** Every reading of digits with marks between them. */
function readDigits(written: string): number[] {
  const groups = /^\d{1,3}(?:([,.' ])\d{3})+(?:[.,]\d+)?$/u.exec(written);
  const values: number[] = [];
  if (groups) {
    const [whole = "", rest] = splitDecimals(written, groups[1] ?? ",");
    values.push(Number(`${whole.replaceAll(/\D/gu, "")}${rest ? `.${rest}` : ""}`));
  }
  const decimal = /^(\d+)[.,](\d+)$/u.exec(written);
  if (decimal) values.push(Number(`${decimal[1]}.${decimal[2]}`));
  if (/^\d+$/u.test(written)) values.push(Number(written));
  return values;
}

function splitDecimals(written: string, group: string): string[] {
  const mark = group === "." ? "," : ".";
  return written.split(mark);
}

function precise(value: number): number {
  return Number(value.toPrecision(12));
}

function* hanIn(folded: string): Generator<Stretch & NumberMention> {
  for (const { index, 0: written } of folded.matchAll(HAN)) {
    const end = index + written.length;
    const value = hanNumber(written);
    const before = folded.slice(0, index);
    if (folded[end] === "成") yield { values: [value * 10], isPart: true, start: index, end };
    const whole = /([〇零一二两兩三四五六七八九十百千万\d]+)分之$/u.exec(before)?.[1];
    if (whole === "百") yield { values: [value], start: index, end };
    else if (whole !== undefined) {
      const part = value / hanNumber(whole);
      yield { values: [part, 100 * part], isPart: true, start: index, end };
    } else yield { values: [value], start: index, end };
  }
}

function hanNumber(written: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of written) {
    const magnitude = HAN_MAGNITUDES.get(character);
    if (magnitude === undefined) {
      // 二〇二四 is written digit by digit.
      digit = digit * 10 + (HAN_DIGITS.get(character) ?? 0);
    } else if (magnitude < 10_000) {
      section += (digit || 1) * magnitude;
      digit = 0;
    } else {
      total = (total + section + digit || 1) * magnitude;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
}

function* wordsIn(folded: string): Generator<Stretch & NumberMention> {
  let run: (Stretch & { readonly word: string })[] = [];
  for (const match of folded.matchAll(WORDS)) {
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    const last = run.at(-1);
    const joined = last !== undefined && JOINT.test(folded.slice(last.end, match.index));
    const counts =
      numberOfWord(word) !== undefined || (joined && MAGNITUDES.has(word)) || PARTS.has(word);
    if (!counts && /^(?:and|und|et|y|e)$/u.test(word)) continue;
    if (!joined || !counts) {
      yield* numberOf(run);
      run = [];
    }
    if (counts) run.push({ word, start: match.index, end });
  }
  yield* numberOf(run);
}

function* numberOf(
  run: readonly (Stretch & { readonly word: string })[],
): Generator<Stretch & NumberMention> {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  const place = { start: first.start, end: last.end };
  const part = PARTS.get(last.word);
  if (part !== undefined) {
    const count = run.length > 1 ? evaluate(run.slice(0, -1)) : 1;
    yield { values: [count / part, (100 * count) / part], isPart: true, ...place };
    if (!NUMBER_WORDS.has(last.word)) return;
  }
  yield { values: [evaluate(run)], ...place };
}

function evaluate(run: readonly { readonly word: string }[]): number {
  let [total, current] = [0, 0];
  for (const { word } of run) {
    const magnitude = MAGNITUDES.get(word);
    const number = numberOfWord(word) ?? 0;
    if (magnitude === undefined) {
      current = current === 4 && number === 20 ? 80 : current + number;
    } else if (magnitude === 100) current = (current || 1) * 100;
    else {
      total += (current || 1) * magnitude;
      current = 0;
    }
  }
  return total + current;
}
