import { LINE_END_HYPHEN } from "../characters.ts";
import { isBeginning } from "./sentences.ts";
import { isOfNouns } from "./known-names.ts";
import type { Mention } from "./names.ts";
import type { Token } from "./tokens.ts";

/** A name that is in the texts and not in the graph. */
export interface UnknownName {
  readonly name: string;
  readonly count: number;
  /** Where it stands first. */
  readonly first: NamePlace;
}

interface NamePlace {
  readonly source: string;
  /** UTF-16 offsets in the text of the source. */
  readonly start: number;
  readonly end: number;
}

/** One sentence, with what is known in it. */
export interface ReadSentence {
  readonly source: string;
  readonly text: string;
  /** UTF-16 offset of the sentence in the text of the source. */
  readonly offset: number;
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly lang?: string | undefined;
  /** From places in the folded sentence to places in the text of the source. */
  readonly place: (start: number, end: number) => NamePlace;
}

interface Run {
  readonly words: readonly Token[];
  readonly folded: string;
  /** Whether it begins the sentence or what stands behind a colon or a quotation mark, where every word has a capital. */
  readonly initial: boolean;
  readonly lang: string;
  readonly place: ReadSentence["place"];
}

const MOST_WORDS = 4;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
/** Words that English writes with a capital and that name nothing by themselves. */
const NO_NAMES = new Set(
  `I Mr Mrs Ms Dr Prof No January February March April May June July August September October November December
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday
   Million Millionen Milliarde Milliarden Euro Cent Mark Dollar Prozent Uhr Jahr Jahre Jahren
   Januar Februar März Mai Juni Juli Oktober Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag`.split(
    /\s+/u,
  ),
);
/** Two capitals or a capital and a digit: a name in any language. */
const ABBREVIATION = /\p{Lu}.*[\p{Lu}\p{Nd}]/u;
const JOINT = String.fromCharCode(LINE_END_HYPHEN);
/** A title or a name in Chinese brackets, up to thirty characters. */
const BRACKETED =
  /《([^《》]{1,30})》|〈([^〈〉]{1,30})〉|「([^「」]{1,30})」|『([^『』]{1,30})』|【([^【】]{1,30})】/gu;

/**
 * Gathers names by their looks: one to four words with capitals that stand elsewhere than at the
 * start of a sentence, and what Chinese brackets hold.
 */
export class UnknownNames {
  readonly #runs: Run[] = [];
  /** How often each word stands without a capital. */
  readonly #small = new Map<string, number>();
  readonly #bracketed: Bracketed[] = [];

  add(sentence: ReadSentence): void {
    for (const { text } of sentence.tokens) {
      if (!CAPITAL.test(text)) this.#small.set(text, (this.#small.get(text) ?? 0) + 1);
    }
    const bracketed = [...bracketedIn(sentence)];
    for (const name of bracketed) this.#bracketed.push(name);
    for (const run of outside(runsOf(sentence), bracketed)) this.#runs.push(run);
  }

  /** The names found, most frequent first. */
  list(): UnknownName[] {
    const found = new Map<string, { count: number; certain: boolean; first: NamePlace }>();
    const count = (name: string, place: NamePlace, certain: boolean): void => {
      const known = found.get(name);
      found.set(name, {
        count: (known?.count ?? 0) + 1,
        certain: certain || known?.certain === true,
        first: known?.first ?? place,
      });
    };
    for (const run of this.#runs) {
      const words = this.#nameIn(run);
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last || words.every(({ text }) => text.length === 1)) continue;
      if (isOfNouns(run.lang) && words.length === 1 && !ABBREVIATION.test(first.text)) continue;
      const certain = !run.initial || words.length > 1 || words.length < run.words.length;
      const name = run.folded.slice(first.start, last.end).replaceAll(JOINT, "");
      count(name, run.place(first.start, last.end), certain);
    }
    for (const { name, place } of this.#bracketed) count(name, place, true);
    return [...found]
      .filter(([name, { certain, count }]) => certain && !this.#isCommon(name, count))
      .map(([name, { count, first }]) => ({ name, count, first }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** At the start of a sentence, a word that the texts also write small is no part of the name. */
  #nameIn({ words, initial, lang }: Run): readonly Token[] {
    const { text = "" } = words[0] ?? {};
    const common = initial && (this.#small.has(text.toLowerCase()) || isBeginning(text, lang));
    return common ? words.slice(1) : words;
  }

  /** A word mostly written small had its capital from a title, or from a full stop without a space. */
  #isCommon(name: string, count: number): boolean {
    return (this.#small.get(name.toLowerCase()) ?? 0) > count;
  }
}

function* runsOf({ folded, tokens, mentions, lang = "", place }: ReadSentence): Generator<Run> {
  const known = new Set<Token>(mentions.flatMap(({ from, to }) => tokens.slice(from, to)));
  const start = tokens.find(({ text }) => WORD.test(text));
  let words: Token[] = [];
  const finish = function* (): Generator<Run> {
    if (words.length > 0 && words.length <= MOST_WORDS) {
      const [first] = words;
      const initial =
        first === start || /[:'"(]\s?$/u.test(folded.slice(0, first?.start).slice(-2));
      yield { words, folded, initial, lang, place };
    }
    words = [];
  };
  for (const token of tokens) {
    const last = words.at(-1);
    const joint = last && folded.slice(last.end, token.start);
    if (token.text === "-" && joint === "") continue;
    if (joint !== undefined && joint !== " " && joint !== "-") yield* finish();
    const named = CAPITAL.test(token.text) && !known.has(token) && !NO_NAMES.has(token.text);
    if (named) words.push(token);
    else yield* finish();
  }
  yield* finish();
}

/** The runs that do not begin within brackets; both are in order of place. */
function* outside(runs: Iterable<Run>, bracketed: readonly Bracketed[]): Generator<Run> {
  let next = 0;
  for (const run of runs) {
    const [first] = run.words;
    const start = first ? run.place(first.start, first.end).start : 0;
    while ((bracketed[next]?.place.end ?? Infinity) <= start) next++;
    if ((bracketed[next]?.place.start ?? Infinity) >= start) yield run;
  }
}

interface Bracketed {
  readonly name: string;
  readonly place: NamePlace;
}

function* bracketedIn({
  source,
  text,
  offset,
  folded,
  tokens,
  mentions,
}: ReadSentence): Generator<Bracketed> {
  const known = new Set(
    mentions.map(({ from, to }) => folded.slice(tokens[from]?.start, tokens[to - 1]?.end)),
  );
  for (const match of text.matchAll(BRACKETED)) {
    const name =
      match
        .slice(1)
        .find((part) => part !== undefined)
        ?.trim() ?? "";
    if (name === "" || known.has(name)) continue;
    const start = offset + match.index;
    yield { name, place: { source, start, end: start + match[0].length } };
  }
}
