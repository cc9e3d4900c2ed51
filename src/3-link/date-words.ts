import { byName } from "./by-name.ts";

/** Months by their names in English, German, French, Spanish and Italian. */
const MONTHS = byName(`
  01: january, januar, jänner, janvier, enero, ene, gennaio, gen
  02: february, februar, février, febrero, febbraio
  03: march, märz, mrz, mars, marzo
  04: april, avril, avr, abril, abr, aprile
  05: may, mai, mayo, maggio, mag
  06: june, juni, juin, junio, giugno, giu
  07: july, juli, juillet, julio, luglio, lug
  08: august, août, agosto, ago
  09: september, sept, septembre, septiembre, settembre, set
  10: october, oktober, okt, octobre, octubre, ottobre, ott
  11: november, novembre, noviembre
  12: december, dezember, dez, décembre, diciembre, dic, dicembre`);

const SEASONS = byName(`
  21: spring, frühling, frühjahr, printemps, primavera
  22: summer, sommer, été, verano, estate
  23: autumn, fall, herbst, automne, otoño, autunno
  24: winter, hiver, invierno, inverno`);

const ORDINALS = byName(`
  1: first, erstes, premier, primer, primo, primero; 2: second, zweites, deuxième, segundo, secondo
  3: third, drittes, troisième, tercer, terzo, tercero; 4: fourth, viertes, quatrième, cuarto, quarto`);

/** Parts of a year by their names, and how many a year has. */
const PARTS = byName("2: half, halbjahr, semestre, semester; 4: quarter, quartal, trimestre");

/** The number of a month, `01` to `12`, by its name or the first three letters of it. */
export function monthOf(word: string): string | undefined {
  const isShort = word.length === 3 && !MONTHS.has(word);
  const name = isShort ? [...MONTHS.keys()].find((month) => month.startsWith(word)) : word;
  return MONTHS.get(name ?? "")?.[0];
}

/** The number of a season in EDTF, `21` to `24`. */
export function seasonOf(word: string): string | undefined {
  return SEASONS.get(word)?.[0];
}

/** `first` to `fourth` as a number. */
export function ordinalOf(word: string): number | undefined {
  const digit = /^([1-4])(?:st|nd|rd|th|er|e|o|\.)?$/.exec(word)?.[1] ?? ORDINALS.get(word)?.[0];
  return digit === undefined ? undefined : Number(digit);
}

/** How many parts of a name a year has; 0 for what is no part of a year. */
export function partsOf(word = ""): number {
  return Number(PARTS.get(word)?.[0] ?? 0);
}
