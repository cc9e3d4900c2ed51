import type { IndexedText } from "./indexed-text.ts";
import { type Match, matchQuote } from "./match.ts";
import type { Quote } from "./quote.ts";

/** Units of text read to look for quotes in sources they do not name; past this, the cost only grows. */
const SEARCH_BUDGET = 1_000_000_000;

/** A source that holds a quote word for word, though the citation does not name it. */
export interface Elsewhere {
  /** Id of the source. */
  readonly source: string;
  readonly text: IndexedText;
  /** The first place there. */
  readonly place: Match;
  /** How many places there are. */
  readonly count: number;
}

/** What a search for a quote came to. */
export interface Search {
  readonly found: readonly Elsewhere[];
  /** Whether no text was left out, so that what was not found is in none of them. */
  readonly whole: boolean;
}

/** Looks for quotes in all other texts, until a budget of work is spent. */
export class OtherSources {
  readonly #texts: ReadonlyMap<string, IndexedText>;
  #budget = SEARCH_BUDGET;

  /** @param texts by id of the source */
  constructor(texts: ReadonlyMap<string, IndexedText>) {
    this.#texts = texts;
  }

  /**
   * The sources that hold `quote`, other than the text `here`; none once the budget is spent.
   *
   * @param most the search ends when so many are found
   */
  find(quote: Quote, here: IndexedText, most: number): Search {
    const found: Elsewhere[] = [];
    for (const [source, text] of this.#texts) {
      if (text === here) continue;
      this.#budget -= text.source.text.length;
      if (this.#budget < 0) return { found, whole: false };
      const { places, count } = matchQuote(text, quote);
      const [place] = places;
      if (place) found.push({ source, text, place, count });
      if (found.length === most) break;
    }
    return { found, whole: true };
  }
}
