/**
 * Marks that a writer may leave out, where both a quote and its source have them: كَتَبَ is not كُتِبَ, though
 * either may be written كتب.
 */

/** Marks of which a letter has one at most, by their kind: vowels of Arabic, of Hebrew and of Syriac, and the dot of ש. */
const KINDS = [
  /[\u064b-\u0650\u0652\u0657-\u065e]/u,
  /[\u05b0-\u05bb\u05c7]/u,
  /[\u0730-\u073e]/u,
  /[\u05c1\u05c2]/u,
] as const;
const ANY_MARK =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u064b-\u0652\u0656-\u065e\u0670\u0730-\u074a\ufb1d-\ufb4f\ufe70-\ufe7f]|[\u0400-\u045f]\u0301/u;
/** Two signs for one vowel. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ["\u05c7", "\u05b8"],
  ["\u05ba", "\u05b9"],
]);
const STRESS = "\u0301";
const CYRILLIC = /^\p{Script=Cyrillic}$/u;
const WORD = /[\p{L}\p{M}]+/gu;
const ELONGATION = "\u0640";

/** A letter with the marks that follow it. */
interface Marked {
  readonly letter: string;
  marks: string;
}

/** Whether a text has marks that may be left out. */
export function hasVowelMarks(text: string): boolean {
  return ANY_MARK.test(text);
}

/** Whether no letter has one vowel in one text and another in the other; the letters of both are the same. */
export function agreeInVowels(left: string, right: string): boolean {
  const [words, others] = [wordsOf(left), wordsOf(right)];
  if (words.length !== others.length) return true;
  return words.every((word, index) => agree(word, others[index] ?? []));
}

function wordsOf(text: string): Marked[][] {
  return Array.from(text.normalize("NFKD").replaceAll(ELONGATION, "").matchAll(WORD), ([word]) => {
    const letters: Marked[] = [];
    for (const character of word) {
      const last = letters.at(-1);
      if (last && /^\p{M}$/u.test(character)) last.marks += VARIANTS.get(character) ?? character;
      else letters.push({ letter: character, marks: "" });
    }
    return letters;
  });
}

function agree(word: readonly Marked[], other: readonly Marked[]): boolean {
  if (word.length !== other.length) return true;
  const [stress, otherStress] = [stressOf(word), stressOf(other)];
  if (stress !== otherStress && stress !== "" && otherStress !== "") return false;
  return word.every(({ marks }, index) =>
    KINDS.every((kind) => {
      const [mine] = kind.exec(marks) ?? [];
      const [theirs] = kind.exec(other[index]?.marks ?? "") ?? [];
      return mine === undefined || theirs === undefined || mine === theirs;
    }),
  );
}

/** Which letters of a Russian word have a mark of stress. */
function stressOf(word: readonly Marked[]): string {
  return word
    .flatMap(({ letter, marks }, index) =>
      marks.includes(STRESS) && CYRILLIC.test(letter) ? [index] : [],
    )
    .join();
}
