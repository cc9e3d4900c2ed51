import type { Stretch } from "./problems.ts";
import { lineEnd, lineStart } from "./scan-lines.ts";

/** A line up to its value, which stands behind a key or the dash of a list item, and the value. */
const LINE = /^([ \t]*(?:- +)*(?:(?!- )[^\s#"'[{][^:#]*:[ \t]+|- +))(\S.*)$/;

/** Behind a colon, the sign of a list item or of a key; an alias or anchor without a name, or with text behind it. */
const NO_TEXT = /^(?:[-?:](?=\s|$)|[*&](?=\s|$)|\*\S+ +[^\s#:]|&\S+ +[*&])/;

/** The same in brackets. */
const NO_TEXT_IN_BRACKETS = /^(?:-(?=[\s,\]}]|$)|[*&](?=[\s,\]}]|$))[^,\]}]*/;

/** What follows the sign of a block text on its line, other than a comment. */
const TEXT_AFTER_BLOCK_SIGN = /^[>|][-+\d]{0,2}[ \t]*[^\s#]/;

/**
 * The value that is meant to be text, when a parser stopped at an offset because it is none: text behind
 * `[sic]`, a dash where a list cannot begin, `?` or `:` where a key cannot, `*` or `&` without a name, text behind
 * `>` or `|`, a reserved character.
 */
export function valueStartAt(text: string, offset: number): Stretch | undefined {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  const at = offset - start;
  const value = afterBracket(line, at) ?? inBlock(line) ?? signInBrackets(line, at);
  return value && { start: start + value.start, end: start + value.end };
}

/** Text behind the bracket that closes what a value begins with. */
function afterBracket(line: string, at: number): Stretch | undefined {
  const before = line.slice(0, at).trimEnd();
  if (!/[\]}]$/.test(before) || !/^[^\s,#:\]}]/.test(line.slice(at).trimStart())) return undefined;
  const start = openerOf(before);
  if (start === undefined || !/(?:^|[:,[{-] *)$/.test(line.slice(0, start))) return undefined;
  const isInBrackets = /[[{]/.test(line.slice(0, start));
  const rest = isInBrackets ? /^[^,\]}]*/.exec(line.slice(at))?.[0] : line.slice(at);
  return { start, end: at + (rest ?? "").trimEnd().length };
}

/** Where the bracket opens that a line ends with. */
function openerOf(line: string): number | undefined {
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at--) {
    const character = line.charAt(at);
    if (character === "]" || character === "}") depth++;
    else if ((character === "[" || character === "{") && --depth === 0) return at;
  }
  return undefined;
}

function signInBrackets(line: string, at: number): Stretch | undefined {
  const [value] = NO_TEXT_IN_BRACKETS.exec(line.slice(at)) ?? [];
  if (value === undefined || !/[[{,:] *$/.test(line.slice(0, at)) || at === 0) return undefined;
  return { start: at, end: at + value.trimEnd().length };
}

function inBlock(line: string): Stretch | undefined {
  const [, before = "", value = ""] = LINE.exec(line) ?? [];
  const isNone = NO_TEXT.test(value) && (/:[ \t]+$/.test(before) || /^[*&]/.test(value));
  if (!isNone && !TEXT_AFTER_BLOCK_SIGN.test(value) && !/^[@`%,]/.test(value)) return undefined;
  return { start: before.length, end: line.length };
}
