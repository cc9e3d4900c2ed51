import { hasWrongEscape } from "./characters.ts";
import { CHOMPING, decode, STYLE } from "./events.ts";
import { isBlank, lineEnd, type Lines, Unfamiliar } from "./scan-lines.ts";
import type { Scalar } from "./tree.ts";

const [TAB, LINE_FEED, RETURN, SPACE, DOUBLE_QUOTE, HASH] = [9, 10, 13, 32, 34, 35];
const [SINGLE_QUOTE, DASH, COLON, FOLDED, BACKSLASH, LAST_ASCII] = [39, 45, 58, 62, 92, 127];

/** What plain text cannot begin with; a question mark and a colon sometimes could. */
const NO_START = codes("\0\t\n\r !\"#%&'*,:>?@[]`{|}");
/** What plain text may end at. */
const STOPS = codes("\0\t\n\r#,:[]{}");
const FLOW = codes(",[]{}");

function codes(characters: string): Uint8Array {
  const table = new Uint8Array(LAST_ASCII + 1);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

/*
 * Each reads a scalar where `lines` stands and moves behind it. In further lines, it has to be indented by
 * `indent`. Where it is not certain what it is, it throws.
 */

export function readScalar(lines: Lines, indent: number, inBrackets: boolean): Scalar {
  const { code } = lines;
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE
    ? readQuoted(lines, indent)
    : readPlain(lines, indent, inBrackets);
}

function readPlain(lines: Lines, indent: number, inBrackets: boolean): Scalar {
  const { text, units, at: start, start: line } = lines;
  if (!startsPlain(units, start, inBrackets)) throw new Unfamiliar();
  let at = start + 1;
  for (; ; at++) {
    const code = units[at] ?? 0;
    if (code > LAST_ASCII || STOPS[code] === 0) continue;
    if (code === COLON) {
      if (isBlank(units, at + 1) || (inBrackets && FLOW[units[at + 1] ?? 0] === 1)) break;
    } else if (code === HASH) {
      if (isBlank(units, at - 1)) break;
    } else if (code === 0) break;
    else if (code === LINE_FEED || code === RETURN) {
      const next = lines.continuation(at, indent);
      if (next === -1) break;
      at = next - 1;
    } else if (code === TAB) throw new Unfamiliar();
    else if (inBrackets) break;
  }
  lines.at = at;
  while (isSpace(units[at - 1] ?? 0)) at--;
  const value =
    lines.start === line ? slice(text, start, at) : decode(text, STYLE.PLAIN, start, at);
  return { kind: "scalar", value, style: "plain", start, end: at };
}

function startsPlain(units: Uint16Array, at: number, inBrackets: boolean): boolean {
  const code = units[at] ?? 0;
  if (code !== DASH) return code > LAST_ASCII || NO_START[code] === 0;
  const next = units[at + 1] ?? 0;
  // Behind a dash, some characters look like a space and are none.
  return !isBlank(units, at + 1) && next <= LAST_ASCII && !(inBrackets && FLOW[next] === 1);
}

const ESCAPE =
  /\\(?:[0abt\tnvfre "/\\N_LP]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|(?=\r?\n))/y;

function readQuoted(lines: Lines, indent: number): Scalar {
  const { text, units, at: start } = lines;
  const quote = units[start];
  let isAsWritten = true;
  let isEscaped = false;
  let at = start + 1;
  for (; ; at++) {
    const code = units[at];
    if (code === quote) {
      if (quote === DOUBLE_QUOTE || units[at + 1] !== SINGLE_QUOTE) break;
      isAsWritten = false;
      at++;
    } else if (code === LINE_FEED) {
      at = lines.continuation(at, indent) - 1;
      if (at < 0 || units[at + 1] === TAB) throw new Unfamiliar();
      isAsWritten = false;
    } else if (code === BACKSLASH && quote === DOUBLE_QUOTE) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) throw new Unfamiliar();
      at = ESCAPE.lastIndex - 1;
      isEscaped = true;
    } else if (code === 0) throw new Unfamiliar();
  }
  const end = at + 1;
  lines.at = end;
  const number = quote === DOUBLE_QUOTE ? STYLE.DOUBLE : STYLE.SINGLE;
  const value =
    isAsWritten && !isEscaped ? text.slice(start + 1, at) : decode(text, number, start + 1, at);
  if (isEscaped && hasWrongEscape(value, text.slice(start, end))) throw new Unfamiliar();
  const style = quote === DOUBLE_QUOTE ? "double" : "single";
  return { kind: "scalar", value, style, start, end };
}

const HEADER = /[|>]([-+]?[1-9]?|[1-9][-+])(?: +(?:#[^\n]*)?)?\r?\n/y;

export function readBlockScalar(lines: Lines, indent: number): Scalar {
  const { text, units, at: start } = lines;
  HEADER.lastIndex = start;
  const marks = HEADER.exec(text)?.[1];
  if (marks === undefined) throw new Unfamiliar();
  const from = HEADER.lastIndex;
  const width = Number(/\d/.exec(marks)?.[0] ?? 0);
  let contentIndent = width === 0 ? -1 : indent - 1 + width;
  let deepestEmpty = 0;
  let at = from;
  while (at < text.length) {
    let first = at;
    while (units[first] === SPACE) first++;
    if (first === text.length) throw new Unfamiliar();
    const column = first - at;
    const code = units[first];
    if (code === LINE_FEED || code === RETURN) deepestEmpty = Math.max(deepestEmpty, column);
    else if (contentIndent !== -1) {
      if (column < contentIndent) break;
    } else {
      if (column < indent) break;
      if (column < deepestEmpty) throw new Unfamiliar();
      contentIndent = column;
    }
    at = Math.min(lineEnd(text, first) + 1, text.length);
  }
  lines.at = at;
  lines.start = at;
  const chomping = marks.includes("-") ? "STRIP" : marks.includes("+") ? "KEEP" : "CLIP";
  const style = units[start] === FOLDED ? STYLE.FOLDED : STYLE.LITERAL;
  const value = decode(text, style, from, at, contentIndent, CHOMPING[chomping]);
  // What is empty may be meant as text: `> 5`.
  if (value === "") throw new Unfamiliar();
  return { kind: "scalar", value, style: "block", start, end: blockEnd(text, start, at) };
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN;
}

/** Where a block scalar ends, without the empty lines behind it. */
export function blockEnd(text: string, header: number, end: number): number {
  let last = end;
  while (last > header && " \t\r\n".includes(text.charAt(last - 1))) last--;
  return last;
}

/** Whether the plain scalar that ends at `end` is followed by something like ` #1`, which YAML drops. */
export function isTruncated(text: string, end: number): boolean {
  if (text.charCodeAt(end) !== SPACE || text.charCodeAt(end + 1) !== HASH) return false;
  return /[^\s#]/.test(text.charAt(end + 2));
}

const SLOTS = 0xfff;

/** Texts that are repeated, by what they begin and end with; a longer one would keep its whole file in memory. */
const SHARED: string[] = Array.from({ length: SLOTS + 1 }, () => "");
const LONGEST_SHARED = 12;

/** A part of a text: one string for the same short text wherever it stands, as keys, types and sources do. */
function slice(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST_SHARED) return text.slice(start, end);
  const last = text.charCodeAt(end - 1) + 31 * text.charCodeAt(end - 2);
  const slot = (last + 961 * text.charCodeAt(start) + 7 * length) & SLOTS;
  const known = SHARED[slot];
  if (known?.length === length && text.startsWith(known, start)) return known;
  return (SHARED[slot] = text.slice(start, end));
}
