import { type Diagnostic, problemAt } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { codePoint, show } from "./shown.ts";

/** What is not YAML, in alphabetical order. */

export const bracketInComment = (range: Range, bracket: string) =>
  problemAt("GW0245", range, {
    message: `This is a comment, so “${bracket}” is never closed`,
    reason: "In YAML everything after a space and # is a comment, the closing bracket too.",
    help: 'Put the value that holds the # in quotes: "#2266aa", "Model #3".',
  });

export const badEscape = (range: Range, written: string) =>
  problemAt("GW0203", range, {
    message: `${show(written)} is no escape sequence`,
    reason: "Between double quotes a backslash begins an escape such as \\n or \\u00e9.",
    help: "Write two backslashes for one, or put the text in single quotes.",
  });

/** @param quote the quotation mark that the value begins with, when YAML does not know it */
export const colonInPlain = (range: Range, quote?: string) =>
  problemAt("GW0207", range, {
    message: "A value without quotes cannot hold a colon followed by a space",
    reason:
      quote === undefined
        ? "YAML takes what stands before the colon for a key."
        : `YAML knows the quotation marks " and ', and ${codePoint(quote)} is neither.`,
    help: 'Put the value in quotes: summary: "Note: this works"',
  });

export const indentation = (range: Range) =>
  problemAt("GW0218", range, {
    message: "This line does not fit the indentation of the lines above",
    reason: "The keys of one mapping, and the items of one list, begin in the same column.",
    help: "Align it with its neighbours; indent it further only below a key that ends in a colon.",
  });

/** @param opened where the bracket stands that the line is in */
export const indentationInBrackets = (range: Range, opened: Range, bracket: string) =>
  problemAt("GW0254", range, {
    message: `This line stands inside “${bracket}” and has to be indented`,
    reason: "Lines inside brackets stand further right than the key above them.",
    help: "Put spaces before it, and before the lines that follow up to the closing bracket.",
    related: [{ message: `“${bracket}” stands here`, range: opened }],
  });

export const listAmongKeys = (range: Range) =>
  problemAt("GW0219", range, {
    message: "A list item stands among the keys of a mapping",
    help: "Put the items below a key of their own, such as “facts:” or “relations:”.",
  });

/** @param wide the colon that is there, when it is one of another width */
export const missingColon = (range: Range, line: string, wide?: string) =>
  problemAt("GW0222", range, {
    message: `${show(line)} stands where “key: value” is expected`,
    help:
      wide === undefined
        ? "Add a colon and a value, or indent it to continue the line above."
        : `The colon is a full-width one, ${codePoint(wide)}; YAML wants “:” and a space after it.`,
  });

export const missingComma = (range: Range) =>
  problemAt("GW0223", range, {
    message: "A comma is missing inside the brackets",
    reason: "Between { } or [ ] every entry ends in a comma, and a value ends at its quote.",
    help: "Add the comma. A value that holds “: ”, quotes or brackets needs quotes around it.",
  });

export const missingDashSpace = (range: Range) =>
  problemAt("GW0246", range, {
    message: "A space is missing after the dash",
    help: "Write “- ” at the beginning of a list item.",
  });

export const missingSpace = (range: Range, key: string) =>
  problemAt("GW0225", range, {
    message: `A space is missing after the colon of ${show(key)}`,
    reason: "Without it, YAML takes the colon for a part of the text.",
    help: `Write “${key}: ” with a space.`,
  });

export const reservedStart = (range: Range, character: string) =>
  problemAt("GW0230", range, {
    message: `A value without quotes cannot begin with ${show(character)}`,
    reason: "YAML reserves the character.",
    help: "Put the value in quotes.",
  });

/** @param key of the value that the line goes on with */
export const secondLine = (range: Range, key: string) =>
  problemAt("GW0255", range, {
    message: `This line goes on with the value of “${key}” at the indentation of its key`,
    reason: "A line belongs to the value above when it is indented more than the key.",
    help: "Indent the line by two more spaces; or, if it is a key, give it its colon and value.",
  });

export const strayBracket = (range: Range, bracket: string) =>
  problemAt("GW0244", range, {
    message: `${show(bracket)} closes nothing`,
    help: "Remove it, or put the value in quotes if the bracket is part of it.",
  });

export const syntax = (range: Range, reason: string) =>
  problemAt("GW0232", range, {
    message: "This is not YAML",
    reason: `The parser says: ${reason}.`,
    help: "Look at this line and the one above; text with special characters needs quotes.",
  });

export const tabIndent = (range: Range) =>
  problemAt("GW0233", range, {
    message: "A tab is used to indent",
    reason: "YAML allows spaces only, since tabs have no fixed width.",
    help: "Replace the tab by spaces; most editors have a setting for it.",
  });

export function textAfterQuote(range: Range, quote: string): Diagnostic {
  const twice = quote === "'" ? "write '' for an apostrophe" : 'write \\" for a quotation mark';
  return problemAt("GW0235", range, {
    message: "Text follows the quote that ends the value",
    reason: "A value that begins with a quote ends at the next one.",
    help: `Put the whole value in quotes; inside them, ${twice}.`,
  });
}

export const unclosedBracket = (range: Range, bracket: string) =>
  problemAt("GW0239", range, {
    message: `“${bracket}” is never closed`,
    help: `Add “${bracket === "[" ? "]" : "}"}”; lines inside the brackets have to be indented. A text that begins with “${bracket}” needs quotes around it.`,
  });

export const unclosedQuote = (range: Range, quote: string) =>
  problemAt("GW0240", range, {
    message: `The quote ${quote} that begins here is never closed`,
    reason: "A text in quotes may span lines, but they have to be indented.",
    help: `Add ${quote} at the end of the text.`,
  });
