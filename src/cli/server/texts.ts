import { type SourceText, listTexts, textPath } from "../../model/source-text.ts";

/** The texts of the sources of the graph that is shown. */
export interface ShownTexts {
  /** The list that the viewer asks for first. */
  readonly list: Buffer;
  /** By the path that each is asked for with. */
  readonly byPath: ReadonlyMap<string, SourceText>;
}

/** What a server shows while no text is at hand. */
export const NO_TEXTS = shownTexts(new Map());

/** @param texts by id of the source */
export function shownTexts(texts: ReadonlyMap<string, SourceText>): ShownTexts {
  return {
    list: Buffer.from(JSON.stringify(listTexts(texts))),
    byPath: new Map([...texts.values()].map((text) => [textPath(text.sha256), text])),
  };
}
