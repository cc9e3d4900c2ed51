import { type Diagnostic, problem } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import { codePoint, show } from "./shown.ts";

/** What is not YAML, in alphabetical order. */

export function bracketInComment(range: Range, bracket: string): Diagnostic {
  return problem({
    code: "GW0245",
    message: `This is a comment, so “${bracket}” is never closed`,
    range,
    reason: "In YAML everything after a space and # is a comment, the closing bracket too.",
    help: 'Put the value that begins with # in quotes: "#2266aa".',
  });
}

export function badEscape(range: Range, written: string): Diagnostic {
  return problem({
    code: "GW0203",
    message: `${show(written)} is no escape sequence`,
    range,
    reason: "Between double quotes a backslash begins an escape such as \\n or \\u00e9.",
    help: "Write two backslashes for one, or put the text in single quotes.",
  });
}

/** @param quote the quotation mark that the value begins with, when YAML does not know it */
export function colonInPlain(range: Range, quote?: string): Diagnostic {
  return problem({
    code: "GW0207",
    message: "A value without quotes cannot hold a colon followed by a space",
    range,
    reason:
      quote === undefined
        ? "YAML takes what stands before the colon for a key."
        : `YAML knows the quotation marks " and ', and ${codePoint(quote)} is neither.`,
    help: 'Put the value in quotes: summary: "Note: this works"',
  });
}

export function indentation(range: Range): Diagnostic {
  return problem({
    code: "GW0218",
    message: "This line does not fit the indentation of the lines above",
    range,
    reason: "The keys of one mapping, and the items of one list, begin in the same column.",
    help: "Align it with its neighbours; indent it further only below a key that ends in a colon.",
  });
}

/** @param opened where the bracket stands that the line is in */
export function indentationInBrackets(range: Range, opened: Range, bracket: string): Diagnostic {
  return problem({
    code: "GW0254",
    message: `This line stands inside “${bracket}” and has to be indented`,
    range,
    reason: "Lines inside brackets stand further right than the key above them.",
    help: "Put spaces before it, and before the lines that follow up to the closing bracket.",
    related: [{ message: `“${bracket}” stands here`, range: opened }],
  });
}

export function listAmongKeys(range: Range): Diagnostic {
  return problem({
    code: "GW0219",
    message: "A list item stands among the keys of a mapping",
    range,
    help: "Put the items below a key of their own, such as “facts:” or “relations:”.",
  });
}

/** @param wide the colon that is there, when it is one of another width */
export function missingColon(range: Range, line: string, wide?: string): Diagnostic {
  return problem({
    code: "GW0222",
    message: `${show(line)} stands where “key: value” is expected`,
    range,
    help:
      wide === undefined
        ? "Add a colon and a value, or indent it to continue the line above."
        : `The colon is a full-width one, ${codePoint(wide)}; YAML wants “:” and a space after it.`,
  });
}

export function missingComma(range: Range): Diagnostic {
  return problem({
    code: "GW0223",
    message: "A comma is missing inside the brackets",
    range,
    reason: "Between { } or [ ] every entry ends in a comma, and a value ends at its quote.",
    help: "Add the comma. A value that holds “: ”, quotes or brackets needs quotes around it.",
  });
}

export function missingDashSpace(range: Range): Diagnostic {
  return problem({
    code: "GW0246",
    message: "A space is missing after the dash",
    range,
    help: "Write “- ” at the beginning of a list item.",
  });
}

export function missingSpace(range: Range, key: string): Diagnostic {
  return problem({
    code: "GW0225",
    message: `A space is missing after the colon of ${show(key)}`,
    range,
    reason: "Without it, YAML reads the whole line as text.",
    help: `Write “${key}: ” with a space.`,
  });
}

export function reservedStart(range: Range, character: string): Diagnostic {
  return problem({
    code: "GW0230",
    message: `A value without quotes cannot begin with ${show(character)}`,
    range,
    reason: "YAML reserves the character.",
    help: "Put the value in quotes.",
  });
}

/** @param key of the value that the line goes on with */
export function secondLine(range: Range, key: string): Diagnostic {
  return problem({
    code: "GW0255",
    message: `This line goes on with the value of “${key}” at the indentation of its key`,
    range,
    reason: "A line belongs to the value above when it is indented more than the key.",
    help: "Indent the line by two more spaces; or, if it is a key, give it its colon and value.",
  });
}

export function strayBracket(range: Range, bracket: string): Diagnostic {
  return problem({
    code: "GW0244",
    message: `${show(bracket)} closes nothing`,
    range,
    help: "Remove it, or put the value in quotes if the bracket is part of it.",
  });
}

export function syntax(range: Range, reason: string): Diagnostic {
  return problem({
    code: "GW0232",
    message: "This is not YAML",
    range,
    reason: `The parser says: ${reason}.`,
    help: "Look at this line and the one above; text with special characters needs quotes.",
  });
}

export function tabIndent(range: Range): Diagnostic {
  return problem({
    code: "GW0233",
    message: "A tab is used to indent",
    range,
    reason: "YAML allows spaces only, since tabs have no fixed width.",
    help: "Replace the tab by spaces; most editors have a setting for it.",
  });
}

export function textAfterQuote(range: Range, quote: string): Diagnostic {
  const twice = quote === "'" ? "write '' for an apostrophe" : 'write \\" for a quotation mark';
  return problem({
    code: "GW0235",
    message: "Text follows the quote that ends the value",
    range,
    reason: "A value that begins with a quote ends at the next one.",
    help: `Put the whole value in quotes; inside them, ${twice}.`,
  });
}

export function unclosedBracket(range: Range, bracket: string): Diagnostic {
  return problem({
    code: "GW0239",
    message: `“${bracket}” is never closed`,
    range,
    help: `Add “${bracket === "[" ? "]" : "}"}”; lines inside the brackets have to be indented. A text that begins with “${bracket}” needs quotes around it.`,
  });
}

export function unclosedQuote(range: Range, quote: string): Diagnostic {
  return problem({
    code: "GW0240",
    message: `The quote ${quote} that begins here is never closed`,
    range,
    reason: "A text in quotes may span lines, but they have to be indented.",
    help: `Add ${quote} at the end of the text.`,
  });
}
