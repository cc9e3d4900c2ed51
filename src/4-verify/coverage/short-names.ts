import type { Entity } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import type { Mention } from "./names.ts";
import { tokensOf, type Token } from "./tokens.ts";

const CAPITAL = /^\p{Lu}/u;
const SHORTEST = 3;
/** Before a surname they belong to nobody else. */
const TITLES = new Set("Mr Mrs Ms Mx Miss Dr Prof Sir Lady Frau Herr".split(" "));
/** A word that so many names share tells nothing. */
const MOST_SHARED = 8;

/**
 * Words that stand for a name after it was given in full: a surname or a given name, “the Board”. Whom of several
 * they mean is whoever was named last.
 */
export class ShortNames {
  readonly #owners = new Map<string, Set<string>>();

  constructor(entities: Iterable<Entity>) {
    for (const { id, name, names, aliases } of entities) {
      for (const each of [name, ...Object.values(names), ...aliases]) {
        for (const word of shortFormsOf(each)) {
          const owners = this.#owners.get(word) ?? new Set();
          this.#owners.set(word, owners.add(id));
        }
      }
    }
  }

  /** Which of the words a text also writes small: such a word names nobody at the start of a sentence. */
  ordinaryIn(text: string): ReadonlySet<string> {
    const ordinary = new Set<string>();
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}{3,32}(?![\p{L}\p{N}])/gu)) {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      if (this.#owners.has(capital)) ordinary.add(capital);
    }
    return ordinary;
  }

  /**
   * The mentions in a sentence with those by a short name, in order.
   *
   * @param lastNamed the entities named in full so far, each with a number that grows
   */
  add(
    mentions: readonly Mention[],
    { folded, tokens }: { readonly folded: string; readonly tokens: readonly Token[] },
    { lastNamed, ordinary, lang = "" }: ShortNameReading,
  ): Mention[] {
    const found: Mention[] = [];
    let next = 0;
    for (const [index, token] of tokens.entries()) {
      while ((mentions[next]?.to ?? Infinity) <= index) next++;
      const owners = this.#owners.get(token.text);
      if (!owners || owners.size > MOST_SHARED || (mentions[next]?.from ?? Infinity) <= index)
        continue;
      const named = [...owners].filter((id) => lastNamed.has(id));
      if (named.length === 0 || (index === 0 && ordinary.has(token.text))) continue;
      if (!lang.startsWith("de") && isInLongerName(folded, tokens, index)) continue;
      named.sort((a, b) => (lastNamed.get(b) ?? 0) - (lastNamed.get(a) ?? 0));
      found.push({ entities: named, from: index, to: index + 1 });
    }
    return [...mentions, ...found].sort((a, b) => a.from - b.from);
  }
}

/** What a text has said before the sentence that is read. */
export interface ShortNameReading {
  readonly lastNamed: ReadonlyMap<string, number>;
  readonly ordinary: ReadonlySet<string>;
  readonly lang?: string | undefined;
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
