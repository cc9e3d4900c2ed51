import { join } from "node:path";
import type { GraphFolder } from "../1-read/index.ts";
import { Lines } from "../model/positions.ts";
import type { Range, TextFile } from "../model/range.ts";

/** A file with the path by which a person reaches it from the working folder. */
export interface CheckedFile extends TextFile {
  readonly shown: string;
}

/** Every file that a diagnostic of a graph folder may point into, by the path that ranges carry. */
export function filesByPath(
  dir: string,
  { lock, diagnostics }: GraphFolder,
  files: readonly TextFile[],
  texts: Iterable<TextFile>,
): Map<string, CheckedFile> {
  const byPath = new Map<string, CheckedFile>();
  // What could not be read has no text, but it is shown where it lies all the same.
  const unread = diagnostics.flatMap(({ range }) => range ?? []);
  for (const { file } of unread) byPath.set(file, { path: file, text: "", shown: join(dir, file) });
  for (const { path, text } of texts) byPath.set(path, { path, text, shown: path });
  for (const { path, text } of [...files, ...(lock ? [lock] : [])]) {
    byPath.set(path, { path, text, shown: join(dir, path) });
  }
  return byPath;
}

/** Tells the file and the line of a range. */
export function originFinder(files: ReadonlyMap<string, TextFile>) {
  const lines = new Map<string, Lines>();
  return ({ file, start }: Range) => {
    let known = lines.get(file);
    if (!known) lines.set(file, (known = new Lines(files.get(file)?.text ?? "")));
    return { file, line: known.lineOf(start) };
  };
}
