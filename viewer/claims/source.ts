import type { CitationAttributes, SourceAttributes } from "../../src/model/graph-file.ts";
import type { Language } from "../ui/phrases.ts";
import { sources } from "./words.ts";
import { edtfWords } from "../ui/format/date.ts";
import { safeHref } from "../ui/format/literal.ts";

/** Who published a source and when, as far as it is known: `Rut Sand · The Gazette · 17 May 2024`. */
export function sourceWords(source: SourceAttributes, language: Language): string {
  return present(originOf(source, language)).join(" · ");
}

/** A citation as one line for a note or a mail: the quote, then where it stands. */
export function citationText(
  citation: CitationAttributes,
  source: SourceAttributes | undefined,
  language: Language,
): string {
  const { quote, paragraph, page } = citation;
  const words = sources[language];
  const [authors, ...published] = originOf(source, language);
  const where = present([
    authors,
    source?.title ?? citation.source,
    ...published,
    page === undefined ? undefined : words.page(page),
    paragraph === undefined ? undefined : words.paragraph(paragraph),
    safeHref(source?.url),
  ]);
  return words.cited(quote, where);
}

/** The authors of a source, its publisher, and when it was published. */
function originOf(source: SourceAttributes | undefined, language: Language) {
  const { author, publisher, published } = source ?? {};
  const authors = author && sources[language].authors(author);
  return [authors, publisher, published && edtfWords(published, language)];
}

function present(parts: readonly (string | undefined)[]): string[] {
  return parts.filter((part): part is string => part !== undefined && part !== "");
}

/** Words at each end of a long passage that a fragment names; the browser finds what is between. */
const END_WORDS = 6;
/** Passages up to this many characters are named whole. */
const SHORT = 80;

/**
 * The address of a source that opens at a passage, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=prefix-,start,end,-suffix`, each part
 * percent-encoded, and `-`, `,` and `&` too, for the grammar gives them a meaning.
 *
 * @returns undefined for a source without an address that may be opened; without a quote, the plain
 *   address
 */
export function passageHref(
  citation: CitationAttributes,
  source: SourceAttributes | undefined,
): string | undefined {
  const href = safeHref(source?.url);
  if (href === undefined || citation.quote === undefined) return href;
  const [start, end] = endsOf(citation.quote);
  if (start === "") return href;
  const parts = [
    ...(citation.prefix === undefined ? [] : [`${encodePart(citation.prefix)}-`]),
    encodePart(start),
    ...(end === undefined ? [] : [encodePart(end)]),
    ...(citation.suffix === undefined ? [] : [`-${encodePart(citation.suffix)}`]),
  ];
  return `${href}${href.includes("#") ? "" : "#"}:~:text=${parts.join(",")}`;
}

/** The first and the last words of a quote; of a short one without a gap, all of it. */
function endsOf(quote: string): [string, string?] {
  const [start = "", end] = quote.split(/ (?:…|\.\.\.) /).map((part) => part.trim());
  if (end !== undefined && end !== "") return [start, end];
  if (start.length <= SHORT) return [start];
  const words = start.split(/\s+/);
  if (words.length <= 2 * END_WORDS) {
    // Without blanks between words, as in Chinese, characters stand for them.
    return words.length > 2 ? [start] : [start.slice(0, 16), start.slice(-16)];
  }
  return [words.slice(0, END_WORDS).join(" "), words.slice(-END_WORDS).join(" ")];
}

function encodePart(text: string): string {
  const sound = text.replace(/\p{Surrogate}/gu, "");
  return encodeURIComponent(sound).replaceAll("-", "%2D");
}
