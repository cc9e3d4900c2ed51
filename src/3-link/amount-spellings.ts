import type { LiteralType } from "../model/linked.ts";
import { byName } from "./by-name.ts";

/** Types of values that are numbers, with or without a unit. */
type AmountType = Extract<LiteralType, "integer" | "decimal" | "money" | "quantity">;

/** Whether values of a type are amounts. */
export function isAmount(type: LiteralType): type is AmountType {
  return type === "integer" || type === "decimal" || type === "money" || type === "quantity";
}

/** No amount that a person writes is longer. */
const LONGEST = 64;

/**
 * How the format writes what a text that is no value of its type may mean: `€35m`, `1.9bn EUR`,
 * `5,000,000 EUR`, `5%`. What stands for another unit than the schema gives is not converted.
 */
export function amountSpellings(
  text: string,
  type: AmountType,
  unit: string | undefined,
): readonly string[] {
  if (text.length > LONGEST) return [];
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[−–—]/g, "-")
    .replace(/[’‘]/g, "'")
    .trim();
  const [, from, to] = RANGE.exec(plain) ?? [];
  return from !== undefined && to !== undefined && (type === "money" || type === "quantity")
    ? rangeSpellings(from, to, type, unit)
    : oneAmount(plain, type, unit);
}

const SIGNS = byName("more than: >; at least: >=, ≥; less than: <; at most: <=, ≤; about: ~, ≈");

const BEFORE =
  /^([<>]=?|[≥≤~≈]|(?:at least|more than|over|above|at most|no more than|less than|up to|under|below|about|around|approx\.|approximately|circa|ca?\.|nearly|almost|mindestens|mehr als|über|höchstens|weniger als|bis zu|unter|etwa|rund) ) *(.*\d.*)$/iu;

/** An amount and the words that bound it: `90000.. GBP`, `..90000 GBP`, `90000+ GBP`, `> 30 km`, `about 5%`. */
export function boundedOf(
  text: string,
): { readonly amount: string; readonly words: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const [, number, unit, behind] =
    /^([^.+]*\d(?:\.\d+)?)( ?[^\d.+]*)(?:\.\.\.?|…|\+)( ?\D*)$/u.exec(text) ?? [];
  if (number !== undefined) return { amount: `${number}${unit}${behind}`, words: "at least" };
  const [, most] = /^(?:\.\.|…) ?(\d.*)$/.exec(text) ?? [];
  if (most !== undefined) return { amount: most, words: "at most" };
  const [, words = "", amount] = BEFORE.exec(text) ?? [];
  return amount === undefined
    ? undefined
    : { amount, words: SIGNS.get(words)?.[0] ?? words.trim().toLowerCase() };
}

/** Two amounts: `30-35 million EUR`, `€30m to €35m`, `between 30 and 35 km`. */
const RANGE =
  /^(?:between |from |zwischen |von |entre |de )?(\D*?[-+]?\d(?:.*?[\p{L}\d])?) ?(?:-|~|至|到| to | and | bis | und | à | et | a | y )(?=[^\p{L}]| ?\p{L}{0,3}[\p{Sc}\d])([^\d]{0,6}\d.*)$/iu;

/** What one end of a range leaves out is what the other says: its currency, its unit, its millions. */
function rangeSpellings(
  from: string,
  to: string,
  type: AmountType,
  unit: string | undefined,
): readonly string[] {
  const [first, last] = [PARTS.exec(from.trim())?.groups, PARTS.exec(to.trim())?.groups];
  if (!first || !last) return [];
  const whole = (own: typeof first, other: typeof first): string => {
    const { sign = "", before = "", inner = "", number = "", after = "" } = own;
    const isPart = other["after"]?.startsWith(after) ?? false;
    return `${sign}${before || other["before"]}${inner}${number}${isPart ? other["after"] : after}`;
  };
  const least = oneAmount(whole(first, last), type, unit);
  const greatest = oneAmount(whole(last, first), type, unit);
  return least.flatMap((spelling, index) => {
    const [number, name] = spelling.split(/ (.*)/s);
    const [end, same] = (greatest[index] ?? "").split(/ (.*)/s);
    return name === same && end ? [`${number}..${end}${name ? ` ${name}` : ""}`] : [];
  });
}

function oneAmount(plain: string, type: AmountType, unit: string | undefined): readonly string[] {
  const parts = PARTS.exec(plain)?.groups;
  if (parts === undefined) return [];
  const { before = "", number = "", after = "" } = parts;
  const scaled = scaledBy(
    after.trim(),
    (rest) => type === "quantity" && before === "" && (rest === "" || rest !== unit),
  );
  const amount = numberOf(number, scaled.power, `${parts["sign"] ?? ""}${parts["inner"] ?? ""}`);
  if (amount === undefined || (before !== "" && scaled.rest !== "")) return [];
  if (/\d|^[^\p{L}\p{Sc}%°]/u.test(scaled.rest)) return [];
  const name = before.trim() || scaled.rest;
  if (type === "money") return inCurrency(amount, name, unit);
  const named = unitOf(name);
  if (unit !== undefined && name !== "" && named !== unit && name !== unit) return [];
  if (type === "integer") return [amount.replace(/\.0{1,2}$/, "")];
  if (type !== "quantity") return [amount];
  const counted = unit ?? named;
  return counted === "" ? [] : [`${amount} ${counted}`];
}

/** A sign, a currency, a number with its separators, and what follows it. */
const PARTS =
  /^(?<sign>[+-]?) ?(?<before>(?:[^\d.,+-]|(?<=\p{L})\.|(?<=\p{L})-(?=\p{Sc}))*?) ?(?<inner>[+-]?)(?<number>(?:\d|(?<!\p{L})\.(?=\d))(?:[\d.,'_]|[ ](?=\d{3}(?!\d)))*(?:e\+?\d{1,2}(?![\da-z]))?)(?<after>.*)$/iu;

/** Words and letters for powers of ten. */
const POWERS = byName(`
  3: k, thousand, tsd, tausend, mille, mil; 4: 万, 萬; 5: lakh, lakhs
  6: m, mm, mn, mio, mln, million, millions, millionen; 7: crore, crores; 8: 亿, 億
  9: b, bn, bln, mrd, billion, billions, milliard, milliards, milliarden
  12: t, tn, trn, trillion, trillions`);

/**
 * Takes the power of ten from the words behind a number.
 *
 * @param isUnit whether a letter such as `m` before a rest is rather a unit: meters, not millions
 */
function scaledBy(
  words: string,
  isUnit: (rest: string) => boolean,
): { readonly power: number; readonly rest: string } {
  const [, word = "", behind = "", sign = ""] =
    /^([万萬亿億])(.*)$/u.exec(words) ??
    /^(\p{L}+)\.?(?: of)?(?: (.*)|(\p{Sc}))?$/u.exec(words) ??
    [];
  const rest = behind || sign;
  const [power] = POWERS.get(word.toLowerCase()) ?? [];
  if (power === undefined || (isUnit(rest.trim()) && word.length === 1 && word < "\u0080"))
    return { power: 0, rest: words };
  return { power: Number(power), rest: rest.trim() };
}

/** Grouped by one separator in threes, from the first group on. */
const GROUPED = /^\d{1,3}(?:([., '_])\d{3})(?:\1\d{3})*$/;

/** Digits with a decimal point at most, multiplied by a power of ten; undefined for what is no number. */
function numberOf(written: string, power: number, sign: string): string | undefined {
  const [, mantissa = "", exponent = "0"] = /^([^e]*?)[., ]*(?:e\+?(\d+))?$/i.exec(written) ?? [];
  const [whole = "", fraction = ""] = splitAtPoint(mantissa);
  if (!/^\d*$/.test(whole + fraction) || sign.length > 1) return undefined;
  const shift = power + Number(exponent);
  const digits = fraction.padEnd(shift, "0");
  const left = `${whole}${digits.slice(0, shift)}`.replace(/^0+(?=\d)/, "") || "0";
  const right = digits.slice(shift).replace(/0+$/, shift === 0 ? "$&" : "");
  return `${sign === "+" ? "" : sign}${left}${right === "" ? "" : `.${right}`}`;
}

/** Whole and fraction, without separators: the last of two kinds is the decimal one, `1.234,56`. */
function splitAtPoint(mantissa: string): readonly string[] {
  const grouped = GROUPED.exec(mantissa);
  // One dot before three digits may be either; the format itself reads it as a decimal point.
  if (grouped && (grouped[1] !== "." || mantissa.split(".").length > 2))
    return [mantissa.replace(/\D/g, "")];
  const at = Math.max(mantissa.lastIndexOf("."), mantissa.lastIndexOf(","));
  if (at === -1) return [mantissa];
  const whole = mantissa.slice(0, at);
  return [GROUPED.test(whole) ? whole.replace(/\D/g, "") : whole, mantissa.slice(at + 1)];
}

const CURRENCIES = byName(`
  EUR: €, euro, euros; USD: $, us$, us-$, dollar, dollars, us dollars, us-dollar; AUD: a$
  CAD: c$, ca$; HKD: hk$; TWD: nt$; NZD: nz$; SGD: s$; BRL: r$
  GBP: £, pound, pounds, pounds sterling; CNY: ¥, 元, rmb, yuan, renminbi; JPY: ¥, 円, yen
  KRW: ₩, won; INR: ₹, rs, rupees; RUB: ₽, rubles, roubles; TRY: ₺; UAH: ₴; ILS: ₪; VND: ₫
  NGN: ₦; THB: ฿; PLN: zł; CZK: kč; CHF: fr, sfr, swiss francs; SEK: kr; NOK: kr; DKK: kr`);

function inCurrency(amount: string, name: string, unit: string | undefined): readonly string[] {
  if (name === "") return unit === undefined ? [] : [amount];
  const plain = name.toLowerCase().replace(/\.$/, "");
  const known = CURRENCIES.get(plain) ?? (/^[a-z]{3}$/.test(plain) ? [plain.toUpperCase()] : []);
  return known.map((code) => `${amount} ${code}`);
}

/** Units by their names, in the singular. */
const UNITS = byName(`
  g: gram; kg: kilogram; t: tonne; ha: hectare; l: liter, litre; h: hour
  mm: millimeter, millimetre; cm: centimeter, centimetre; m: meter, metre; km: kilometer, kilometre
  kW: kilowatt; MW: megawatt; kWh: kilowatt hour, kilowatt-hour`);

const PERCENT = /^(?:%|percent|per cent|pct\.?|prozent)$/i;

function unitOf(name: string): string {
  const [unit = name] = UNITS.get(name.toLowerCase().replace(/s$/, "")) ?? [];
  return PERCENT.test(name) ? "%" : unit;
}
