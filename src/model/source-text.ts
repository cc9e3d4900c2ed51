import type { TextFile } from "./range.ts";
import { byCodeUnit } from "./order.ts";

/** The full text of a source, read from a text folder. */
export interface SourceText extends TextFile {
  /** sha256 of the file's bytes, in hex: what a lock and a source's `text.sha256` are compared with. */
  readonly sha256: string;
}

/** An entry of the list of texts: of which source a text is at hand, and which text it is. */
export interface TextEntry {
  readonly source: string;
  /** sha256 of the text's file, in hex. */
  readonly sha256: string;
}

/** Where the list is, beside `graph.json`. */
export const TEXT_LIST = "texts.json";

/**
 * Where a text is, beside `graph.json`. It is named by its content: an address never shows another
 * text than it did, and no name that somebody wrote becomes part of a path.
 */
export function textPath(sha256: string): string {
  return `texts/${sha256}.txt`;
}

/** The list of some texts by source, in the order of the sources' ids. */
export function listTexts(texts: ReadonlyMap<string, SourceText>): TextEntry[] {
  return [...texts]
    .map(([source, { sha256 }]) => ({ source, sha256 }))
    .sort((left, right) => byCodeUnit(left.source, right.source));
}
