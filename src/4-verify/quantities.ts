import {
  COMPARISON,
  CURRENCY,
  HAN_NUMERAL,
  MAGNITUDE,
  mayBelongToQuantity,
  NUMBER_WORD,
  PART_WORD,
  RANGE_LEAD,
  RELATION,
  SIGN_LEAD,
  UNIT,
  UNIT_IN_FULL,
  UNSPACED_COMPARISON,
  UNSPACED_MAGNITUDE,
  UNSPACED_UNIT,
  YEAR_LEAD,
} from "./quantity-words.ts";

/**
 * A quantity is a number with all that is written to make it what it is: sign, comparison and currency
 * before it; groups of digits, decimals, fraction, time, power or range within it; magnitude, unit and
 * percent behind it. Whoever quotes a part of one may quote another quantity.
 */

/** How far a quantity reaches around an edge, in units of folded text. */
const REACH = 64;
const DIGITS = String.raw`\p{Nd}+`;
const FRACTION = String.raw`[\u00bc-\u00be\u2150-\u215e\u2189]`;
/** Digits in groups of three between spaces, or in a row; the digits of a name such as SU7 begin none. */
const NUMBER = String.raw`(?<![\p{Script=Latin}\p{Nd}])(?:\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})|${DIGITS}|(?<![\p{L}.])[.٫]${DIGITS}|${FRACTION})`;
/** What joins digits to more digits: 4.5, 3:45, 1/2, 5-10, 2024-03, 25'000, 6'2", 10^6, 5 × 10, 5 ± 2, 40°26'. */
const JOINT = [
  String.raw`[.,:/'"′″°-]|[٫٬·⋅~〜～至到]|[./]?\^[-+({]*|\*\*-?`,
  String.raw` ?(?:[×x*÷±/]|${RELATION}) ?[-+]?| ?\+ ?[-+]?| - |[°′″] | : | ?[eE][-+]`,
].join("|");
/** The minutes of 10时30分 and the half of 10点半; “10点30人” is an hour and people. */
const CLOCK = String.raw`[时時点點](?:半|\p{Nd}{1,2}(?=分(?!之)))|(?:分|分钟|分鐘|小时|小時)\p{Nd}{1,2}(?=[分秒](?!之))`;
const MORE = String.raw`(?:(?:${JOINT})(?:\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})|${DIGITS})| ?${FRACTION}| ${DIGITS}/${DIGITS}|${CLOCK}|[⁰¹²³⁴-⁹⁺⁻⁽⁾])`;
const SIGN_BEHIND = String.raw` ?(?:[%٪‰‱؉؊℃℉](?:[ -]points?)?|°(?: ?[CFKN](?!\p{L}))?|\p{Sc}(?! ?\p{Nd})|×)|[′″º]`;
const MAGNITUDES = String.raw`(?:[ -]?(?:${MAGNITUDE})| ?${UNSPACED_MAGNITUDE})*`;
const PER = String.raw`(?: ?/ ?\p{L}+[²³]?| per \p{L}+|[·⋅]\p{L}+|[²³⁻¹⁴-⁹]|\^[-+]?\p{Nd}+)`;
const UNITS = String.raw`(?:(?:${SIGN_BEHIND})|[ -]?(?:${UNIT})|${UNSPACED_UNIT})${PER}*`;
const OR_MORE = String.raw`(?: or (?:more|less|fewer|above|below|over|under|higher|lower|greater)| and (?:above|over|up|below|under)(?!\p{L})|\+(?!\p{Nd})|[人名社台件個个本位家]?(?:以[上下内內]|未[満满滿]))`;
/** 5 (percent); one letter in brackets numbers a list. */
const UNIT_IN_BRACKETS = String.raw` ?\((?!\p{L}\))(?:${SIGN_BEHIND}|${UNIT})\)`;
/** 1 and a half. */
const AND_PART = String.raw` and (?:an?|${NUMBER_WORD}) ${PART_WORD}(?!\p{L})`;
const NEXT = String.raw`,? (?:and )?\p{Nd}{1,2}[ -]?`;
/** The smaller unit behind a larger one: 6 ft 2 in, 5 hours and 30 minutes. */
const SMALLER = String.raw`(?:(?:${[
  `(?<=foot|feet|ft)${NEXT}(?:in|inch(?:es)?)`,
  `(?<=pounds?|lbs?)${NEXT}(?:oz|ounces?)`,
  `(?<=h|hrs?|hours?)${NEXT}(?:m|mins?|minutes?)`,
  `(?<=m|mins?|minutes?)${NEXT}(?:s|secs?|seconds?)`,
].join("|")})(?![\p{L}\p{N}]))`;
const WHOLE = String.raw`${NUMBER}${MORE}*`;
const BEHIND = String.raw`${MAGNITUDES}(?:-(?:odd|plus|ish|some)(?!\p{L}))?(?:(?:${UNITS})${SMALLER}*|${UNIT_IN_BRACKETS}|/${UNIT}| per \p{L}+)?(?:${AND_PART}|${OR_MORE})?`;
/** “5 to 10 percent” and “5 to 10 cars” are one quantity; “from 5 to 10” is two. */
const TO = String.raw`(?: (?:to|through|bis|à|al?|до) ${WHOLE}(?=${MAGNITUDES}(?:${UNITS})|[ -](?:${MAGNITUDE})))?`;
/** A year after a word that leads to one takes no unit: “in 2024 days were”. */
const YEAR = String.raw`(?<=(?<!\p{L})(?:${YEAR_LEAD}) )(?:1[5-9]|20)\p{Nd}{2}(?![\p{L}\p{Nd}]|[.,:/'-]\p{Nd})`;
const FROM = String.raw`(?<!(?<!\p{L})(?:${RANGE_LEAD}) (?:[^ ]{1,12} )?(?:\p{L}{0,2}\p{Sc})?[-+]?)`;
const RANGE = String.raw`${FROM}${WHOLE} (?:to|through|bis|à|до) ${WHOLE}`;
const QUANTITY = new RegExp(`${YEAR}|(?:${RANGE}|${WHOLE}${TO})${BEHIND}`, "gu");

/** A sign may be set apart behind a word that wants a number; elsewhere a dash between spaces is a dash. */
const SIGN = String.raw`(?:(?<![\p{L}\p{N}])[-+±∓]|(?<=(?<!\p{L})(?:${SIGN_LEAD}) |\()[-+±∓] )`;
const ABOUT = String.raw`(?:(?:${RELATION}|[~〜～])=? ?)`;
/** What stands before a number and belongs to it, looked at from the number backwards. */
const BEFORE = new RegExp(
  String.raw`(?<=((?:${COMPARISON})*(?:${UNSPACED_COMPARISON})*${ABOUT}*(?:${SIGN})?(?:${CURRENCY} ?)?[-+]?[#№]?))`,
  "uy",
);
/** A negative amount in accounts: (5). */
const BRACKETED = /^\)/u;

const NUMERIC = /\p{N}/u;
const [ZERO, NINE, LAST_ASCII] = [0x30, 0x39, 0x7f];
const LATIN = /^\p{Script=Latin}/u;

/** Whether an edge at `at` in a folded text lies within a quantity. */
export function cutsQuantity(text: string, at: number): boolean {
  if (!mayBelong(text, at)) return false;
  return (
    (hasNumberAround(text, at) && cutsNumber(text, at)) ||
    cutsWordedNumber(text, at) ||
    cutsHanFraction(text, at)
  );
}

/** Longest word that is looked up. */
const LONGEST_WORD = 20;

/** Whether the words on both sides of an edge may be parts of a quantity; whatever is no word of plain letters may. */
function mayBelong(text: string, at: number): boolean {
  const start = text.charCodeAt(at) === SPACE ? at + 1 : at;
  let end = start;
  while (isPlainLetter(text.charCodeAt(end)) && end - start < LONGEST_WORD) end++;
  const isSetApart = text.charCodeAt(start - 1) === SPACE;
  if (isSetApart && end > start && isPlainEnd(text.charCodeAt(end))) {
    if (!mayBelongToQuantity(text, start, end)) return false;
  }
  end = text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  let first = end;
  while (isPlainLetter(text.charCodeAt(first - 1)) && end - first < LONGEST_WORD) first--;
  if (first === end || !isPlainEnd(text.charCodeAt(first - 1))) return true;
  return mayBelongToQuantity(text, first, end);
}

/** Whether a UTF-16 unit is one of the letters from A to Z, large or small. */
export function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Whether a word of plain letters ends at a unit; the NaN past an end is one. */
function isPlainEnd(unit: number): boolean {
  return !(unit > LAST_ASCII || unit === APOSTROPHE);
}

const APOSTROPHE = 0x27;

/** Most edges are far from any number, which is soon seen. */
function hasNumberAround(text: string, at: number): boolean {
  const end = Math.min(text.length, at + REACH);
  for (let index = Math.max(0, at - REACH); index < end; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= ZERO && unit <= NINE) return true;
    if (unit > LAST_ASCII) return NUMERIC.test(text.slice(index, end));
  }
  return false;
}

function cutsNumber(text: string, offset: number): boolean {
  const from = Math.max(0, offset - REACH);
  const around = text.slice(from, offset + REACH);
  const at = offset - from;
  for (const { index, 0: quantity } of around.matchAll(QUANTITY)) {
    const end = index + quantity.length;
    if (end < at) continue;
    if (index >= at + LONGEST_BEFORE) return false;
    BEFORE.lastIndex = index;
    // “over 5G networks” compares nothing: 5G is a name.
    const before = LATIN.test(around.slice(end)) ? 0 : (BEFORE.exec(around)?.[1]?.length ?? 0);
    const bracket = around[index - before - 1] === "(" && BRACKETED.test(around.slice(end));
    const [first, last] = bracket ? [index - before - 1, end + 1] : [index - before, end];
    if (first < at && at < last) return true;
  }
  return false;
}

/** Units that may stand before the digits of a quantity. */
const LONGEST_BEFORE = 40;

/** two and a half, one hundred and five, half a million */
const JOINED = [
  ` and (?:an?|${NUMBER_WORD}) ${PART_WORD}`,
  `(?<=hundreds?|thousands?|millions?|billions?) and (?:${NUMBER_WORD}|\\p{Nd}+)`,
  `(?<=half|quarter|third|fifth|tenth) (?:of )?an? (?:${MAGNITUDE})`,
].join("|");
const WORDED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${COMPARISON})*(?:${NUMBER_WORD}|(?:quarter|third|fifth|tenth)(?= of an? )|${MAGNITUDE})(?:[ -](?:${NUMBER_WORD}|${MAGNITUDE}|${PART_WORD})|${JOINED})*(?:[ -](?:${UNIT_IN_FULL})| \((?:${UNIT_IN_FULL})\))?(?![\p{L}\p{N}])`,
  "gu",
);

/** What may stand behind an edge within a number in words. */
const WORDED_REST = new RegExp(
  String.raw`\(?(?:${NUMBER_WORD}|${MAGNITUDE}|${PART_WORD}|${UNIT_IN_FULL}|\p{Nd}+|than|least|most|and|of an?|an?)(?![\p{L}\p{N}])`,
  "uy",
);
const [SPACE, HYPHEN] = [0x20, 0x2d];

/** The same of numbers in words: twenty-five, two thirds, five percent, ten million dollars. */
function cutsWordedNumber(text: string, at: number): boolean {
  const isGap = (unit: number): boolean => unit === SPACE || unit === HYPHEN;
  if (isGap(text.charCodeAt(at))) WORDED_REST.lastIndex = at + 1;
  else if (isGap(text.charCodeAt(at - 1))) WORDED_REST.lastIndex = at;
  else return false;
  if (!WORDED_REST.test(text)) return false;
  const from = Math.max(0, at - REACH);
  for (const { index, 0: number } of text.slice(from, at + REACH).matchAll(WORDED)) {
    if (from + index >= at) return false;
    if (at < from + index + number.length) return true;
  }
  return false;
}

const HAN_FRACTION = new RegExp(`${HAN_NUMERAL}+分之${HAN_NUMERAL}+`, "gu");
const HAN_REACH = 16;

/** The same of 百分之五 and 三分之二. */
function cutsHanFraction(text: string, at: number): boolean {
  if (!/[分之]/u.test(text.slice(Math.max(0, at - 2), at + 2))) return false;
  const from = Math.max(0, at - HAN_REACH);
  for (const { index, 0: fraction } of text.slice(from, at + HAN_REACH).matchAll(HAN_FRACTION)) {
    if (from + index < at && at < from + index + fraction.length) return true;
  }
  return false;
}
