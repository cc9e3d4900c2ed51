import { foldCharacter, LINE_END_HYPHEN } from "./characters.ts";

const JOINT = String.fromCharCode(LINE_END_HYPHEN);

/** Of a longer text only so much is looked at: what is found is then still true, if not the most. */
const LONGEST = 10_000;

/**
 * A number of code points below which nothing can fold to a text: ligatures and signs such as ﬃ, … and ㎞ stand
 * for several, and a hyphen at a line end for none.
 */
export function shortestOriginal(text: string): number {
  const folded = text.slice(0, LONGEST);
  const least = new Uint32Array(folded.length + 1).fill(folded.length);
  least[0] = 0;
  for (let at = 0; at < folded.length; at++) {
    const reached = least[at] ?? 0;
    const character = String.fromCodePoint(folded.codePointAt(at) ?? 0);
    lower(least, at + character.length, reached + (character === JOINT ? 0 : 1));
    for (const expanded of expansions().get(character) ?? []) {
      if (folded.startsWith(expanded, at)) lower(least, at + expanded.length, reached + 1);
    }
  }
  return least[folded.length] ?? 0;
}

function lower(least: Uint32Array, at: number, count: number): void {
  least[at] = Math.min(least[at] ?? 0, count);
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** What single characters fold to when that is more than one, by its first character. */
function expansions(): ReadonlyMap<string, readonly string[]> {
  if (known) return known;
  const byFirst = new Map<string, Set<string>>();
  for (let codePoint = 0xa0; codePoint < LAST; codePoint++) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const folded = foldCharacter(String.fromCodePoint(codePoint)).normalize("NFC");
    const first = String.fromCodePoint(folded.codePointAt(0) ?? 0);
    if (folded.length === first.length) continue;
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(folded));
  }
  known = new Map(Array.from(byFirst, ([first, all]) => [first, [...all]]));
  return known;
}

/** Beyond this plane no character decomposes. */
const LAST = 0x30000;
