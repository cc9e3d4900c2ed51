import type { IndexedText } from "./indexed-text.ts";
import { matchQuote } from "./match.ts";
import { type Quote, readQuote } from "./quote.ts";
import type { Stretch } from "./words.ts";

/** [sic] and the like, with the space before it. */
const REMARK = /\s*\[(?:sic|recte|!|\?)[!.?]*\]/giu;
/** [T]he */
const FIRST_LETTER = /\[(\p{L})\](?=\p{L})/gu;
/** boat[s], walk[ed] */
const ENDING = /(?<=\p{L})\[\p{L}{1,4}\]/gu;
/** [the harbour board] */
const ADDED = /\s*\[[^[\]]+\]/gu;
const BRACKETS = /[[\]]/gu;
const ELLIPSIS = /\s*\[\s*(?:…|\.\.\.)\s*\]\s*/gu;
/** Brackets that are tried; a quote with more is no quote with remarks of an editor. */
const MOST_BRACKETS = 8;
/** Units of a quote that is looked at. */
const LONGEST = 2_000;

/** The words of the source that a quote has with the additions of an editor, and where they stand. */
interface Unedited {
  readonly words: string;
  readonly original: Stretch;
}

/**
 * Looks for a quote without what an editor put into it between square brackets: a remark, another case of a
 * letter, an ending, an explanation, an ellipsis. Undefined where none of that leads to the source.
 */
export function unedited(quote: Quote, text: IndexedText): Unedited | undefined {
  const written = quote.written.join(" … ");
  const brackets = written.split("[").length - 1;
  if (brackets === 0 || brackets > MOST_BRACKETS || written.length > LONGEST) return undefined;
  for (const words of new Set(wordingsOf(written))) {
    if (words === written || words === "") continue;
    const read = readQuote({ quote: words, span: quote.span });
    if (read.tooShort) continue;
    const [place] = matchQuote(text, read).places;
    if (place) return { words, original: place.original };
  }
  return undefined;
}

/** What the quote may have been: each way of undoing what an editor does, and the usual ones together. */
function* wordingsOf(written: string): Generator<string> {
  const remarked = written.replace(REMARK, "").replace(ELLIPSIS, " … ");
  const ways: ((letter: string) => string)[] = [
    (letter) => letter,
    (letter) => letter.toLowerCase(),
    (letter) => letter.toUpperCase(),
  ];
  for (const way of ways) {
    const lettered = remarked.replace(FIRST_LETTER, (_, letter: string) => way(letter));
    for (const ended of [lettered, lettered.replace(ENDING, "")]) {
      yield ended;
      yield ended.replace(BRACKETS, "");
      yield ended.replace(ADDED, "").trim();
      if (ended.match(ADDED)?.length === 1) yield ended.replace(ADDED, " …").trim();
    }
  }
}
