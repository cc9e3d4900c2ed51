import { codePointName, showHidden } from "./hidden.ts";

/**
 * Letters that are drawn like others in most fonts, as pairs: the letter, and the one of Latin or of the commoner
 * script. Of the confusables of Unicode (UTS #39), those that people type or are fooled by.
 */
const TWINS = pairs(`
  АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ԚQ ԜW аa еe ѕs іi јj оo рp сc уy хx һh ԛq ԝw ѵv ԁd ӏl
  ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo ϳj ɡg օo ՕO ՏS
  カ力 エ工 ニ二 ハ八 タ夕 ト卜 ロ口 ー一 ヘへ ベべ ペぺ`);

/** The same with those that a reader takes for one another when reading fast. */
const LOOKS = pairs(
  `
  ҒF кk ҽe ґr гr пn вB нH мM тT αa γy ιi κk νv ρp τt υu χx σo ωw
  ɑa ıi ᴀA ʙB ᴄC ᴅD ᴇE øo ØO łl đd ħh ŧt βB ßB ոn սu հh ցg զq
  0O 1l Il |l ǀl ⵏl ○O 〇O ◯O ×x ✕x −- 末未 士土 已己 巳己 戍戌 曰日 壬王`,
  TWINS,
);

interface Pairs {
  readonly letters: RegExp;
  readonly like: ReadonlyMap<string, string>;
}

function pairs(text: string, others?: Pairs): Pairs {
  const like = new Map(others?.like);
  for (const [letter = "", other = ""] of text.trim().split(/\s+/u)) like.set(letter, other);
  return { like, letters: new RegExp(`[${[...like.keys()].join("")}]`, "gu") };
}

const MARK = /\p{M}/gu;
/** May be taken apart into a letter and marks. */
const MARKED = /[^\p{Script=Han}]/u;
/** Is composed, drawn like nothing else and, but for the letters of ASCII, without case. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;
/** Soft hyphens, joiners and all else that is not drawn. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** What a text looks like: equal for two that a reader may take for one another, marks left out of account. */
export function looksOf(text: string): string {
  if (text.length === 1 && !MARKED.test(text)) return LOOKS.like.get(text) ?? text;
  return replaced(text.normalize("NFKD").replace(MARK, ""), LOOKS);
}

/** How a text is drawn: equal for two that nobody can tell apart, whatever their letters, widths and unseen characters. */
export function shapeOf(text: string): string {
  return PLAIN.test(text) ? text : replaced(text.normalize("NFKD").replace(UNSEEN, ""), TWINS);
}

/** The same in whatever case: equal for two that are equal in small letters, and for two of the same shape. */
export function caselessShape(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase();
  return shapeOf(shapeOf(text.normalize("NFKC").toLowerCase()).toUpperCase());
}

function replaced(text: string, { letters, like }: Pairs): string {
  return text.replace(letters, (letter) => like.get(letter) ?? letter);
}

/** Whether two different words look alike. */
export function lookAlike(left: string, right: string): boolean {
  return left !== right && looksOf(left) === looksOf(right);
}

/** Where two texts that look alike first differ: `has U+0430 (Cyrillic а) where that has U+0061 (Latin a)`. */
export function unlikeness(left: string, right: string): string {
  const composed = [left, right].map((text) => text.normalize("NFC"));
  const written = composed[0] === composed[1] ? [left, right] : composed;
  const [mine = [], theirs = []] = written.map((text) => Array.from(text));
  const at = mine.findIndex((letter, index) => letter !== theirs[index]);
  const index = at === -1 ? mine.length : at;
  return `has ${nameOf(mine[index])} where that has ${nameOf(theirs[index])}`;
}

const SCRIPTS = ["Latin", "Cyrillic", "Greek", "Armenian", "Han", "Hiragana", "Katakana"].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, "u")] as const,
);

function nameOf(letter: string | undefined): string {
  if (letter === undefined) return "nothing";
  const number = codePointName(letter);
  if (letter.search(UNSEEN) !== -1 || letter.search(MARK) !== -1) return number;
  const [script] = SCRIPTS.find(([, form]) => form.test(letter)) ?? [];
  return `${number} (${script === undefined ? "" : `${script} `}${showHidden(letter)})`;
}
