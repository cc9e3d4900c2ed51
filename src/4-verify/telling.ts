import { UNSPACED_CHARACTER } from "./characters.ts";

const UNSPACED = new RegExp(UNSPACED_CHARACTER, "u");

const ENOUGH_WORDS = 2;
const ENOUGH_CHARACTERS = 8;
const ENOUGH_UNSPACED = 4;
/** Of Chinese or Japanese, at either end of a range. */
const TELLING_UNSPACED = 2;

const PLAIN = /^[\x20-\x7e]*$/;
const TWO_WORDS = /[A-Za-z\d]\S* \S*[A-Za-z\d]/;
/** Marks do not count: a letter with eight of them is one letter. */
const CHARACTER = /[\p{L}\p{N}]/gu;

/**
 * Whether a folded quote says enough to prove anything: two words between spaces, so that “I'm” and
 * “U.S.” are one each, or eight letters and digits, or four of Chinese or Japanese.
 */
export function isLongEnough(folded: string): boolean {
  // Nearly every quote is some words of plain letters.
  if (PLAIN.test(folded) && TWO_WORDS.test(folded)) return true;
  const characters = folded.match(CHARACTER)?.length ?? 0;
  if (UNSPACED.test(folded)) return characters >= ENOUGH_UNSPACED;
  return characters >= ENOUGH_CHARACTERS || wordsIn(folded).length >= ENOUGH_WORDS;
}

/**
 * Whether one end of a folded range carries meaning: a number, two characters of Chinese or Japanese, or a
 * word of two letters that does more than join others.
 */
export function carriesMeaning(folded: string): boolean {
  if (/\p{N}/u.test(folded))
    return folded.search(/[\p{L}\p{Sc}\p{Sm}\p{So}%‰]|\p{N}.*\p{N}/u) !== -1;
  const characters = folded.match(CHARACTER)?.length ?? 0;
  if (UNSPACED.test(folded)) return characters >= TELLING_UNSPACED;
  return wordsIn(folded).some((word) => {
    const letters = (word.match(CHARACTER) ?? []).join("");
    return Array.from(letters).length >= 2 && !JOINING.has(letters.toLowerCase());
  });
}

function wordsIn(folded: string): string[] {
  return folded.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Articles, prepositions, conjunctions and forms of “to be” of the languages most sources are in. */
const JOINING: ReadonlySet<string> = new Set(
  `a an the this that these those of to in on at by for from with into onto as than and or but nor so if then
  is are was were be been being am has have had do does did will would shall should can could may might must
  it its which who whom whose there here i'm
  der die das den dem des ein eine einen einem einer eines und oder von zu zum zur im am mit auf für ist war es sich als
  le la les de du un une et ou à au aux en dans par pour sur que qui est était ce se il elle
  el lo los las del al una y o por para con en es era se su
  gli di da dal della dello dei delle nel nella che è e i ed
  os as do dos das na no nas nos em um uma
  van het een en op te met
  и в на с по из к от для что не а но`.split(/\s+/u),
);
