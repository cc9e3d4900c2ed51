import { type Diagnostic, problemAt } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { codePoint, hex, inQuotes } from "./shown.ts";

/** What looks like YAML to a person and is something else to a parser, in alphabetical order. */

export const conflict = (range: Range, others: readonly Range[]) =>
  problemAt("GW0250", range, {
    message: "A merge conflict was left here",
    reason:
      "git wrote both versions of these lines, with marks around them; nothing of the file is read.",
    help: "Keep the lines that are right, and remove the others with the lines of <<<<<<<, |||||||, ======= and >>>>>>>.",
    ...(others.length > 0 && {
      related: others.map((other) => ({ message: "a mark of the same conflict", range: other })),
    }),
  });

export const looksLike = (range: Range, character: string, meant: string) =>
  problemAt("GW0252", range, {
    message: `${codePoint(character)} stands where YAML wants “${meant}”`,
    reason: "It looks alike, and YAML reads it as a part of the text.",
    help: `Type “${meant}”, or put the whole text in quotes: "…".`,
  });

/** @param where `in the indentation of this line`, for example */
export const oddSpace = (range: Range, character: string, where: string) =>
  problemAt("GW0251", range, {
    message: `⟨${hex(character.codePointAt(0) ?? 0)}⟩ stands ${where}`,
    reason:
      "It cannot be told from a space, or cannot be seen at all, and YAML reads it as a letter.",
    help: "Replace it by a plain space (U+0020), or remove it.",
  });

/** @param written the value, from its first character on */
export function valueStart(range: Range, written: string): Diagnostic {
  const first = written.charAt(0);
  return problemAt("GW0253", range, {
    message: `This value begins with “${first}”, so YAML does not read it as text`,
    reason: STARTS.get(first) ?? "YAML reserves the character.",
    help: `If it is text, put all of it in quotes: ${inQuotes(written)}`,
  });
}

const STARTS: ReadonlyMap<string, string> = new Map([
  ["[", "A list begins here, and after its “]” no text may follow."],
  ["{", "A mapping begins here, and after its “}” no text may follow."],
  ["-", "A dash begins an item of a list, which has to begin its line."],
  ["?", "A question mark and a space begin a key, which has to begin its line."],
  [":", "A colon and a space stand between a key and its value, and the key is empty."],
  ["*", "A YAML alias begins here, which this format does not use."],
  ["&", "A YAML anchor begins here, which this format does not use."],
  ["#", "A comment begins here, so the value is empty."],
  [">", "A folded text begins here, on the next line."],
  ["|", "A text of several lines begins here, on the next line."],
]);
