import { Bare } from "./bare.ts";
import { fold } from "./fold.ts";
import type { Stretch } from "./words.ts";

/** Words that turn a statement round, in folded text. Compounds that do not are left out. */
const NEGATION =
  /(?<![\p{L}\p{N}])(?:not(?! only(?![\p{L}\p{N}]))|never|cannot|no longer|neither|nor)(?![\p{L}\p{N}])|[\p{L}\p{N}]+n't(?![\p{L}\p{N}])|不(?![仅僅但断斷同少过過久])|(?<![淹沉埋吞湮])[没沒]|未(?![来來])|[无無]法|[并並]非/giu;
/** Units of folded text around a place in which a negation and what follows it stand. */
const REACH = 16;

/** A word that turns a statement round, folded, and where it stands. */
interface Negation extends Stretch {
  readonly word: string;
}

/** The first negation of a text; undefined when there is none. */
export function negationIn(text: string): Negation | undefined {
  const { text: folded, offsets, hyphenated } = fold(text);
  const [found] = folded.matchAll(NEGATION);
  if (found) {
    return {
      word: found[0],
      start: offsets.startOf(found.index),
      end: offsets.endOf(found.index + found[0].length),
    };
  }
  if (!hyphenated) return undefined;
  const bare = new Bare(folded);
  const [broken] = bare.text.matchAll(NEGATION);
  if (!broken) return undefined;
  const [first, last] = [broken.index, broken.index + broken[0].length - 1];
  return {
    word: broken[0],
    start: offsets.startOf(bare.toFolded(first)),
    end: offsets.endOf(bare.toFolded(last) + 1),
  };
}

/** The negation that ends just before an offset of a folded text, in offsets of it; undefined when there is none. */
export function negationBefore(folded: string, offset: number): Negation | undefined {
  const from = Math.max(0, offset - REACH);
  const around = folded.slice(from, offset + REACH);
  const end = folded.slice(from, offset).trimEnd().length;
  for (const { index, 0: word } of around.matchAll(NEGATION)) {
    if (index + word.length === end)
      return { word, start: from + index, end: from + index + word.length };
  }
  return undefined;
}
