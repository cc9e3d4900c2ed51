import { withoutLayout } from "./typography.ts";

/** One way each of typesetting what typists and typesetters do differently. */
const WAYS: readonly (readonly ((text: string) => string)[])[] = [
  [same, (text) => withoutLayout(text)],
  [same, curly, straight],
  [same, (text) => text.replace(/[-–—]/g, "–"), (text) => text.replace(/[-–—]/g, "—")],
  [same, (text) => text.replaceAll("...", "…"), (text) => text.replaceAll("…", "...")],
];
/** What is longer is not tried: nobody quotes so much. */
const LONGEST = 2_000;
/** Spaces tried in turn as the one at which a line ends. */
const MOST_BREAKS = 100;

/**
 * The usual ways of typesetting some words: white space and invisible characters, quotation marks, dashes and ellipses of one style each, or
 * one line end for a space. A lock that was written before it gave the words of its passages has
 * nothing else to be held against.
 */
export function* typesettingsOf(words: string): Generator<string> {
  if (words.length > LONGEST) return;
  let texts = [words];
  for (const ways of WAYS) texts = texts.flatMap((text) => ways.map((way) => way(text)));
  yield* new Set(texts);
  let breaks = 0;
  for (let at = words.indexOf(" "); at !== -1 && breaks < MOST_BREAKS; breaks++) {
    yield `${words.slice(0, at)}\n${words.slice(at + 1)}`;
    at = words.indexOf(" ", at + 1);
  }
}

function same(text: string): string {
  return text;
}

/** An opening mark stands at the start or behind white space or another opening mark. */
function curly(text: string): string {
  return straight(text)
    .replace(/(?<=^|[\s([“])"/g, "“")
    .replace(/(?<=^|[\s([“])'/g, "‘")
    .replaceAll('"', "”")
    .replaceAll("'", "’");
}

function straight(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");
}
