import type { Entity } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import { NameTree, type Mention } from "./names.ts";
import { tokensOf, type Token } from "./tokens.ts";

const CAPITAL = /^\p{Lu}/u;
const SHORTEST = 3;
/** Before a surname they belong to nobody else. */
const TITLES = new Set("Mr Mrs Ms Mx Miss Dr Prof Sir Lady Frau Herr".split(" "));
/** A word that so many names share tells nothing. */
const MOST_SHARED = 8;

/**
 * The names of a graph, and the words that stand for one after it was given in full: a surname or a given name,
 * “the Board”. Whom of several they mean is whoever was named last.
 */
export class KnownNames {
  readonly tree: NameTree;
  /** The entities that a word may be short for. */
  readonly owners = new Map<string, Set<string>>();

  /** @param entities in order of their ids */
  constructor(entities: readonly Entity[]) {
    this.tree = new NameTree(entities);
    for (const { id, name, names, aliases } of entities) {
      for (const each of [name, ...Object.values(names), ...aliases]) {
        for (const word of shortFormsOf(each)) {
          const owners = this.owners.get(word) ?? new Set();
          this.owners.set(word, owners.add(id));
        }
      }
    }
  }
}

/** Finds the names in one text, whose sentences are given in order. */
export class NameFinder {
  readonly #known: KnownNames;
  readonly #hasNouns: boolean;
  /** Words that the text also writes small: at the start of a sentence they name nobody. */
  readonly #ordinary = new Set<string>();
  /** The entities named in full so far, each with a number that grows. */
  readonly #named = new Map<string, number>();
  #count = 0;

  constructor(known: KnownNames, text: string, lang: string | undefined) {
    this.#known = known;
    this.#hasNouns = isOfNouns(lang);
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{3,32}(?![\p{L}\p{N}])/gu)) {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      if (known.owners.has(capital)) this.#ordinary.add(capital);
    }
  }

  /** The names in a folded sentence, in order. */
  find(folded: string, tokens: readonly Token[]): Mention[] {
    const full = this.#known.tree.find(folded, tokens);
    for (const id of full.flatMap(({ entities }) => entities)) this.#named.set(id, ++this.#count);
    let next = 0;
    const short = tokens.flatMap(({ text }, from): Mention[] => {
      while ((full[next]?.to ?? Infinity) <= from) next++;
      const owners = this.#known.owners.get(text);
      if (!owners || owners.size > MOST_SHARED || (full[next]?.from ?? Infinity) <= from) return [];
      if (from === 0 && this.#ordinary.has(text)) return [];
      if (!this.#hasNouns && isInLongerName(folded, tokens, from)) return [];
      const last = this.#lastNamed(owners);
      return last === undefined ? [] : [{ entities: [last], from, to: from + 1 }];
    });
    return [...full, ...short].sort((a, b) => a.from - b.from);
  }

  #lastNamed(owners: Iterable<string>): string | undefined {
    const named = [...owners].filter((id) => this.#named.has(id));
    return named.sort((a, b) => (this.#named.get(b) ?? 0) - (this.#named.get(a) ?? 0))[0];
  }
}

/** Whether a language writes every noun with a capital, so that a word by itself is no name. */
export function isOfNouns(lang = ""): boolean {
  return /^(?:de|lb|gsw)(?:-|$)/iu.test(lang);
}

/** The last word of a name, and the first of two, where more than one has a capital. */
function shortFormsOf(name: string): string[] {
  const words = tokensOf(fold(name).text).map(({ text }) => text);
  const proper = words.filter((word) => CAPITAL.test(word));
  if (proper.length < 2) return [];
  const ends = words.length === 2 ? words : words.slice(-1);
  return ends.filter((word) => CAPITAL.test(word) && word.length >= SHORTEST);
}

/** Whether a word with a capital stands beside another: “Tarvit Courier” is not Tarvit. */
function isInLongerName(folded: string, tokens: readonly Token[], index: number): boolean {
  const isJoined = (left: Token | undefined, right: Token | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    CAPITAL.test(left.text) &&
    CAPITAL.test(right.text) &&
    /^[ -]?$/u.test(folded.slice(left.end, right.start));
  const before = tokens[index - 1];
  const isTitled = index === 1 || TITLES.has(before?.text ?? "");
  return (
    (!isTitled && isJoined(before, tokens[index])) || isJoined(tokens[index], tokens[index + 1])
  );
}
