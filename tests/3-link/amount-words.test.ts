import { describe, expect, it } from "vitest";
import { amountSpellings } from "../../src/3-link/amount-spellings.ts";

/** What people call each currency. */
const CURRENCIES = {
  EUR: ["€", "euro", "euros", "Euro", "eur"],
  USD: ["$", "US$", "US-$", "dollar", "dollars", "US dollars", "US-Dollar", "usd"],
  AUD: ["A$"],
  CAD: ["C$", "CA$"],
  HKD: ["HK$"],
  TWD: ["NT$"],
  NZD: ["NZ$"],
  SGD: ["S$"],
  BRL: ["R$"],
  GBP: ["£", "pound", "pounds", "pounds sterling"],
  CNY: ["元", "RMB", "yuan", "renminbi"],
  JPY: ["円", "yen"],
  KRW: ["₩", "won"],
  INR: ["₹", "Rs", "Rs.", "rupees"],
  RUB: ["₽", "rubles", "roubles"],
  TRY: ["₺"],
  UAH: ["₴"],
  ILS: ["₪"],
  VND: ["₫"],
  NGN: ["₦"],
  THB: ["฿"],
  PLN: ["zł"],
  CZK: ["Kč"],
  CHF: ["Fr", "Fr.", "sFr.", "Swiss francs"],
  SEK: ["sek"],
};

describe("a currency by its name", () => {
  it.each(
    Object.entries(CURRENCIES).flatMap(([code, names]) =>
      names.map((name) => [name, code] as const),
    ),
  )("%s is %s, behind the number and, of letters and signs alone, before it", (name, code) => {
    expect(amountSpellings(`12 ${name}`, "money", undefined)).toEqual([`12 ${code}`]);
    // A word before a number is no currency with a dash in it, but for a sign of its own.
    const before = /-\p{L}/u.test(name) ? [] : [`12 ${code}`];
    expect(amountSpellings(`${name} 12`, "money", undefined)).toEqual(before);
  });

  it("may be one of several, which are all offered", () => {
    expect(amountSpellings("¥12", "money", undefined)).toEqual(["12 CNY", "12 JPY"]);
    expect(amountSpellings("12 kr.", "money", undefined)).toEqual(["12 SEK", "12 NOK", "12 DKK"]);
  });

  it("is not guessed from any other word", () => {
    expect(amountSpellings("12 talers", "money", undefined)).toEqual([]);
    expect(amountSpellings("12 éu", "money", undefined)).toEqual([]);
  });
});

const POWERS = {
  "2000": "k thousand tsd tausend mille mil Thousand tsd.",
  "20000": "万 萬",
  "200000": "lakh lakhs",
  "2000000": "m mm mn mio mln million millions Millionen Mio. M",
  "20000000": "crore crores",
  "200000000": "亿 億",
  "2000000000": "b bn bln mrd billion billions milliard milliards Milliarden Mrd.",
  "2000000000000": "t tn trn trillion trillions",
};

describe("a power of ten by its name", () => {
  it.each(
    Object.entries(POWERS).flatMap(([amount, names]) =>
      names.split(" ").map((name) => [name, amount] as const),
    ),
  )("2 %s are %s", (name, amount) => {
    expect(amountSpellings(`2 ${name}`, "integer", undefined)).toEqual([amount]);
    expect(amountSpellings(`2 ${name} EUR`, "money", undefined)).toEqual([`${amount} EUR`]);
  });

  it("moves the decimal point, and leaves of what is behind it what counts", () => {
    const integers = (text: string) => amountSpellings(text, "integer", undefined);
    expect(integers("1.5 million")).toEqual(["1500000"]);
    expect(integers("0.5 thousand")).toEqual(["500"]);
    expect(integers("1.2500 thousand")).toEqual(["1250"]);
    expect(amountSpellings("1.23456 thousand", "decimal", undefined)).toEqual(["1234.56"]);
    expect(amountSpellings("1.50", "decimal", undefined)).toEqual(["1.50"]);
    expect(integers("007")).toEqual(["7"]);
    expect(integers("0 million")).toEqual(["0"]);
    expect(integers("0")).toEqual(["0"]);
    expect(integers("1e+3")).toEqual(["1000"]);
    expect(integers("1.5e3 thousand")).toEqual(["1500000"]);
  });

  it("may be followed by “of”", () => {
    expect(amountSpellings("2 millions of vehicles", "quantity", "vehicles")).toEqual([
      "2000000 vehicles",
    ]);
  });

  it("is rather a unit where a quantity is asked for and nothing else could be its unit", () => {
    expect(amountSpellings("2 m", "quantity", undefined)).toEqual(["2 m"]);
    expect(amountSpellings("2 t", "quantity", "t")).toEqual(["2 t"]);
    expect(amountSpellings("2 m km", "quantity", "km")).toEqual(["2000000 km"]);
    expect(amountSpellings("2 mm", "quantity", undefined)).toEqual([]);
    expect(amountSpellings("2 m", "integer", undefined)).toEqual(["2000000"]);
    expect(amountSpellings("2万", "quantity", undefined)).toEqual([]);
  });
});

const UNITS = {
  g: "gram grams",
  ha: "hectare hectares",
  h: "hour hours",
  kg: "kilogram kilograms",
  km: "kilometer kilometers kilometre kilometres",
  kW: "kilowatt kilowatts",
  kWh: "kilowatt-hour kilowatt-hours",
  l: "liter liters litre litres",
  MW: "megawatt megawatts",
  m: "meter meters metre metres",
  cm: "centimeter centimeters centimetre centimetres",
  mm: "millimeter millimeters millimetre millimetres",
  t: "tonne tonnes",
  "%": "% percent pct pct. Prozent",
  furlongs: "furlongs",
};

describe("a unit by its name", () => {
  it.each(
    Object.entries(UNITS).flatMap(([unit, names]) =>
      names.split(" ").map((name) => [name, unit] as const),
    ),
  )("%s is %s", (name, unit) => {
    expect(amountSpellings(`12 ${name}`, "quantity", undefined)).toEqual([`12 ${unit}`]);
    expect(amountSpellings(`12 ${name}`, "quantity", unit)).toEqual([`12 ${unit}`]);
    expect(amountSpellings(`12 ${name}`, "quantity", "other")).toEqual([]);
  });

  it("may be of two words", () => {
    expect(amountSpellings("12 kilowatt hours", "quantity", undefined)).toEqual(["12 kWh"]);
    expect(amountSpellings("12 per cent", "quantity", undefined)).toEqual(["12 %"]);
  });

  it("is the schema's where none is written, and none where neither tells it", () => {
    expect(amountSpellings("1,200", "quantity", "km")).toEqual(["1200 km"]);
    expect(amountSpellings("1,200", "quantity", undefined)).toEqual([]);
    expect(amountSpellings("1,200", "money", "EUR")).toEqual(["1200"]);
  });
});

describe("separators of digits", () => {
  it.each([
    ["1,234", "1234"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["1 234 567", "1234567"],
    ["1'234'567", "1234567"],
    ["1_234_567", "1234567"],
    ["1,234.5", "1234.5"],
    ["1.234,5", "1234.5"],
    ["1 234,5", "1234.5"],
    ["1.234", "1.234"],
    ["1,5", "1.5"],
    ["12,", "12"],
    [".5", "0.5"],
    ["+12", "12"],
    ["+ 12", "12"],
    ["-12", "-12"],
    ["\u201312", "-12"],
    ["0,5", "0.5"],
    ["12.00", "12.00"],
    ["１２", "12"],
  ])("%s is %s", (text, amount) => {
    expect(amountSpellings(text, "decimal", undefined)).toEqual([amount]);
  });

  it.each([
    "1,234.567,8",
    "1,23,456",
    "1.2.3",
    "+-12",
    "1,2345,678",
    "12;",
    "12 <",
    "12 3 km",
    ",",
  ])("nobody can tell what %s is", (text) => {
    expect(amountSpellings(text, "decimal", undefined)).toEqual([]);
  });

  it("end with at most 64 characters of text", () => {
    expect(amountSpellings(`1,200${" ".repeat(59)}`, "integer", undefined)).toEqual(["1200"]);
    expect(amountSpellings(`1,200${" ".repeat(60)}`, "integer", undefined)).toEqual([]);
  });
});

describe("a range of amounts", () => {
  it.each([
    ["30-35 million EUR", "30000000..35000000 EUR"],
    ["30\u201335 Mio. EUR", "30000000..35000000 EUR"],
    ["\u20ac30\u201335m", "30000000..35000000 EUR"],
    ["$1.2bn-1.5bn", "1200000000..1500000000 USD"],
    ["between 30 and 35 million EUR", "30000000..35000000 EUR"],
    ["30 bis 35 Mio. \u20ac", "30000000..35000000 EUR"],
    ["3000\u4e07\uff5e3500\u4e07\u5143", "30000000..35000000 CNY"],
    ["EUR 500 to 1,000,000", "500..1000000 EUR"],
    ["Fr.12-14", "12..14 CHF"],
  ])("%s is %s", (text, expected) => {
    expect(amountSpellings(text, "money", undefined)).toEqual([expected]);
  });

  it.each([
    ["30-35 km", undefined, "30..35 km"],
    ["30 to 35 km", "km", "30..35 km"],
    ["-5--3 \u00b0C", undefined, "-5..-3 \u00b0C"],
    ["5-10 percent", undefined, "5..10 %"],
  ])("%s with the unit %s is %s", (text, unit, expected) => {
    expect(amountSpellings(text, "quantity", unit)).toEqual([expected]);
  });

  it("of what has no currency, two currencies or another unit is no amount", () => {
    expect(amountSpellings("30-35 million", "money", undefined)).toEqual([]);
    expect(amountSpellings("30 EUR to 35 USD", "money", undefined)).toEqual([]);
    expect(amountSpellings("30-35 km", "quantity", "m")).toEqual([]);
  });

  it("is a value of money and quantities alone", () => {
    expect(amountSpellings("30-35", "integer", undefined)).toEqual([]);
  });
});
