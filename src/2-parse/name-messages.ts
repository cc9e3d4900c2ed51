import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { HiddenKind } from "../model/hidden.ts";
import { codePointLength } from "../model/positions.ts";
import type { Range, Text } from "../model/range.ts";
import { rewritten } from "../model/repair.ts";
import { codePoint, hex, show } from "./shown.ts";

export function badIdCharacter(id: Text, kind: string, character: string): Diagnostic {
  return problem({
    code: "GW0204",
    message: `The id of ${kind} cannot hold ${codePoint(character)}`,
    range: id,
    reason: "Ids are made of letters and digits of any script and of “-”, “_”, “.” and “:”.",
    help: "Use a plain id and put the full name in “name”.",
  });
}

export function badNameCharacter(name: Text, kind: string, character: string): Diagnostic {
  return problem({
    code: "GW0205",
    message: `The name of ${kind} cannot hold ${codePoint(character)}`,
    range: name,
    reason: "Names are shown on one line, and “|” separates the parts of an edge's key.",
    help: "Remove the character.",
  });
}

export function beyondUnicode(range: Range): Diagnostic {
  return problem({
    code: "GW0206",
    message: "An escape names a character beyond U+10FFFF, the last one",
    range,
    help: "Correct the number after \\U.",
  });
}

/** @param hidden what the character does unseen; undefined for one that no text may hold */
export function forbiddenCharacter(range: Range, code: number, hidden?: HiddenKind): Diagnostic {
  return problem({
    code: "GW0215",
    message: `${hex(code)} ${whatItIs(code, hidden)}`,
    range,
    reason: hidden
      ? "Whoever reads the value would not see what it holds."
      : "It cannot be shown, and formats such as XML cannot hold it.",
    help: "Remove it.",
  });
}

function whatItIs(code: number, hidden: HiddenKind | undefined): string {
  if (hidden) {
    return hidden === "direction"
      ? "turns the direction of the text around it"
      : "is not shown here";
  }
  if (code >= 0xd800 && code <= 0xdfff) return "is half of a surrogate pair";
  return code > 0xff ? "is no character" : "is a control character";
}

export function idHasVariants(id: Text, kind: string): Diagnostic {
  return problem({
    code: "GW0216",
    message: `The id of ${kind} has letters that stand for others: ${unusual(id.value)}`,
    range: id,
    reason: "Wide, narrow, joined or styled letters look like plain ones but make another id.",
    help: `Write ${show(id.value.normalize("NFKC"))}.`,
  });
}

export function idNotNormal(id: Text, kind: string): Diagnostic {
  return problem({
    code: "GW0217",
    message: `The id of ${kind} is not in Unicode normal form C: ${unusual(id.value)}`,
    range: id,
    reason: "The same letters can be written in two ways, and the two would be different ids.",
    ...rewritten(id, [id.value.normalize("NFC")]),
    help: `Write ${show(id.value.normalize("NFC"))}, each accented letter as one character.`,
  });
}

export function longName(name: Text, kind: string, most: number): Diagnostic {
  return problem({
    code: "GW0220",
    message: `The name of ${kind} has ${codePointLength(name.value, 0, name.value.length)} characters, more than ${most}`,
    range: name,
    help: "Shorten it, and put the rest in a note.",
  });
}

export function mixedScripts(name: Text, kind: string, letters: readonly string[]): Diagnostic {
  return problem({
    code: "GW0226",
    message: `The name of ${kind} mixes alphabets in one word: ${letters.map(codePoint).join(", ")}`,
    range: name,
    reason: "Letters of other alphabets can look like Latin ones, so two names can look the same.",
    help: "Type the word again in one alphabet, unless it is meant.",
  });
}

export function unseenCharacter(name: Text, kind: string, character: string): Diagnostic {
  return problem({
    code: "GW0242",
    message: `The name of ${kind} holds the unseen character ${hex(character.codePointAt(0) ?? 0)}`,
    range: name,
    reason: "It can change the order in which letters are shown, or make two names look the same.",
    help: "Remove it, unless it is meant.",
  });
}

/** The characters of an id that are not in their plain form. */
function unusual(id: string): string {
  const all = Array.from(id);
  const found = all.filter((c) => c !== c.normalize("NFKC") || /\p{M}/u.test(c));
  return (found.length === 0 ? all : found).slice(0, 8).map(codePoint).join(", ");
}
