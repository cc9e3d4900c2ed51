/** Letters that change in nothing but case: ASCII and Chinese, that is, nearly all there are. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** Marks on letters of scripts whose readers leave them out; in others they change the letter. */
const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** Letters with a bar, hook or ligature that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ħ", "h"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ς", "σ"],
  ["‘", "'"],
  ["’", "'"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "-"],
]);
const SPECIAL = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "gu");

/**
 * Brings names that people take for the same to the same text: without case, without accents on
 * Latin, Greek and Cyrillic letters, full and half width alike, white space as single spaces.
 */
export function fold(text: string): string {
  const plain = PLAIN.test(text) ? text.toLowerCase() : foldMarks(text);
  return plain.replace(/\s+/gu, " ").trim();
}

function foldMarks(text: string): string {
  const unmarked = text.normalize("NFKD").replace(MARKED, "$1").normalize("NFKC");
  // By way of upper case, so that ß and ss, which share one, are the same.
  const lower = unmarked.toUpperCase().toLowerCase();
  return lower.replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter);
}
