import type { Entity } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import { cutsWord } from "../cuts.ts";
import { isCharacter, tokensOf, type Token } from "./tokens.ts";

/** A known name where it stands. */
export interface Mention {
  /** The entities called so, in order of their ids; a few at most. */
  readonly entities: readonly string[];
  /** The tokens of the text from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

/** One way of writing a name, and whose it is. */
interface Spelling {
  readonly words: readonly string[];
  readonly entities: string[];
}

interface Branch {
  readonly next: Map<string, Branch>;
  /** Names that end here; they differ in capitals only. */
  readonly ends: Spelling[];
}

/** Longer names are titles, which no text repeats; a bound, for the time a search takes. */
const MOST_TOKENS = 32;
/** More spellings that differ in capitals, or more entities of one name, than this are not kept. */
const MOST_SHARED = 8;

/**
 * The names and aliases of a graph, to be found in texts: a tree of words in small letters, as in
 * Aho and Corasick's matching, so that a search costs the length of the text however many names
 * there are. Latin names are found as whole words, Chinese ones anywhere.
 */
export class NameTree {
  readonly #root: Branch = { next: new Map(), ends: [] };

  /** @param entities in order of their ids */
  constructor(entities: Iterable<Entity>) {
    for (const { id, name, names, aliases } of entities) {
      for (const each of new Set([name, ...Object.values(names), ...aliases])) this.#add(id, each);
    }
  }

  /** The names in a folded text, the longest at each place, none inside another. */
  find(folded: string, tokens: readonly Token[]): Mention[] {
    const mentions: Mention[] = [];
    for (let from = 0; from < tokens.length;) {
      const mention = this.#longestAt(folded, tokens, from);
      if (mention) mentions.push(mention);
      from = mention?.to ?? from + 1;
    }
    return mentions;
  }

  #add(id: string, name: string): void {
    const words = tokensOf(fold(name).text).map((token) => token.text);
    if (words.length === 0 || words.length > MOST_TOKENS || isLoneCharacter(words)) return;
    let branch = this.#root;
    for (const word of words) {
      const key = word.toLowerCase();
      let next = branch.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: [] };
        branch.next.set(key, next);
      }
      branch = next;
    }
    const known = branch.ends.find((spelling) => sameWords(spelling.words, words));
    if (!known && branch.ends.length < MOST_SHARED) branch.ends.push({ words, entities: [id] });
    else if (known && known.entities.length < MOST_SHARED) known.entities.push(id);
  }

  #longestAt(folded: string, tokens: readonly Token[], from: number): Mention | undefined {
    let longest: Mention | undefined;
    let branch: Branch | undefined = this.#root;
    const first = tokens[from];
    if (!first || cutsWord(folded, first.start)) return undefined;
    for (let to = from; branch && to < tokens.length;) {
      const token: Token | undefined = tokens[to++];
      branch = token && branch.next.get(token.text.toLowerCase());
      if (!token || !branch || branch.ends.length === 0 || cutsWord(folded, token.end)) continue;
      const spelling = branch.ends.find(({ words }) => isWritten(words, tokens, from));
      if (spelling) longest = { entities: spelling.entities, from, to };
    }
    return longest;
  }
}

/** One character of Chinese or Thai alone is a part of too many words. */
function isLoneCharacter(words: readonly string[]): boolean {
  const [text = ""] = words;
  return words.length === 1 && isCharacter({ text });
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

/** Whether the capitals of a text at `from` allow for a name: “Apple” is not an apple. */
function isWritten(words: readonly string[], tokens: readonly Token[], from: number): boolean {
  return words.every((word, index) => {
    const written = tokens[from + index]?.text ?? "";
    return written === word || mayBeWritten(word, written, index === 0 && isPhrase(words));
  });
}

/**
 * Small letters may be capitals at the start of a sentence or in a title. Capitals stay, save in a
 * title all in capitals and at the start of a phrase such as “Car industry”.
 */
function mayBeWritten(word: string, written: string, startsPhrase: boolean): boolean {
  const small = word.toLowerCase();
  if (word === small) return true;
  if (startsPhrase && written === small) return isCapitalised(word);
  return word.length > 3 && isCapitalised(word) && written === word.toUpperCase();
}

/** A capital and then small letters: no abbreviation. */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word);
}

/** Words of which only the first has a capital. */
function isPhrase(words: readonly string[]): boolean {
  const rest = words.slice(1).filter((word) => /\p{L}{2}/u.test(word));
  return rest.length > 0 && rest.every((word) => word === word.toLowerCase());
}
