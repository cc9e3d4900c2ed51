import { isCharacter, tokensOf } from "../coverage/tokens.ts";
import type { Stretch } from "../words.ts";

/** The stem of a word, and where the word stands in the folded text. */
export interface Stem extends Stretch {
  readonly stem: string;
}

const WORD = /^[\p{L}\p{N}]/u;
/** Endings of English, German, French and Spanish inflexion, as far as they can be told without a dictionary. */
const ENDING = /(?:ings?|edly|ed|ies|ers?|es|en|ung(?:en)?|ly|s|e|y|a|o|os|as)$/u;
const SHORTEST = 3;
/** What words of one family share: produce, product, production. */
const LONGEST = 6;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in on at by for from with and or but as is are was were be been being it its he his him she her they their them
  this that these those which who whom whose what when where how why than then so not no into over under about after before
  has have had do does did will would can could may might must shall should also more most very too s t one some any all each
  der die das den dem des ein eine einer eines einem einen und oder aber von zu zum zur mit im am für auf aus bei nach über ist
  sind war waren wird werden wurde als auch nicht sich es er sie ihr sein seine le la les un une des du de et ou à au aux en dans
  sur pour par avec est sont était ce cette ces qui que el los las una y o del al con por para su sus se lo`.split(
    /\s+/u,
  ),
);
const CHINESE_FUNCTION = /[的了和与與在是也把被有对對为為着著过過之其]/u;

/** The words of a folded text that carry meaning, as stems; two neighboring characters of Chinese or Thai make one. */
export function stemsOf(folded: string): Stem[] {
  const stems: Stem[] = [];
  let last: Stretch | undefined;
  for (const { text, start, end } of tokensOf(folded)) {
    const isUnspaced = isCharacter({ text }) && !CHINESE_FUNCTION.test(text);
    if (isUnspaced && last?.end === start) {
      stems.push({ stem: folded.slice(last.start, end), start: last.start, end });
    }
    last = isUnspaced ? { start, end } : undefined;
    if (isUnspaced || !WORD.test(text)) continue;
    const small = text.toLowerCase();
    if (!STOP_WORDS.has(small)) stems.push({ stem: stemOf(small), start, end });
  }
  return stems;
}

function stemOf(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  const cut = plain.replace(ENDING, "");
  return (cut.length < SHORTEST ? plain : cut).slice(0, LONGEST);
}
