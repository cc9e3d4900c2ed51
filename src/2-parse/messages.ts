import type { Diagnostic } from "../model/diagnostic.ts";
import { near } from "../model/near.ts";
import { codePointLength } from "../model/positions.ts";
import type { Range, Text } from "../model/range.ts";

export function alias(range: Range, written: string): Diagnostic {
  return {
    code: "GW0201",
    severity: "error",
    message: `${show(written)} is a YAML alias, which this format does not use`,
    range,
    reason: "Aliases let a small file grow without bound, and hide what is said where.",
    help: "Write the value out. If the text begins with “*”, put it in quotes.",
  };
}

export function anchor(range: Range, written: string): Diagnostic {
  return {
    code: "GW0202",
    severity: "error",
    message: `${show(written)} is a YAML anchor, which this format does not use`,
    range,
    reason: "Anchors exist for aliases, and those are refused.",
    help: "Remove it. If the text begins with “&”, put it in quotes.",
  };
}

export function badEscape(range: Range, written: string): Diagnostic {
  return {
    code: "GW0203",
    severity: "error",
    message: `${show(written)} is no escape sequence`,
    range,
    reason: "Between double quotes a backslash begins an escape such as \\n or \\u00e9.",
    help: "Write two backslashes for one, or put the text in single quotes.",
  };
}

export function badIdCharacter(id: Text, kind: string, character: string): Diagnostic {
  return {
    code: "GW0204",
    severity: "error",
    message: `The id of ${kind} cannot hold ${codePoint(character)}`,
    range: id,
    reason: "Ids are made of letters and digits of any script and of “-”, “_”, “.” and “:”.",
    help: "Use a plain id and put the full name in “name”.",
  };
}

export function badNameCharacter(name: Text, kind: string, character: string): Diagnostic {
  return {
    code: "GW0205",
    severity: "error",
    message: `The name of ${kind} cannot hold ${codePoint(character)}`,
    range: name,
    reason: "Names are shown on one line, and “|” separates the parts of an edge's key.",
    help: "Remove the character.",
  };
}

export function beyondUnicode(range: Range): Diagnostic {
  return {
    code: "GW0206",
    severity: "error",
    message: "An escape names a character beyond U+10FFFF, the last one",
    range,
    help: "Correct the number after \\U.",
  };
}

export function colonInPlain(range: Range): Diagnostic {
  return {
    code: "GW0207",
    severity: "error",
    message: "A value without quotes cannot hold a colon followed by a space",
    range,
    reason: "YAML takes what stands before the colon for a key.",
    help: 'Put the value in quotes: summary: "Note: this works"',
  };
}

export function complexKey(range: Range, kind: "mapping" | "sequence"): Diagnostic {
  return {
    code: "GW0208",
    severity: "error",
    message: `A key has to be text, and this one is ${kind === "mapping" ? "a mapping" : "a list"}`,
    range,
    help: "Write a word before the colon; put it in quotes if it begins with “[” or “{”.",
  };
}

export function cutByComment(value: Text): Diagnostic {
  return {
    code: "GW0209",
    severity: "warning",
    message: `The value ends at ${show(value.value)}: what follows “ #” is a comment`,
    range: value,
    help: "If the # is part of the text, put the value in quotes; if not, put a space after it.",
  };
}

export function directive(range: Range): Diagnostic {
  return {
    code: "GW0210",
    severity: "error",
    message: "A line that begins with “%” is a YAML directive, which this format does not use",
    range,
    help: "Remove the line.",
  };
}

export function duplicateKey(key: Text, earlier: Range): Diagnostic {
  return {
    code: "GW0211",
    severity: "error",
    message: `${show(key.value)} stands twice in one mapping`,
    range: key,
    reason: "Only one of the two values could be kept.",
    help: "Merge the two, or rename one.",
    related: [{ message: "It stands here first", range: earlier }],
  };
}

export function emptyKey(range: Range): Diagnostic {
  return {
    code: "GW0212",
    severity: "error",
    message: "An entry has no key",
    range,
    help: "Write a word before the colon.",
  };
}

export function emptyValue(range: Range, what: string): Diagnostic {
  return {
    code: "GW0213",
    severity: "error",
    message: `${what} is empty`,
    range,
    reason: "An empty value and an unknown one look alike; a key that is left out says it plainly.",
    help: "Write a value, or remove it.",
  };
}

export function flatKeyInEntity(key: Text): Diagnostic {
  return {
    code: "GW0214",
    severity: "error",
    message: `${show(key.value)} belongs to the flat form of a relation`,
    range: key,
    reason: "Inside an entity, the relation is the key and the other entity its value.",
    help: "Write “- makes: xiaomi-su7”, or move it to the top-level list “relations”.",
  };
}

export function forbiddenCharacter(range: Range, code: number): Diagnostic {
  const lone = code >= 0xd800 && code <= 0xdfff;
  const kind = lone
    ? "half of a surrogate pair"
    : code > 0xff
      ? "no character"
      : "a control character";
  return {
    code: "GW0215",
    severity: "error",
    message: `${hex(code)} is ${kind}`,
    range,
    reason: "It cannot be shown, and formats such as XML cannot hold it.",
    help: "Remove it.",
  };
}

export function idHasVariants(id: Text, kind: string): Diagnostic {
  return {
    code: "GW0216",
    severity: "warning",
    message: `The id of ${kind} has letters that stand for others: ${unusual(id.value)}`,
    range: id,
    reason: "Wide, narrow, joined or styled letters look like plain ones but make another id.",
    help: `Write ${show(id.value.normalize("NFKC"))}.`,
  };
}

export function idNotNormal(id: Text, kind: string): Diagnostic {
  return {
    code: "GW0217",
    severity: "error",
    message: `The id of ${kind} is not in Unicode normal form C: ${unusual(id.value)}`,
    range: id,
    reason: "The same letters can be written in two ways, and the two would be different ids.",
    help: `Write ${show(id.value.normalize("NFC"))}, each accented letter as one character.`,
  };
}

export function indentation(range: Range): Diagnostic {
  return {
    code: "GW0218",
    severity: "error",
    message: "This line does not fit the indentation of the lines above",
    range,
    reason: "The keys of one mapping, and the items of one list, begin in the same column.",
    help: "Align it with its neighbours; indent it further only below a key that ends in a colon.",
  };
}

export function listAmongKeys(range: Range): Diagnostic {
  return {
    code: "GW0219",
    severity: "error",
    message: "A list item stands among the keys of a mapping",
    range,
    help: "Put the items below a key of their own, such as “facts:” or “relations:”.",
  };
}

export function longName(name: Text, kind: string, most: number): Diagnostic {
  return {
    code: "GW0220",
    severity: "error",
    message: `The name of ${kind} has ${codePointLength(name.value, 0, name.value.length)} characters, more than ${most}`,
    range: name,
    help: "Shorten it, and put the rest in a note.",
  };
}

export function mergeKey(range: Range): Diagnostic {
  return {
    code: "GW0221",
    severity: "error",
    message: "“<<” is a YAML merge key, which this format does not use",
    range,
    help: "Write the keys out.",
  };
}

export function missingColon(range: Range, line: string): Diagnostic {
  return {
    code: "GW0222",
    severity: "error",
    message: `${show(line)} stands where “key: value” is expected`,
    range,
    help: "Add a colon and a value, or indent it to continue the line above.",
  };
}

export function missingComma(range: Range): Diagnostic {
  return {
    code: "GW0223",
    severity: "error",
    message: "A comma is missing inside the brackets",
    range,
    reason: "Between { } or [ ] every entry ends in a comma, and a value ends at its quote.",
    help: "Add the comma. A value that holds “: ”, quotes or brackets needs quotes around it.",
  };
}

export function missingKey(range: Range, owner: string, key: string, example: string): Diagnostic {
  return {
    code: "GW0224",
    severity: "error",
    message: `${owner} has no ${show(key)}`,
    range,
    help: `For example: ${example}`,
  };
}

export function missingSpace(range: Range, key: string): Diagnostic {
  return {
    code: "GW0225",
    severity: "error",
    message: `A space is missing after the colon of ${show(key)}`,
    range,
    reason: "Without it, YAML reads the whole line as text.",
    help: `Write “${key}: ” with a space.`,
  };
}

export function mixedScripts(name: Text, kind: string, letters: readonly string[]): Diagnostic {
  return {
    code: "GW0226",
    severity: "warning",
    message: `The name of ${kind} mixes alphabets in one word: ${letters.map(codePoint).join(", ")}`,
    range: name,
    reason: "Letters of other alphabets can look like Latin ones, so two names can look the same.",
    help: "Type the word again in one alphabet, unless it is meant.",
  };
}

export function moreProblems(range: Range, count: number): Diagnostic {
  return {
    code: "GW0227",
    severity: "error",
    message: `${count} more problems in this file are not shown`,
    range,
  };
}

export function noPredicate(range: Range, kind: "fact" | "relation"): Diagnostic {
  return {
    code: "GW0228",
    severity: "error",
    message: kind === "fact" ? "This fact names no property" : "This relation names no relation",
    range,
    reason: "All of its keys are about the claim, none says what is claimed.",
    help:
      kind === "fact"
        ? "Add one, such as “price: 215900 CNY”."
        : "Add one, such as “makes: xiaomi-su7”.",
  };
}

export function reservedName(name: Text, kind: string): Diagnostic {
  return {
    code: "GW0229",
    severity: "error",
    message: `${show(name.value)} cannot name ${kind}`,
    range: name,
    reason: "It is a key of every claim, and would be read as that.",
    help: "Choose another name, such as a longer one.",
  };
}

export function reservedStart(range: Range, character: string): Diagnostic {
  return {
    code: "GW0230",
    severity: "error",
    message: `A value without quotes cannot begin with ${show(character)}`,
    range,
    reason: "YAML reserves the character.",
    help: "Put the value in quotes.",
  };
}

export function secondDocument(range: Range): Diagnostic {
  return {
    code: "GW0231",
    severity: "error",
    message: "A file holds one YAML document, and “---” begins a second one",
    range,
    reason: "What follows is not read.",
    help: "Remove the line, or move what follows to a file of its own.",
  };
}

export function strayBracket(range: Range, bracket: string): Diagnostic {
  return {
    code: "GW0244",
    severity: "error",
    message: `${show(bracket)} closes nothing`,
    range,
    help: "Remove it, or put the value in quotes if the bracket is part of it.",
  };
}

export function syntax(range: Range, reason: string): Diagnostic {
  return {
    code: "GW0232",
    severity: "error",
    message: "This is not YAML",
    range,
    reason: `The parser says: ${reason}.`,
    help: "Look at this line and the one above; text with special characters needs quotes.",
  };
}

export function tabIndent(range: Range): Diagnostic {
  return {
    code: "GW0233",
    severity: "error",
    message: "A tab is used to indent",
    range,
    reason: "YAML allows spaces only, since tabs have no fixed width.",
    help: "Replace the tab by spaces; most editors have a setting for it.",
  };
}

export function tag(range: Range, written: string): Diagnostic {
  return {
    code: "GW0234",
    severity: "error",
    message: `${show(written)} is a YAML tag, which this format does not use`,
    range,
    reason: "Every value is text; the schema says what it means.",
    help: "Remove it. If the text begins with “!”, put it in quotes.",
  };
}

export function textAfterQuote(range: Range, quote: string): Diagnostic {
  const twice = quote === "'" ? "write '' for an apostrophe" : 'write \\" for a quotation mark';
  return {
    code: "GW0235",
    severity: "error",
    message: "Text follows the quote that ends the value",
    range,
    reason: "A value that begins with a quote ends at the next one.",
    help: `Put the whole value in quotes; inside them, ${twice}.`,
  };
}

export function tooDeep(range: Range, limit: number): Diagnostic {
  return {
    code: "GW0236",
    severity: "error",
    message: `More than ${limit} lists and mappings stand inside one another`,
    range,
    reason: "The depth is bounded so that a hostile file does no harm; a graph needs about eight.",
  };
}

export function tooDense(range: Range, limit: number): Diagnostic {
  return {
    code: "GW0237",
    severity: "error",
    message: `The file has more than ${limit} commas, brackets, colons and dashes`,
    range,
    reason: "Their number is bounded so that a hostile file cannot exhaust memory.",
    help: "Split the file.",
  };
}

export function twoPredicates(
  second: Text,
  first: Text,
  kind: "fact" | "relation",
  keys: Iterable<string>,
): Diagnostic {
  const what = kind === "fact" ? "a property" : "a relation";
  return {
    code: "GW0238",
    severity: "error",
    message: `${show(first.value)} and ${show(second.value)} both name ${what} in one claim`,
    range: second,
    reason: "A list item is one claim: one key says what is claimed, the others are about it.",
    help: "Begin a new item with “- ” for each claim, or correct the key that is misspelt.",
    ...suggested([...near(second.value, keys), ...near(first.value, keys)]),
    related: [{ message: "The other one", range: first }],
  };
}

export function unclosedBracket(range: Range, bracket: string): Diagnostic {
  return {
    code: "GW0239",
    severity: "error",
    message: `“${bracket}” is never closed`,
    range,
    help: `Add “${bracket === "[" ? "]" : "}"}”; lines inside the brackets have to be indented.`,
  };
}

export function unclosedQuote(range: Range, quote: string): Diagnostic {
  return {
    code: "GW0240",
    severity: "error",
    message: `The quote ${quote} that begins here is never closed`,
    range,
    reason: "A text in quotes may span lines, but they have to be indented.",
    help: `Add ${quote} at the end of the text.`,
  };
}

export function unknownKey(
  key: Text,
  owner: string,
  keys: readonly string[],
  help?: string,
): Diagnostic {
  return {
    code: "GW0241",
    severity: "error",
    message: `${show(key.value)} is not a key of ${owner}`,
    range: key,
    help: help ?? `Its keys are: ${keys.join(", ")}.`,
    ...suggested(near(key.value, keys)),
  };
}

export function unseenCharacter(name: Text, kind: string, character: string): Diagnostic {
  return {
    code: "GW0242",
    severity: "warning",
    message: `The name of ${kind} holds the unseen character ${hex(character.codePointAt(0) ?? 0)}`,
    range: name,
    reason: "It can change the order in which letters are shown, or make two names look the same.",
    help: "Remove it, unless it is meant.",
  };
}

export function wrongShape(range: Range, what: string, found: string, expected: Shape): Diagnostic {
  return {
    code: "GW0243",
    severity: "error",
    message: `${what} is ${found}, where ${expected.name} is expected`,
    range,
    help: `For example: ${expected.example}`,
  };
}

/** What a value should look like. */
export interface Shape {
  readonly name: string;
  readonly example: string;
}

/** Text of a file inside a message: in quotes, short, and with nothing unseen in it. */
export function show(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_SHOWN));
  const short = characters.slice(0, LONGEST_SHOWN).join("");
  const seen = short.replace(UNSEEN, (character) => `⟨${hex(character.codePointAt(0) ?? 0)}⟩`);
  return `“${seen}${short.length < text.length ? "…" : ""}”`;
}

const LONGEST_SHOWN = 60;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function suggested(names: readonly string[]): { readonly suggestions?: readonly string[] } {
  return names.length === 0 ? {} : { suggestions: [...new Set(names)] };
}

/** `U+0430 “а”`; the number alone for what cannot be seen. */
function codePoint(character: string): string {
  const number = hex(character.codePointAt(0) ?? 0);
  return character.search(UNSEEN) === -1 ? `${number} “${character}”` : number;
}

function hex(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The characters of an id that are not in their plain form. */
function unusual(id: string): string {
  const all = Array.from(id);
  const found = all.filter((c) => c !== c.normalize("NFKC") || /\p{M}/u.test(c));
  return (found.length === 0 ? all : found).slice(0, 8).map(codePoint).join(", ");
}
