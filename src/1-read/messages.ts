import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";
import type { Format } from "./format.ts";

/** What stands behind a path that is not a regular file. */
export type SpecialFile =
  | "a device"
  | "a folder"
  | "a named pipe"
  | "a socket"
  | "not a regular file";

/** A problem of a file as a whole: the place is its first character. */
export function wholeFile(path: string): Range {
  return { file: path, start: 0, end: 0 };
}

export function binaryFile(path: string, range: Range): Diagnostic {
  return problem({
    code: "GW0101",
    message: `“${path}” holds NUL bytes, so it is not a text file`,
    range,
    reason: "Text is read as UTF-8, which has no NUL bytes outside binary data.",
    help: "Save the file as UTF-8 text, or move it out of the folder.",
  });
}

export function danglingLink(path: string): Diagnostic {
  return problem({
    code: "GW0102",
    message: `“${path}” is a symbolic link that leads nowhere`,
    range: wholeFile(path),
    help: "Restore the file it points to, or remove the link.",
  });
}

export function emptyFolder(dir: string): Diagnostic {
  return problem({
    code: "GW0103",
    message: `“${dir}” holds no YAML file`,
    reason: "A graph is every *.yaml and *.yml file below its folder.",
    help: "Name the folder that holds the graph, or start one with “graphwright init”.",
  });
}

export function escapingLink(path: string, root: string): Diagnostic {
  return problem({
    code: "GW0104",
    message: `“${path}” is a symbolic link that leaves “${root}”`,
    range: wholeFile(path),
    reason: "A graph may come from strangers: only what is inside its folder is read.",
    help: "Copy what it leads to into the folder; texts may also stand elsewhere, named with --texts.",
  });
}

export function escapingText(name: Text, folder: string): Diagnostic {
  return problem({
    code: "GW0105",
    message: `“${name.value}” leads out of the text folder “${folder}”`,
    range: name,
    reason: "A graph may come from strangers: a text is only read from below a text folder.",
    help: "Copy the text into the text folder instead of linking to it.",
  });
}

export function notPlainText(path: string, format: Format, range: Range): Diagnostic {
  return problem({
    code: "GW0112",
    message: `“${path}” is ${format.name}, not plain text`,
    range,
    reason: `What stands in such a file is not what its readers see: ${format.reason}.`,
    help: `Save its words as UTF-8 text${format.command === undefined ? "" : `, for example with: ${format.command}`}.`,
  });
}

/** @param found the name of the file that is there */
export function textNamedAlmost(name: Text, found: string): Diagnostic {
  return problem({
    code: "GW0115",
    message: `There is no text “${name.value}”; a file is called “${found}”, and no source names it`,
    range: name,
    reason: "Without its text, the citations of a source rest on the lock alone.",
    help: `If that is the text, write “file: ${found}” or rename the file.`,
  });
}

/** @param found the name of the file that is there */
export function textSpeltOtherwise(name: Text, found: string): Diagnostic {
  const isCase = found.toLowerCase() === name.value.toLowerCase();
  const difference = isCase ? "the case of letters" : "how its accented letters are encoded";
  return problem({
    code: "GW0113",
    message: `There is no text “${name.value}”; the file is called “${found}”`,
    range: name,
    reason: `The names differ by ${difference}, which some systems overlook and others do not.`,
    help: `Write “file: ${found}”, or rename the file.`,
  });
}

export function notUtf8(path: string, line: number, range: Range): Diagnostic {
  return problem({
    code: "GW0106",
    message: `“${path}” is not valid UTF-8 on line ${line}`,
    range,
    help: `Save the file as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8`,
  });
}

export function specialFile(path: string, kind: SpecialFile, range: Range): Diagnostic {
  return problem({
    code: "GW0107",
    message: `“${path}” is ${kind}, which is not read`,
    range,
    help: "Replace it by a regular file.",
  });
}

export function tooLarge(path: string, size: number, limit: number, range: Range): Diagnostic {
  return problem({
    code: "GW0108",
    message: `“${path}” has ${mebibytes(size)}, more than the ${mebibytes(limit)} that are read`,
    range,
    reason: "The size is bounded so that a hostile file cannot exhaust memory.",
    help: "Split the file.",
  });
}

export function unreadable(path: string, reason: string, range?: Range): Diagnostic {
  return problem({
    code: "GW0109",
    message: `“${path}” cannot be read: ${reason}`,
    range: range ?? wholeFile(path),
    help: "Check that it is still there and that you may read it.",
  });
}

export function unsafeTextName(name: Text): Diagnostic {
  return problem({
    code: "GW0110",
    message: `“${name.value}” is not a file name below a text folder`,
    range: name,
    reason:
      "The name is relative to a text folder: no “..”, no leading “/”, no backslash or drive.",
    help: "Write the name of the file, such as “article.txt” or “2024/article.txt”.",
  });
}

export function utf16(path: string, range: Range): Diagnostic {
  return problem({
    code: "GW0111",
    message: `“${path}” is UTF-16, and only UTF-8 is read`,
    range,
    help: "Save the file as UTF-8, for example with: iconv -f UTF-16 -t UTF-8",
  });
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
