import { describe, expect, it } from "vitest";
import { dateSpellings } from "../../src/3-link/date-spellings.ts";

/** Names of each month, in English, German, French, Spanish and Italian, and what they are shortened to. */
const MONTHS = [
  "January Januar jänner janvier enero gennaio jan ene gen jän",
  "February Februar février febrero febbraio feb fév",
  "March März mars marzo mar mrz mär",
  "April avril abril aprile apr avr abr",
  "May Mai mayo maggio mag",
  "June Juni juin junio giugno jun giu",
  "July Juli juillet julio luglio jul lug",
  "August août agosto aug ago aoû",
  "September septembre septiembre settembre sep sept set",
  "October Oktober octobre octubre ottobre oct okt ott",
  "November novembre noviembre nov",
  "December Dezember décembre diciembre dicembre dec dez déc dic",
];

const SEASONS = [
  "spring Frühling Frühjahr printemps primavera",
  "summer Sommer été verano estate",
  "autumn fall Herbst automne otoño autunno",
  "winter hiver invierno inverno",
];

const words = (lists: readonly string[]): (readonly [string, number])[] =>
  lists.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const));

describe("a month by its name", () => {
  it.each(words(MONTHS))("%s 2020 is month %i of that year", (name, month) => {
    expect(dateSpellings(`${name} 2020`)).toEqual([`2020-${String(month).padStart(2, "0")}`]);
  });

  it.each(["", "j 2020", "ju 2020", "juneteenth 2020", "septem 2020"])(
    "“%s” names none",
    (text) => {
      expect(dateSpellings(text)).toEqual([]);
    },
  );
});

describe("a season by its name", () => {
  it.each(words(SEASONS))("%s 2019 is season %i, counted from 21", (name, season) => {
    expect(dateSpellings(`${name} 2019`)).toEqual([`2019-${20 + season}`]);
  });
});

/** The words for a date, the date in EDTF, and the spellings that are offered. */
const PHRASES: readonly (readonly [string, readonly string[]])[] = [
  ["0079", ["AD 79", "A.D. 79", "79 AD", "79 A.D.", "79 CE", "79 C.E.", "79 n. Chr."]],
  ["-0043", ["44 BC", "44 BCE", "44 b.c.", "44 B.C.E.", "44 v. Chr."]],
  ["0000", ["1 BC"]],
  ["-0001", ["2 BC"]],
  ["-0099/0000", ["1st century BC", "1st c. BC"]],
  ["-0499/-0400", ["5th c. BC", "5th century BCE"]],
  ["2020-06", ["early June 2020", "mid June 2020", "late June 2020", "beginning of June 2020"]],
  ["2020-05", ["Anfang Mai 2020", "Mitte Mai 2020", "Ende Mai 2020", "end of May 2020"]],
  ["2020-06-02", ["2nd of June 2020", "2 de junio del 2020", "2 June, 2020", "2020 June 2nd"]],
  ["2020-06-03", ["3rd June 2020", "June 3rd 2020", "3. Juni 2020", "3-Jun-2020"]],
  ["1776-07-04", ["4th July 1776", "July 4, 1776", "1776/7/4", "1776 7 4"]],
  [
    "2020-05-01",
    ["1º de mayo de 2020", "1er mai 2020", "1o maggio 2020", "1. Mai 2020", "May 1st, 2020"],
  ],
  // What EDTF has at level 2 alone.
  ["1999-10/1999-12", ["1999-36"]],
  ["1999-05/1999-08", ["1999-38"]],
  ["1999-07/1999-12", ["1999-41"]],
  ["1980?/1989?", ["198X?"]],
  ["1900?/1999?", ["19XX?"]],
  ["1980~/1989~", ["198X~"]],
  ["1980%/1989%", ["198X%"]],
  ["1984-06-02?", ["1984-06-02 ?", "1984-06?-02"]],
  ["1900~/1999~", ["19XX~"]],
  ["1984-06?", ["1984?-06", "?1984-06"]],
  ["2004-06-11~", ["2004-06~-11"]],
  ["1667/1668", ["[1667,1668]", "{1667,1668}", "[1667..1668]"]],
  ["../1984", ["[..1984]"]],
  ["1984/..", ["[1984..]"]],
  ["Y170000000", ["Y17E7"]],
  ["1950~", ["1950S2"]],
  ["2020-06-22", ["on 22 June 2020", "the 22 June 2020", "am 22. Juni 2020", "le 22 juin 2020"]],
  ["2020-06", ["in June 2020", "im Juni 2020", "2020年6月", "2020-6"]],
  [
    "2020-06-22",
    ["2020年6月22日", "2020年06月22日", "2020年 6月 22日", "２０２０年６月２２日", "2020年6月22"],
  ],
  ["2020-06-22", ["Mon 22 June 2020", "Monday, 22 June 2020", "Mon. 22 June 2020"]],
  ["2020-06-23", ["Tue 23 June 2020", "Tues., 23 June 2020", "Tuesday 23 June 2020"]],
  ["2020-06-24", ["Wed 24 June 2020", "Wednesday, 24 June 2020"]],
  ["2020-06-25", ["Thu 25 June 2020", "Thurs. 25 June 2020", "Thursday 25 June 2020"]],
  ["2020-06-26", ["Fri 26 June 2020", "Friday 26 June 2020"]],
  ["2020-06-27", ["Sat 27 June 2020", "Saturday, 27 June 2020"]],
  ["2020-06-28", ["Sun 28 June 2020", "Sunday 28 June 2020"]],
  ["2020-06-19", ["2020-06-19T14:30:00.123Z", "2020-06-19 14:30:15", "2020-06-19, 14:30 CET"]],
  [
    "2020-06-22",
    ["  22 June 2020 ,", "22 June 2020;", "22\u00a0June\u20142020", "22\tJune  2020."],
  ],
  ["2020-01-01", ["2020-001"]],
  // Weeks of ISO 8601 may begin in the year before and end in the year after.
  ["2008-12-29", ["2009-W01-1"]],
  ["2010-01-03", ["2009-W53-7", "2009W537"]],
  ["2010-01-04/2010-01-10", ["2010-W01"]],
  ["2014-12-29/2015-01-04", ["2015-W01"]],
  [
    "2020-07/2020-09",
    [
      "3rd quarter 2020",
      "3rd quarter of 2020",
      "3. Quartal 2020",
      "3e trimestre 2020",
      "third quarter of 2020",
      "Q3 2020",
      "2020/Q3",
      "q3-2020",
      "3Q20",
      "Q3'20",
    ],
  ],
  ["2020-04/2020-06", ["second quarter 2020", "2020, second quarter", "2Q/20"]],
  ["2020-10/2020-12", ["fourth quarter 2020", "in the fourth quarter of 2020"]],
  ["2020-07/2020-12", ["second half of 2020", "H2/2020", "2H20", "2020 H2"]],
  [
    "2020-01/2020-06",
    [
      "1st half 2020",
      "1. Halbjahr 2020",
      "primer semestre de 2020",
      "first half of 2020",
      "2020-H1",
      "1H2020",
    ],
  ],
  ["2019-21", ["spring of 2019", "in the spring of 2019", "spring 2019/20"]],
  ["198X", ["1980s", "1980's", "'80s", "80s", "the 80s", "the late 1980s", "mid-1980s"]],
  ["200X", ["'00s"]],
  ["201X", ["2010s", "early 2010s"]],
  ["19XX", ["20th century", "the early 20th century", "20. Jahrhundert", "20. Jh.", "20th c."]],
  ["00XX", ["1st century"]],
  ["01XX", ["2nd century"]],
  ["02XX", ["3rd century"]],
  ["2005/2013", ["2005-13"]],
  ["2013/2014", ["2013-14"]],
  ["2000", ["y2000", "2000年", "+2000"]],
  ["0005", ["+5"]],
  ["-0005", ["-5"]],
  ["Y12345", ["12345", "+12345"]],
  ["Y-12345", ["-12345"]],
  ["1990~", ["circa 1990", "ca. 1990", "ca 1990", "ca1990", "c. 1990", "c 1990", "c1990"]],
  ["1990~", ["about 1990", "around 1990", "approx. 1990", "approximately 1990", "roughly 1990"]],
  ["1990~", ["etwa 1990", "um 1990", "vers 1990", "environ 1990", "~1990", "~ 1990", "约1990"]],
  ["1990~", ["1990 ~"]],
  ["1990?", ["perhaps 1990", "possibly 1990", "probably 1990", "maybe 1990", "vermutlich 1990"]],
  ["1990?", ["1990 ?", "1990 (?)", "1990(?)"]],
  // A span has no mark of its own.
  ["-0499/-0400", ["circa 5th century BC"]],
  // A period ends before what it is before, and with what it is until.
  ["../1903", ["before 1904", "prior to 1904", "earlier than 1904", "vor 1904", "avant 1904"]],
  ["../1904", ["until 1904", "till 1904", "by 1904", "up to 1904", "no later than 1904"]],
  ["../1904", ["not after 1904", "not later than 1904", "bis 1904", "before 1905"]],
  ["1905/..", ["after 1904", "later than 1904", "nach 1904", "après 1904", "since 1905"]],
  ["1904/..", ["since 1904", "from 1904", "from 1904 on", "1904 onwards", "as of 1904"]],
  ["1904/..", ["not before 1904", "no earlier than 1904", "seit 1904", "ab 1904", "after 1903"]],
  ["../1904-05", ["before June 1904", "vor Juni 1904", "until May 1904"]],
  ["../1903-12", ["before January 1904", "before 1904-01"]],
  ["1905-01/..", ["after December 1904", "since January 1905"]],
  ["../1904-02-29", ["before 1 March 1904", "vor dem 1. März 1904", "until 29 February 1904"]],
  ["1905-01-01/..", ["after 31 December 1904", "since 1 January 1905"]],
  ["../-0001", ["before 1 BC", "until 2 BC"]],
  ["0001/..", ["after 1 BC", "since AD 1"]],
  // Of a span, what is before its beginning or after its end.
  ["../1989", ["before the 1990s", "until the 1980s"]],
  ["2000/..", ["after the 1990s", "after the 20th century"]],
  ["1990/..", ["since the 1990s"]],
  ["../2020-03", ["before Q2 2020", "until Q1 2020"]],
  ["1904~/1910~", ["ca. 1904–1910", "circa 1904 to 1910", "about 1904-1910"]],
  ["1904?/1910?", ["1904-1910?", "perhaps 1904 to 1910"]],
  ["1904/1905", ["1904 or 1905", "1904–1905", "1904-1905", "1904—1905", "1904 - 1905"]],
  ["1990/..", ["depuis 1990", "1990 - now", "1990-today", "1990 - ongoing", "1990 to present"]],
  ["1990/..", ["1990/open", "1990-", "1990 to", "1990 /"]],
  ["1990/1995", ["between 1990 and 1995", "1990 to 1995", "from 1990 until 1995", "1990 / 1995"]],
  ["1990/1995", ["1990 till 1995", "1990 bis 1995", "1990--1995", "1995 to 1990", "1990 - 1995"]],
  ["2020-05/2020-06", ["May to June 2020", "May and June 2020", "from May to June 2020"]],
  ["2020-06-19/2020-06-25", ["19 - 25 June 2020", "25-19 June 2020", "19–25. Juni 2020"]],
  ["2020-01/2020-09", ["Q1 to Q3 2020", "Q1 2020 - Q3 2020"]],
  ["2024-02-29", ["29 February 2024", "29.2.2024", "2/29/2024"]],
  ["2020", ["2020-00-10"]],
];

describe("one date, said in many ways:", () => {
  it.each(PHRASES.flatMap(([date, texts]) => texts.map((text) => [text, date] as const)))(
    "%s is %s",
    (text, date) => {
      expect(dateSpellings(text)).toEqual([date]);
    },
  );
});

describe("a text that may be several dates gives them all, the likeliest first:", () => {
  it.each([
    ["4/7/76", "1976-07-04", "1976-04-07", "2076-07-04", "2076-04-07"],
    ["4.7.31", "1931-07-04", "2031-07-04"],
    ["4.7.30", "2030-07-04", "1930-07-04"],
    ["about 06/07/2020", "2020-07-06~", "2020-06-07~"],
    ["before 06/07/2020", "../2020-07-05", "../2020-06-06"],
    ["31 April 2020", "2020-04-30", "2020-04"],
    ["2020/04/31", "2020-04-30", "2020-04"],
    ["until 31 April 2020", "../2020-04-30", "../2020-04"],
    ["circa early 2019", "2019-01/2019-04", "2019~"],
    ["beginning of 2019", "2019-01", "2019"],
    ["start of 2019", "2019-01", "2019"],
    ["middle of 2019", "2019-05/2019-08", "2019"],
    ["June 22 20", "2020-06-22", "1920-06-22"],
    ["2000s", "20XX", "200X"],
    ["'30", "2030", "1930"],
    ["'31", "1931", "2031"],
    ["3", "2003", "1903", "0003"],
    ["20", "2020", "1920", "0020", "20XX"],
    ["21", "2021", "1921", "0021"],
    ["2001-29", "2001-21", "2001/2029"],
    ["2001-34", "2001-04/2001-06", "2001/2034"],
    ["200", "0200", "200X"],
  ])("%s", (text, ...dates) => {
    expect(dateSpellings(text)).toEqual(dates);
  });
});

describe("nothing is offered for", () => {
  it.each([
    ["what is before a season, whose months depend on the half of the earth", "before spring 2019"],
    ["a quarter or half that no year has", "Q5 2020"],
    ["a third half", "third half of 2020"],
    ["a fifth quarter", "5th quarter 2020"],
    ["a doubt about no year", "?-06"],
    ["the same", "H3 2020"],
    ["the century before the first", "0th century"],
    ["a month without a year", "June 5"],
    ["a month with three numbers", "1 June 2 2020"],
    ["a span whose ends can each be two dates", "06/07/2020 - 08/09/2020"],
    ["a span of decades", "1990s to 2000s"],
    ["an end without a beginning", "to 1990"],
    ["more than any date has", `${" ".repeat(50)}22 June 2020 (?)`],
    ["words around a year", "in the long year of 2020"],
  ])("%s: %s", (_, text) => {
    expect(dateSpellings(text)).toEqual([]);
  });

  it("a text of more than 64 characters, though one of 64 is read", () => {
    expect(dateSpellings(`${" ".repeat(52)}22 June 2020`)).toEqual(["2020-06-22"]);
    expect(dateSpellings(`${" ".repeat(53)}22 June 2020`)).toEqual([]);
  });
});
