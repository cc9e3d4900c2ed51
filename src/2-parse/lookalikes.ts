import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range } from "../model/range.ts";
import * as say from "./lookalike-messages.ts";
import type { Problems } from "./problems.ts";
import { missingColon } from "./syntax-messages.ts";
import type { Scalar } from "./tree.ts";

/** White space that is none to YAML, and what has no width at all. */
const ODD =
  "\\u0085\\u00a0\\u00ad\\u1680\\u2000-\\u200d\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff";

const INDENT = new RegExp(`^(?:[ \\t]|- )*([${ODD}])`);
const AFTER_COLON = new RegExp(`^[ \\t]*(?:- )*[^\\s:#"'][^:#"']*:([${ODD}])`);
const AFTER_DASH = new RegExp(`^[ \\t]*-([${ODD}])`);
const WIDE_COLON = /^\s*(?:- )*[^\s:：﹕︰"'#[{][^:：﹕︰"'#[{]{0,60}([：﹕︰])/;
const WIDE_BRACKET = /^[^"'#]*?(?::|-) +([｛［])/;

/** Makes a diagnostic of what was found in a line, told where the line starts. */
type Lookalike = (problems: Pick<Problems, "range">, start: number) => Diagnostic;

type Message = (range: Range, character: string, line: string) => Diagnostic;

const oddSpace =
  (where: string): Message =>
  (range, character) =>
    say.oddSpace(range, character, where);

/** Patterns that end with one character, and whether that or its whole line is reported. */
const LOOKALIKES: readonly (readonly [RegExp, "character" | "line", Message])[] = [
  [INDENT, "character", oddSpace("in the indentation of this line")],
  [AFTER_DASH, "character", oddSpace("behind the dash")],
  [AFTER_COLON, "character", oddSpace("behind the colon")],
  [WIDE_COLON, "line", (range, character, line) => missingColon(range, line, character)],
  [WIDE_BRACKET, "character", (range, it) => say.looksLike(range, it, it === "｛" ? "{" : "[")],
];

/**
 * What in a line looks like a space, a colon or a bracket of YAML and is none.
 *
 * @param line without its line end
 */
export function findLookalike(line: string): Lookalike | undefined {
  for (const [pattern, what, message] of LOOKALIKES) {
    const [all, character] = pattern.exec(line) ?? [];
    if (all === undefined || character === undefined) continue;
    const written = what === "line" ? line.trim() : character;
    const at = what === "line" ? line.indexOf(written) : all.length - 1;
    return (problems, start) => {
      const range = problems.range({ start: start + at, end: start + at + written.length });
      return message(range, character, written);
    };
  }
  return undefined;
}

const LAST_ASCII = 0x7f;
const ODD_START = new RegExp(`^[${ODD}]`);
const ODD_KEY = new RegExp(`^[${ODD}]|:[${ODD}]`);

/** Whether a key in plain text may hold what its author takes for white space. */
export function hasOddSpace(key: string): boolean {
  // A loop is faster than a pattern on keys, which are short.
  for (let at = 0; at < key.length; at++)
    if (key.charCodeAt(at) > LAST_ASCII) return ODD_KEY.test(key);
  return false;
}

/** Reports a key that holds what its author takes for white space; what stands under it is lost. */
export function checkKey(key: Scalar, problems: Problems): boolean {
  if (key.style !== "plain" || !hasOddSpace(key.value)) return true;
  const isBefore = ODD_START.test(key.value);
  const range = problems.range({ start: key.start, end: key.start + 1 });
  const lookalike = isBefore ? undefined : findLookalike(key.value);
  if (isBefore) problems.add(say.oddSpace(range, key.value.charAt(0), "before this key"));
  else if (lookalike) problems.add(lookalike(problems, key.start));
  else return true;
  problems.isWhole = false;
  return false;
}

/** Whether a text begins with a dash and with what only looks like a space. */
export function hasOddDash({ value }: Scalar): boolean {
  return AFTER_DASH.test(value);
}

/** Reports a plain text that is meant to be an item of a list: a dash, and what is no space behind it. */
export function checkDash(scalar: Scalar, problems: Problems): void {
  const lookalike = hasOddDash(scalar) ? findLookalike(scalar.value) : undefined;
  if (lookalike) problems.add(lookalike(problems, scalar.start));
}

/** Marks that git leaves around the two versions of lines it cannot merge. */
const MARK = /^(?:<{7}|\|{7}|>{7})(?= |\r?$)|^={7}(?=\r?$)/gm;

/**
 * Reports each merge conflict that was left in a text, once.
 *
 * @returns whether there is one
 */
export function reportConflicts(text: string, problems: Problems): boolean {
  const conflicts: { readonly start: number; readonly end: number }[][] = [];
  for (const { 0: mark, index: start } of text.matchAll(MARK)) {
    const open = conflicts.at(-1);
    const begins =
      open === undefined || mark.startsWith("<") || text[open.at(-1)?.start ?? 0] === ">";
    if (begins) conflicts.push([{ start, end: start + 7 }]);
    else open.push({ start, end: start + 7 });
  }
  for (const marks of conflicts) {
    const [first, ...others] = marks.map((mark) => problems.range(mark));
    if (first) problems.add(say.conflict(first, others));
  }
  return conflicts.length > 0;
}
