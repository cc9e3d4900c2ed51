/** A value that YAML does not read as text because of its first character. */
interface ValueStart {
  readonly start: number;
  readonly end: number;
}

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
export function valueStartAt(text: string, offset: number): ValueStart | undefined {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", lineStart);
  const line = text.slice(lineStart, feed === -1 ? text.length : feed).trimEnd();
  const at = offset - lineStart;
  return (
    shifted(afterBracket(line, at), lineStart) ??
    shifted(inBlock(line), lineStart) ??
    shifted(signInBrackets(line, at), lineStart)
  );
}

function shifted(stretch: ValueStart | undefined, by: number): ValueStart | undefined {
  return stretch && { start: stretch.start + by, end: stretch.end + by };
}

/** Text behind the bracket that closes what a value begins with. */
function afterBracket(line: string, at: number): ValueStart | undefined {
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

function signInBrackets(line: string, at: number): ValueStart | undefined {
  const [value] = NO_TEXT_IN_BRACKETS.exec(line.slice(at)) ?? [];
  if (value === undefined || !/[[{,:] *$/.test(line.slice(0, at)) || at === 0) return undefined;
  return { start: at, end: at + value.trimEnd().length };
}

function inBlock(line: string): ValueStart | undefined {
  const [, before = "", value = ""] = LINE.exec(line) ?? [];
  const isNone = NO_TEXT.test(value) && (/:[ \t]+$/.test(before) || /^[*&]/.test(value));
  if (!isNone && !TEXT_AFTER_BLOCK_SIGN.test(value) && !/^[@`%,]/.test(value)) return undefined;
  return { start: before.length, end: line.length };
}
