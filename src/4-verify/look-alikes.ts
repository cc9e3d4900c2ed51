/**
 * Letters that readers take for others, as pairs: the letter, and the one of Latin or of the commoner script
 * that it looks like. Of the confusables of Unicode (UTS #39), those that people type or are fooled by.
 */
const PAIRS = `
  АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW ҒF аa еe ѕs іi јj кk оo рp сc уy хx һh ԛq ԝw ѵv ԁd ӏl ҽe ґr гr пn вB нH мM тT
  ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp τt υu χx σo ωw ϳj
  ɑa ɡg ıi ᴀA ʙB ᴄC ᴅD ᴇE øo ØO łl đd ħh ŧt βB ßB օo ոn սu հh ցg զq ՕO ՏS
  0O 1l Il |l ǀl ⵏl ○O 〇O ◯O ×x ✕x −-
  力カ 工エ 二ニ 八ハ 夕タ 卜ト 口ロ 一ー へヘ べベ ぺペ 末未 士土 已己 巳己 戍戌 曰日 壬王`;

const LOOKS: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => Array.from(pair))
    .map(([letter = "", like = ""]) => [letter, like]),
);

const MARK = /\p{M}/gu;
/** May be taken apart into a letter and marks. */
const MARKED = /[^\p{Script=Han}]/u;

/** What a text looks like: equal for two that a reader may take for one another, marks left out of account. */
export function looksOf(text: string): string {
  if (text.length === 1 && !MARKED.test(text)) return LOOKS.get(text) ?? text;
  return Array.from(
    text.normalize("NFKD").replace(MARK, ""),
    (letter) => LOOKS.get(letter) ?? letter,
  ).join("");
}

/** Whether two different words look alike. */
export function lookAlike(left: string, right: string): boolean {
  return left !== right && looksOf(left) === looksOf(right);
}

/** The first characters in which two words that look alike differ; either may be missing. */
export function firstDifference(left: string, right: string): readonly [string, string] {
  const [mine, theirs] = [left, right].map((text) => Array.from(text.normalize("NFC")));
  const at = mine?.findIndex((letter, index) => letter !== theirs?.[index]) ?? -1;
  const index = at === -1 ? (mine?.length ?? 0) : at;
  return [mine?.[index] ?? "", theirs?.[index] ?? ""];
}
