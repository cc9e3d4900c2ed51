import type { Entity } from "../../model/linked.ts";
import { fold } from "../fold.ts";
import { stemsOf } from "./stems.ts";
import { greatest } from "./extremes.ts";

/** The words of one name with their weights, which add up to 1. */
type Spelling = ReadonlyMap<string, number>;

/**
 * Tells how much of an entity's names a text holds: “the SU7” is most of “Xiaomi SU7”, for many names
 * begin with Xiaomi and few with SU7. A word weighs what it tells of who is meant.
 */
export class NameWords {
  readonly #spellings = new Map<string, readonly Spelling[]>();
  readonly #summaries = new Map<string, Spelling>();

  constructor(entities: Iterable<Entity>) {
    const words = new Map<string, { names: string[][]; summary: string[] }>();
    const frequency = new Map<string, number>();
    for (const { id, name, names, aliases, summary = "" } of entities) {
      const each = [...new Set([name, ...Object.values(names), ...aliases])].map(wordsOf);
      words.set(id, { names: each, summary: wordsOf(summary) });
      for (const word of new Set(each.flat())) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
    const weightOf = (word: string): number =>
      Math.log(1 + words.size / (1 + (frequency.get(word) ?? 0)));
    for (const [id, { names, summary }] of words) {
      this.#spellings.set(
        id,
        names.filter((each) => each.length > 0).map((each) => weighed(each, weightOf)),
      );
      this.#summaries.set(id, weighed(summary, weightOf));
    }
  }

  /** The largest share of a name of the entity that some stems hold, by weight. */
  shareOf(entity: string, stems: ReadonlySet<string>): number {
    const shares = (this.#spellings.get(entity) ?? []).map((each) => nameShare(each, stems));
    return greatest(shares);
  }

  /** The share of the summary of the entity that some stems hold. */
  summaryShareOf(entity: string, stems: ReadonlySet<string>): number {
    return share(this.#summaries.get(entity) ?? new Map(), stems);
  }
}

function wordsOf(text: string): string[] {
  return [...new Set(stemsOf(fold(text).text).map(({ stem }) => stem))];
}

function weighed(words: readonly string[], weightOf: (word: string) => number): Spelling {
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  return new Map(words.map((word) => [word, weightOf(word) / total]));
}

/** A name of which the words that tell most are not there is not named: “Xiaomi SU7” is no Xiaomi SU7 Ultra. */
const TELLING = 0.5;

function nameShare(spelling: Spelling, stems: ReadonlySet<string>): number {
  const most = greatest(spelling.values());
  const isTold = [...spelling].some(
    ([word, weight]) => weight >= TELLING * most && stems.has(word),
  );
  return isTold ? share(spelling, stems) : 0;
}

function share(spelling: Spelling, stems: ReadonlySet<string>): number {
  let found = 0;
  for (const [word, weight] of spelling) if (stems.has(word)) found += weight;
  return found;
}
