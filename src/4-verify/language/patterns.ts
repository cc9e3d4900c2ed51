import { type Cue, type Language } from "./language.ts";
import { SPACED } from "./spaced.ts";
import { UNSPACED } from "./unspaced.ts";

const LANGUAGES: Readonly<Record<string, Language>> = { ...SPACED, ...UNSPACED };

/** What a cue does to the statement that it governs. */
export type CueKind = "negation" | "without" | "denial" | "doubt" | "open";

/** A language with what its words are found by. */
export interface Patterns {
  /** A group for each kind, and one for what is `harmless`. */
  readonly cues: RegExp;
  readonly that: RegExp;
  readonly factive: RegExp;
  readonly bounds: RegExp;
  /** From the end of a quote up to a cue behind it. */
  readonly links: RegExp | undefined;
  /** At the beginning of what stands behind a quote: words that begin no clause there. */
  readonly inner: RegExp;
  readonly isSpaced: boolean;
}

const known = new Map<string, Patterns>();

function patternsOf(tag: string): Patterns | undefined {
  const language = LANGUAGES[tag];
  if (!language) return undefined;
  let patterns = known.get(tag);
  if (!patterns) known.set(tag, (patterns = compile(language, tag in SPACED)));
  return patterns;
}

const START = "(?<![\\p{L}\\p{N}])";
/** An elision such as “n'” stands before a letter. */
const END = "(?:(?<=')|(?![\\p{L}\\p{N}]))";

function compile(language: Language, isSpaced: boolean): Patterns {
  const { cues, negates, denies, without, doubt, open, harmless, that, factive, bounds, links } =
    language;
  const { inner = "(?!)" } = language;
  const words = (alternatives: string) =>
    isSpaced && alternatives !== "" ? `(?:${alternatives})${END}` : alternatives;
  const stems = (list: string) => (isSpaced ? stemsPattern(list, "\\p{L}*") : list);
  const either = (patterns: readonly string[]) => patterns.filter((each) => each !== "").join("|");
  const groups = {
    harmless: words(harmless),
    without: words(without),
    negation: either([words(negates), stems(cues.negation)]),
    open: stems(open),
    denial: either([words(denies), stems(cues.denial)]),
    doubt: stems(doubt),
  };
  const named = Object.entries(groups).map(([name, each]) => each && `(?<${name}>${each})`);
  const start = isSpaced ? START : "";
  return {
    cues: new RegExp(`${start}(?:${named.filter((each) => each !== "").join("|")})`, "giu"),
    that: new RegExp(`,? ?${that === "" ? "(?!)" : start + words(that)}`, "giu"),
    factive: new RegExp(`${start}(?:${factive})`, "iu"),
    bounds: new RegExp(`[,;:()—。、「」.!?]| - |${start}(?:${words(bounds)})`, "iu"),
    links:
      links === undefined ? undefined : new RegExp(`^['"]? ?(?:(?:${words(links)}) ?){0,3}`, "iu"),
    inner: new RegExp(`^(?:${words(inner)})`, "iu"),
    isSpaced,
  };
}

/**
 * Stems as a pattern: words of up to three letters stand whole, those of four but for their inflexion; longer ones
 * are beginnings.
 *
 * @param rest what may follow a beginning
 */
function stemsPattern(list: string, rest = ""): string {
  const words = list.split(",").flatMap((stem) => {
    const word = stem.trim().replaceAll(/\s+/gu, " ");
    if (word.length > 4) return word + rest;
    const ending = word.length === 4 ? "(?:s|ed|d|n|en|t|te|ten|ned|ning)?" : "";
    return word === "" ? [] : `${word}${ending}${END}`;
  });
  return words.join("|");
}

/** The words by which one cue is found: of a language, or of all together where it is none of these. */
export function cuePattern(cue: Cue, tag?: string): RegExp {
  const all = [...Object.keys(SPACED), ...Object.keys(UNSPACED)];
  const wanted = tag !== undefined && all.includes(tag) ? [tag] : all;
  const patterns = wanted.map((each) => {
    const words = LANGUAGES[each]?.cues[cue] ?? "";
    return each in SPACED && words !== "" ? `${START}(?:${stemsPattern(words)})` : words;
  });
  return new RegExp(patterns.filter((each) => each !== "").join("|"), "iu");
}

/** Scripts that tell their language; Han alone is Chinese, and Japanese with kana beside it. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["ru", /\p{Script=Cyrillic}/u],
];
/** Of a text, as much as tells its language. */
const TELLING = 4_000;

/** The language of a text without a tag, as far as its most usual words tell; English where they tell nothing. */
export function latinLanguageOf(text: string): string {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, TELLING)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let best = { language: "en", count: 0 };
  for (const [language, { usual }] of Object.entries(SPACED)) {
    const count = usual.split(" ").reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (count > best.count) best = { language, count };
  }
  return best.language;
}

/** The languages that some words may be in: that of their text, and those that other scripts among them tell. */
export function patternsFor(words: string, language: string): Patterns[] {
  const scripts = SCRIPTS.filter(([, script]) => script.test(words)).map(([tag]) => tag);
  const tags = new Set([language.toLowerCase().split(/[-_]/)[0] ?? "", ...scripts]);
  if (tags.has("ja")) tags.delete("zh");
  return [...tags].flatMap((tag) => patternsOf(tag) ?? []);
}
