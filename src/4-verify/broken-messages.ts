import { type Diagnostic, problem, type Related } from "../model/diagnostic.ts";
import { codePointName, type Hidden, type HiddenKind } from "../model/hidden.ts";
import type { Citation } from "../model/linked.ts";
import type { Passage } from "../model/proof.ts";
import type { Text } from "../model/range.ts";
import type { Located } from "./messages.ts";

/** One pure factory per way in which a quote is not in its source, in alphabetical order. */

/** A place of a quote, with the words that stand where the citation has a prefix or a suffix. */
interface OtherContext extends Located {
  readonly before?: string;
  readonly after?: string;
}

/** A passage that resembles a quote. */
interface NearPassage extends Located {
  /** In words, with the differing ones marked. */
  readonly difference: string;
}

/** What is known about a quote that is not in its source. */
export interface NotFound {
  readonly part: "whole" | "first" | "last";
  readonly passage: NearPassage | undefined;
  /** Whether a resembling passage was looked for. */
  readonly sought: boolean;
  readonly elsewhere: readonly Related[];
  /** Where the quote stood in the revision that the lock knows. */
  readonly was: Passage | undefined;
}

/** @param follows where the last words follow the first, if they do: in another paragraph, or but in another line */
export function brokenOrder(
  quote: Text,
  source: string,
  follows: "paragraph" | "line" | undefined,
  places: {
    readonly first: readonly Located[];
    readonly last: readonly Located[];
    readonly elsewhere: readonly Related[];
  },
): Diagnostic {
  return problem({
    code: "GW0402",
    message: `The first and last words of the quote do not follow each other in “${source}”`,
    range: quote,
    reason: follows
      ? "Both are in the source, but the last words do not follow within the same paragraph."
      : "Both are in the source, but the last words stand before the first.",
    help: HELP_FOR_ORDER[follows ?? "nowhere"],
    related: [
      ...places.elsewhere,
      ...places.first.map((place) => relatedPlace("first words", place)),
      ...places.last.map((place) => relatedPlace("last words", place)),
    ],
  });
}

const HELP_FOR_ORDER = {
  line: "Each line counts as a paragraph of this text. If its lines are wrapped, write “paragraphs: blocks” under the “text” of the source; otherwise quote words of one paragraph, or add “span: document” if the passage really runs on.",
  nowhere: "Quote the words in the order of the source.",
  paragraph: "Quote words of one paragraph, or add “span: document” if the passage really runs on.",
} as const;

export function contextElsewhere(
  citation: Citation,
  quote: Text,
  places: readonly OtherContext[],
): Diagnostic {
  const { prefix, suffix, source } = citation;
  const keys = [prefix && "“prefix”", suffix && "“suffix”"].filter(Boolean).join(" and ");
  return problem({
    code: "GW0403",
    message: `The quote is in “${source}”, but not with its ${keys}`,
    range: quote,
    reason: "A prefix ends just before the quote, and a suffix begins just after it.",
    help:
      places.length === 1
        ? `Correct ${keys}, or leave it out: the quote stands only once.`
        : `Correct ${keys} to what stands at the place you mean.`,
    related: places.map(({ range, paragraph, before, after }) => {
      const around = [
        before === undefined ? "" : `after “${before}”`,
        after === undefined ? "" : `before “${after}”`,
      ].filter(Boolean);
      return { message: `paragraph ${paragraph}, ${around.join(" and ")}`, range };
    }),
  });
}

/** @param words the quote as it would be without the additions of an editor */
export function editorialBrackets(
  quote: Text,
  source: string,
  words: string,
  place: Located,
): Diagnostic {
  return problem({
    code: "GW0433",
    message: `The quote has square brackets of an editor, which are not in “${source}”`,
    range: quote,
    reason: "A letter, a word or a [sic] that is put between brackets is not what the source says.",
    help: `Quote its own words, “${words}”; what has to be explained has its place in a “note”.`,
    related: [relatedPlace("the passage", place)],
  });
}

export function hiddenCharacter(quote: Text, { character, what }: Hidden): Diagnostic {
  return problem({
    code: "GW0430",
    message: `The quote holds the hidden character ${codePointName(character)}`,
    range: quote,
    reason: `${HIDDEN[what]}, so that a reader would not see the words that are proven.`,
    help: "Type the words again, or remove the character.",
  });
}

const HIDDEN: Readonly<Record<HiddenKind, string>> = {
  direction: "It turns the direction of the text around it",
  tag: "It is a tag that is not part of a flag",
  unseen: "It is not shown",
  variation: "It chooses a variant, and stands behind nothing that has one",
};

export function notFound(quote: Text, source: string, known: NotFound): Diagnostic {
  const { part, passage, sought, elsewhere, was } = known;
  const nearest = passage
    ? passage.difference
    : sought
      ? "No passage of the source resembles it."
      : "No resembling passage was looked for, because too many quotes are broken.";
  return problem({
    code: "GW0410",
    message: `${subject(part)} not in “${source}”`,
    range: quote,
    reason: was
      ? `It stood in paragraph ${was.paragraph} of the revision that the lock knows. ${nearest}`
      : nearest,
    help:
      otherSource(elsewhere) ?? "Quote the source word for word; “ … ” stands for words left out.",
    related: [...(passage ? [relatedPlace("nearest passage", passage)] : []), ...elsewhere],
  });
}

/** @param whole the words of the source of which the quote has a part */
export function partOfWord(
  quote: Text,
  source: string,
  part: NotFound["part"],
  whole: Located & { readonly words: string },
  elsewhere: readonly Related[],
): Diagnostic {
  const [note] = FOOTNOTE.exec(whole.words) ?? [];
  return problem({
    code: "GW0417",
    message: `${part === "whole" ? "The quote cuts" : `The ${part} words of the quote cut`} a word or a number of “${source}” in two`,
    range: quote,
    reason: note
      ? `The source has “${whole.words}”: “${note}” may be the mark of a footnote, and could as well be a power.`
      : `The source has “${whole.words}”: signs, decimals, units and what compares belong to their number, “non-” and “n't” to their word.`,
    help:
      otherSource(elsewhere) ??
      (note ? `Quote “${note}” too.` : "Quote whole words and numbers, if they say the same."),
    related: [relatedPlace("the passage", whole), ...elsewhere],
  });
}

/** Raised digits behind a word that is no unit. */
const FOOTNOTE = /(?<=\p{L}{3})[⁰¹²³⁴-⁹]+$/u;

export function tooManyEllipses(quote: Text, source: string, count: number): Diagnostic {
  return problem({
    code: "GW0412",
    message: `The quote has ${count} ellipses; one is allowed`,
    range: quote,
    reason: `One ellipsis makes a range from the first words to the last. With more, the quote must stand in “${source}” as it is, and it does not.`,
    help: "Keep one ellipsis, or split the quote into several citations.",
  });
}

export function tooShort(quote: Text, part: NotFound["part"]): Diagnostic {
  return problem({
    code: "GW0413",
    message:
      part === "whole"
        ? "The quote is too short to prove anything"
        : `The ${part} words of the quote are too short to prove anything`,
    range: quote,
    reason:
      part === "whole"
        ? "A quote needs two words between spaces, or eight letters and digits, four in Chinese or Japanese."
        : "Either end of a range needs a number or a word that does more than join others, two characters in Chinese or Japanese.",
    help:
      part === "whole"
        ? "Quote more of the passage."
        : `Quote more of the passage ${part === "first" ? "before" : "after"} the ellipsis.`,
  });
}

function subject(part: NotFound["part"]): string {
  return part === "whole" ? "The quote is" : `The ${part} words of the quote are`;
}

/** What to do about a quote that stands in one other source. */
function otherSource(elsewhere: readonly Related[]): string | undefined {
  const [only, second] = elsewhere;
  if (!only || second) return undefined;
  return `It was ${only.message}: name that source if it is the one you mean.`;
}

function relatedPlace(what: string, { range, paragraph }: Located): Related {
  return { message: `${what}: paragraph ${paragraph}`, range };
}
