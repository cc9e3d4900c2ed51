import type { TextFile } from "./range.ts";

/** The full text of a source, read from a text folder. */
export interface SourceText extends TextFile {
  /** sha256 of the file's bytes, in hex: what a lock and a source's `text.sha256` are compared with. */
  readonly sha256: string;
}
