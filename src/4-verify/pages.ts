import type { Diagnostic } from "../model/diagnostic.ts";
import type { Pages } from "../model/pages.ts";
import type { IndexedText } from "./indexed-text.ts";
import type { Match } from "./match.ts";
import { otherPage } from "./messages.ts";
import type { Quotation } from "./quote.ts";

const NUMBER = /\d+/u;
const NUMBERS = /\d+/gu;
/** Longer words are no number of a page. */
const LONGEST_LABEL = 40;
/** What stands around the number of a page in a header or a footer. */
const AROUND = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu;

/**
 * That a quote stands on another page than the citation names. A page is named by its place in the text, or by
 * the number that its first or last line bears; in a text without form feeds nothing is known of pages.
 */
export function reportPage(
  citation: Quotation,
  text: IndexedText,
  { original }: Match,
): Diagnostic | undefined {
  if (citation.page === undefined) return undefined;
  const first = text.pages.of(original.start);
  const last = text.pages.of(original.end);
  if (first === undefined || last === undefined) return undefined;
  const named = citation.page.normalize("NFKC").trim();
  if (isAmong(named, first, last) || bears(text.pages, first, named)) return undefined;
  return otherPage(citation, first, text.range(original));
}

/** Whether a page or a range of pages, as people write them, meets another. */
function isAmong(named: string, first: number, last: number): boolean {
  const [from, to = from] = Array.from(named.matchAll(NUMBERS), ([digits]) => Number(digits));
  return from !== undefined && to !== undefined && from <= last && first <= Math.max(from, to);
}

/** Whether the first or the last line of a page begins or ends with a number or a name that is given. */
function bears(pages: Pages, page: number, named: string): boolean {
  const labels = new Set([named.toLowerCase(), NUMBER.exec(named)?.[0]]);
  return pages.edges(page).some((line) => {
    const words = line.normalize("NFKC").toLowerCase().split(/\s+/u);
    return [words[0], words.at(-1)].some((word = "") => {
      if (word.length > LONGEST_LABEL) return false;
      const label = word.replace(AROUND, "");
      return label !== "" && labels.has(label);
    });
  });
}
