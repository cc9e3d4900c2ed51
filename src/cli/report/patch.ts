import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { FixedFile } from "../../edit/fix.ts";
import { harmless, painter, type Console } from "../console.ts";
import { counted } from "./tally.ts";

/** Changes of files as a unified diff, which `patch -p0` applies, and of the lock as one line. */
export function renderPatch(
  files: readonly FixedFile[],
  lock: FixedFile | undefined,
  { width, outIsRich }: Pick<Console, "width" | "outIsRich">,
): string {
  const diffs = files.map(({ path, before, after }) =>
    createTwoFilesPatch(nameOf(path), nameOf(path), before, after, undefined, undefined, {
      headerOptions: FILE_HEADERS_ONLY,
    }),
  );
  const text = diffs.join("") + (lock ? `# ${harmless(lock.path)}: ${lockText(lock)}\n` : "");
  if (width === undefined) return text;
  const paint = painter(outIsRich);
  const lines = text.split("\n").map((line) => {
    const shown = harmless(line.replace(/\r$/, ""));
    if (/^(?:---|\+\+\+) /.test(line)) return paint("bold", shown);
    if (line.startsWith("@@")) return paint("cyan", shown);
    if (line.startsWith("+")) return paint("green", shown);
    return line.startsWith("-") ? paint("red", shown) : shown;
  });
  return lines.join("\n");
}

/** A file name as `patch` reads it: in quotes where it would not stay in its line. */
function nameOf(path: string): string {
  return /[\p{Cc}"\\]/u.test(path) ? JSON.stringify(path) : path;
}

function lockText({ before, after }: FixedFile): string {
  const known = new Set(before.split("\n"));
  const fresh = after.split("\n").filter((line) => !known.has(line)).length;
  return fresh === 0 ? "lines leave" : `${counted(fresh, "line")} written anew`;
}
