/** Months by the first letters of their names in English, German, French, Spanish and Italian. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "jänner", "janvier", "enero", "ene", "gennaio", "gen"],
  ["february", "februar", "février", "febrero", "febbraio"],
  ["march", "märz", "mrz", "mars", "marzo"],
  ["april", "avril", "avr", "abril", "abr", "aprile"],
  ["may", "mai", "mayo", "maggio", "mag"],
  ["june", "juni", "juin", "junio", "giugno", "giu"],
  ["july", "juli", "juillet", "julio", "luglio", "lug"],
  ["august", "août", "agosto", "ago"],
  ["september", "sept", "septembre", "septiembre", "settembre", "set"],
  ["october", "oktober", "okt", "octobre", "octubre", "ottobre", "ott"],
  ["november", "novembre", "noviembre"],
  ["december", "dezember", "dez", "décembre", "diciembre", "dic", "dicembre"],
];

const SEASONS: readonly (readonly string[])[] = [
  ["spring", "frühling", "frühjahr", "printemps", "primavera"],
  ["summer", "sommer", "été", "verano", "estate"],
  ["autumn", "fall", "herbst", "automne", "otoño", "autunno"],
  ["winter", "hiver", "invierno", "inverno"],
];

const ORDINALS: readonly (readonly string[])[] = [
  ["first", "erstes", "premier", "primer", "primo", "primero"],
  ["second", "zweites", "deuxième", "segundo", "secondo"],
  ["third", "drittes", "troisième", "tercer", "terzo", "tercero"],
  ["fourth", "viertes", "quatrième", "cuarto", "quarto"],
];

/** Parts of a year by their names, and how many a year has. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halbjahr", 2],
  ["semestre", 2],
  ["semester", 2],
  ["quarter", 4],
  ["quartal", 4],
  ["trimestre", 4],
]);

/** The number of a month, `01` to `12`, by its name or the first three letters of it. */
export function monthOf(word: string): string | undefined {
  const at = MONTHS.findIndex((names) =>
    names.some((name) => name === word || (word.length === 3 && name.startsWith(word))),
  );
  return at === -1 ? undefined : String(at + 1).padStart(2, "0");
}

/** The number of a season in EDTF, `21` to `24`. */
export function seasonOf(word: string): string | undefined {
  const at = SEASONS.findIndex((names) => names.includes(word));
  return at === -1 ? undefined : String(21 + at);
}

/** `first` to `fourth` as a number. */
export function ordinalOf(word: string): number | undefined {
  const [, digit] = /^([1-4])(?:st|nd|rd|th|er|e|o|\.)?$/.exec(word) ?? [];
  if (digit !== undefined) return Number(digit);
  const at = ORDINALS.findIndex((names) => names.includes(word));
  return at === -1 ? undefined : at + 1;
}

/** How many parts of a name a year has; 0 for what is no part of a year. */
export function partsOf(word = ""): number {
  return PARTS.get(word) ?? 0;
}
