import { problemAt } from "../model/diagnostic.ts";
import type { HiddenKind } from "../model/hidden.ts";
import { codePointLength } from "../model/positions.ts";
import type { Range, Text } from "../model/range.ts";
import { rewritten } from "../model/repair.ts";
import { codePoint, hex, show } from "./shown.ts";

export const badIdCharacter = (id: Text, kind: string, character: string) =>
  problemAt("GW0204", id, {
    message: `The id of ${kind} cannot hold ${codePoint(character)}`,
    reason: "Ids are made of letters and digits of any script and of “-”, “_”, “.” and “:”.",
    help: "Use a plain id and put the full name in “name”.",
  });

export const badNameCharacter = (name: Text, kind: string, character: string) =>
  problemAt("GW0205", name, {
    message: `The name of ${kind} cannot hold ${codePoint(character)}`,
    reason: "Names are shown on one line, and “|” separates the parts of an edge's key.",
    help: "Remove the character.",
  });

export const beyondUnicode = (range: Range) =>
  problemAt("GW0206", range, {
    message: "An escape names a character beyond U+10FFFF, the last one",
    help: "Correct the number after \\U.",
  });

/** @param hidden what the character does unseen; undefined for one that no text may hold */
export const forbiddenCharacter = (range: Range, code: number, hidden?: HiddenKind) =>
  problemAt("GW0215", range, {
    message: `${hex(code)} ${whatItIs(code, hidden)}`,
    reason: hidden
      ? "Whoever reads the value would not see what it holds."
      : "It cannot be shown, and formats such as XML cannot hold it.",
    help: "Remove it.",
  });

function whatItIs(code: number, hidden: HiddenKind | undefined): string {
  if (hidden) {
    return hidden === "direction"
      ? "turns the direction of the text around it"
      : "is not shown here";
  }
  if (code >= 0xd800 && code <= 0xdfff) return "is half of a surrogate pair";
  return code > 0xff ? "is no character" : "is a control character";
}

export const idHasVariants = (id: Text, kind: string) =>
  problemAt("GW0216", id, {
    message: `The id of ${kind} has letters that stand for others: ${unusual(id.value)}`,
    reason: "Wide, narrow, joined or styled letters look like plain ones but make another id.",
    help: `Write ${show(id.value.normalize("NFKC"))}.`,
  });

export const idNotNormal = (id: Text, kind: string) =>
  problemAt("GW0217", id, {
    message: `The id of ${kind} is not in Unicode normal form C: ${unusual(id.value)}`,
    reason: "The same letters can be written in two ways, and the two would be different ids.",
    ...rewritten(id, [id.value.normalize("NFC")]),
    help: `Write ${show(id.value.normalize("NFC"))}, each accented letter as one character.`,
  });

export const longName = (name: Text, kind: string, most: number) =>
  problemAt("GW0220", name, {
    message: `The name of ${kind} has ${codePointLength(name.value, 0, name.value.length)} characters, more than ${most}`,
    help: "Shorten it, and put the rest in a note.",
  });

export const mixedScripts = (name: Text, kind: string, letters: readonly string[]) =>
  problemAt("GW0226", name, {
    message: `The name of ${kind} mixes alphabets in one word: ${letters.map(codePoint).join(", ")}`,
    reason: "Letters of other alphabets can look like Latin ones, so two names can look the same.",
    help: "Type the word again in one alphabet, unless it is meant.",
  });

export const unseenCharacter = (name: Text, kind: string, character: string) =>
  problemAt("GW0242", name, {
    message: `The name of ${kind} holds the unseen character ${hex(character.codePointAt(0) ?? 0)}`,
    reason: "It can change the order in which letters are shown, or make two names look the same.",
    help: "Remove it, unless it is meant.",
  });

/** The characters of an id that are not in their plain form. */
function unusual(id: string): string {
  const all = Array.from(id);
  const found = all.filter((c) => c !== c.normalize("NFKC") || /\p{M}/u.test(c));
  return (found.length === 0 ? all : found).slice(0, 8).map(codePoint).join(", ");
}
