import { type Diagnostic, problemAt } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";
import { rewritten } from "../model/repair.ts";
import type { Format } from "./format.ts";

/** A problem of a file as a whole: the place is its first character. */
export function wholeFile(path: string): Range {
  return { file: path, start: 0, end: 0 };
}

export const binaryFile = (path: string, range: Range) =>
  problemAt("GW0101", range, {
    message: `“${path}” holds NUL bytes, so it is not a text file`,
    reason: "Text is read as UTF-8, which has no NUL bytes outside binary data.",
    help: "Save the file as UTF-8 text, or move it out of the folder.",
  });

export const danglingLink = (path: string) =>
  problemAt("GW0102", wholeFile(path), {
    message: `“${path}” is a symbolic link that leads nowhere`,
    help: "Restore the file it points to, or remove the link.",
  });

export const emptyFolder = (dir: string) =>
  problemAt("GW0103", undefined, {
    message: `“${dir}” holds no YAML file`,
    reason: "A graph is every *.yaml and *.yml file below its folder.",
    help: "Name the folder that holds the graph, or start one with “graphwright init”.",
  });

export const escapingLink = (path: string, root: string) =>
  problemAt("GW0104", wholeFile(path), {
    message: `“${path}” is a symbolic link that leaves “${root}”`,
    reason: "A graph may come from strangers: only what is inside its folder is read.",
    help: "Copy what it leads to into the folder; texts may also stand elsewhere, named with --texts.",
  });

export const escapingText = (name: Text, folder: string) =>
  problemAt("GW0105", name, {
    message: `“${name.value}” leads out of the text folder “${folder}”`,
    reason: "A graph may come from strangers: a text is only read from below a text folder.",
    help: "Copy the text into the text folder instead of linking to it.",
  });

export const notPlainText = (path: string, format: Format, range: Range) =>
  problemAt("GW0112", range, {
    message: `“${path}” is ${format.name}, not plain text`,
    reason: `What stands in such a file is not what its readers see: ${format.reason}.`,
    help: `Save its words as UTF-8 text${format.command === undefined ? "" : `, for example with: ${format.command}`}.`,
  });

/** @param found the name of the file that is there */
export const textNamedAlmost = (name: Text, found: string) =>
  problemAt("GW0115", name, {
    message: `There is no text “${name.value}”; a file is called “${found}”, and no source names it`,
    reason: "Without its text, the citations of a source rest on the lock alone.",
    help: `If that is the text, write “file: ${found}” or rename the file.`,
  });

/** @param found the name of the file that is there */
export function textSpeltOtherwise(name: Text, found: string): Diagnostic {
  const isCase = found.toLowerCase() === name.value.toLowerCase();
  const difference = isCase ? "the case of letters" : "how its accented letters are encoded";
  return problemAt("GW0113", name, {
    message: `There is no text “${name.value}”; the file is called “${found}”`,
    reason: `The names differ by ${difference}, which some systems overlook and others do not.`,
    ...rewritten(name, [found]),
    help: `Write “file: ${found}”, or rename the file.`,
  });
}

export const notUtf8 = (path: string, line: number, range: Range) =>
  problemAt("GW0106", range, {
    message: `“${path}” is not valid UTF-8 on line ${line}`,
    help: `Save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8`,
  });

export const specialFile = (path: string, kind: string, range: Range) =>
  problemAt("GW0107", range, {
    message: `“${path}” is ${kind}, which is not read`,
    help: "Replace it by a regular file.",
  });

export const tooLarge = (path: string, size: number, limit: number, range: Range) =>
  problemAt("GW0108", range, {
    message: `“${path}” has ${mebibytes(size)}, more than the ${mebibytes(limit)} that are read`,
    reason: "The size is bounded so that a hostile file cannot exhaust memory.",
    help: "Split the file.",
  });

export const unreadable = (path: string, reason: string, range?: Range) =>
  problemAt("GW0109", range ?? wholeFile(path), {
    message: `“${path}” cannot be read: ${reason}`,
    help: "Check that it is still there and that you may read it.",
  });

export const unsafeTextName = (name: Text) =>
  problemAt("GW0110", name, {
    message: `“${name.value}” is not a file name below a text folder`,
    reason:
      "The name is relative to a text folder: no “..”, no leading “/”, no backslash or drive.",
    help: "Write the name of the file, such as “article.txt” or “2024/article.txt”.",
  });

export const utf16 = (path: string, range: Range) =>
  problemAt("GW0111", range, {
    message: `“${path}” is UTF-16, and only UTF-8 is read`,
    help: "Save the file as UTF-8, for example with: iconv -f UTF-16 -t UTF-8",
  });

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
