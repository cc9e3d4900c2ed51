import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range, TextFile } from "../model/range.ts";
import { openBrackets } from "./brackets.ts";
import type { Failure } from "./events.ts";
import { explain, type Explanation } from "./explain.ts";
import type { ParseLimits } from "./limits.ts";
import { findLookalike } from "./lookalikes.ts";
import { looksLike, valueStart as sayValueStart } from "./lookalike-messages.ts";
import type { Stretch } from "./problems.ts";
import { directive, tooDeep } from "./refusal-messages.ts";
import { lineEnd, lineStart } from "./scan-lines.ts";
import * as say from "./syntax-messages.ts";
import { valueStartAt } from "./value-start.ts";

/**
 * Says what is wrong with a text that is not YAML: the usual slips in terms of what people wrote,
 * everything else in the words of the parsers.
 *
 * @param failure where the fast parser gave up
 */
export function diagnose(
  { text, path }: TextFile,
  failure: Failure,
  limits: ParseLimits,
): Diagnostic {
  const isShort = !failure.tooDeep && text.length <= limits.explained;
  const slip = new Slip(text, path, failure, isShort ? explain(text, limits.depth) : undefined);
  if (failure.tooDeep) return tooDeep(slip.range(failure.offset), limits.depth);
  for (const known of KNOWN_SLIPS) {
    const diagnostic = known(slip);
    if (diagnostic !== undefined) return diagnostic;
  }
  return say.syntax(slip.range(slip.at), slip.explained?.message ?? failure.reason);
}

/** A text that is not YAML, and what two parsers say about it. */
class Slip {
  readonly text: string;
  readonly file: string;
  readonly failure: Failure;
  readonly explained: Explanation | undefined;

  constructor(text: string, file: string, failure: Failure, explained: Explanation | undefined) {
    this.text = text;
    this.file = file;
    this.failure = failure;
    this.explained = explained;
  }

  /** Where the parser of record stopped, or else the fast one. */
  get at(): number {
    return this.explained?.start ?? this.failure.offset;
  }

  /** What the parser of record found, if it is of a code. */
  found(code: string): Explanation | undefined {
    return this.explained?.code === code ? this.explained : undefined;
  }

  /** From an offset to the end of its line without trailing white space, at least one character. */
  range(offset: number, length = Infinity): Range {
    const start = Math.min(offset, this.text.length);
    const line = this.text.slice(start, lineEnd(this.text, start)).trimEnd();
    const end = Math.min(start + Math.max(Math.min(line.length, length), 1), this.text.length);
    return { file: this.file, start, end };
  }

  /** The line of an offset from its first character on that is no space. */
  line(offset: number): Range {
    let at = lineStart(this.text, offset);
    while (this.text[at] === " ") at++;
    return this.range(at);
  }

  written({ start, end }: Stretch): string {
    return this.text.slice(start, end);
  }
}

/** What looks like a space or a sign of YAML, in the line that does not fit or the one above it. */
function lookalike({ text, file, failure, at }: Slip): Diagnostic | undefined {
  const range = (stretch: Stretch): Range => ({ file, ...stretch });
  for (const offset of [at, failure.offset]) {
    const start = lineStart(text, offset);
    for (const from of [start, lineStart(text, Math.max(start - 1, 0))]) {
      const found = findLookalike(text.slice(from, lineEnd(text, from)));
      if (found) return found({ range }, from);
    }
  }
  return undefined;
}

function tab(slip: Slip): Diagnostic | undefined {
  const { start } = slip.found("TAB_AS_INDENT") ?? {};
  if (start === undefined && !slip.failure.reason.startsWith("tab characters")) return undefined;
  return say.tabIndent(slip.range(start ?? slip.failure.offset));
}

function valueStart({ text, file, failure, at }: Slip): Diagnostic | undefined {
  for (const offset of [failure.offset, at]) {
    const value = valueStartAt(text, offset);
    if (!value) continue;
    const written = text.slice(value.start, value.end);
    const range = { file, ...value };
    return /^[@`%,]/.test(written)
      ? say.reservedStart({ ...range, end: value.start + 1 }, written.charAt(0))
      : sayValueStart(range, written);
  }
  return undefined;
}

/** A line in brackets that is not indented, and brackets that are open at the end. */
function inBrackets(slip: Slip): Diagnostic | undefined {
  const { text, file, failure } = slip;
  if (!IN_BRACKETS.has(failure.reason)) return undefined;
  const { opened, line, closed } = openBrackets(text) ?? {};
  if (opened === undefined) return undefined;
  if (line === undefined || closed === undefined) return neverClosed(slip, opened);
  if (lineStart(text, line) !== lineStart(text, failure.offset)) return undefined;
  const bracket = { file, start: opened, end: opened + 1 };
  return say.indentationInBrackets(slip.range(line), bracket, text.charAt(opened));
}

/** What js-yaml says of a line too far left, and of an end too early, both in brackets. */
const IN_BRACKETS: ReadonlySet<string> = new Set([
  "deficient indentation",
  "unexpected end of the stream within a flow collection",
]);

function neverClosed(slip: Slip, opened: number): Diagnostic {
  const { text } = slip;
  const character = text.charAt(opened);
  const range = slip.range(opened);
  if (character === '"' || character === "'") return say.unclosedQuote(range, character);
  const line = text.slice(opened, lineEnd(text, opened));
  const comment = line.indexOf(" #");
  if (comment !== -1 && line.includes(character === "{" ? "}" : "]", comment)) {
    return say.bracketInComment(slip.range(opened + comment + 1), character);
  }
  return say.unclosedBracket({ ...range, end: range.start + 1 }, character);
}

function escape(slip: Slip): Diagnostic | undefined {
  const { start, end } = slip.found("BAD_DQ_ESCAPE") ?? {};
  if (start === undefined || end === undefined) return undefined;
  const range = slip.range(start, Math.max(end - start, 2));
  return say.badEscape(range, slip.written(range));
}

/** Text behind the quote that ends a value, and brackets that close nothing. */
function unexpected(slip: Slip): Diagnostic | undefined {
  if (!slip.found("UNEXPECTED_TOKEN")) return undefined;
  const { text, at } = slip;
  const before = text.slice(0, at).trimEnd().at(-1);
  if (before === '"' || before === "'") return say.textAfterQuote(slip.range(at), before);
  const character = text.charAt(at);
  if (character !== "]" && character !== "}") return undefined;
  return say.strayBracket(slip.range(at, 1), character);
}

/** A second line of a value that stands below its key, not further in. */
function secondLine(slip: Slip): Diagnostic | undefined {
  const { text, explained, at } = slip;
  if (explained === undefined || !isNoKey(explained)) return undefined;
  const start = lineStart(text, at);
  const range = slip.line(at);
  const above = text.slice(0, start).trimEnd().split("\n").at(-1) ?? "";
  const [, indent, key] = /^( *(?:- +)*)([^\s"'[{#][^:#]*): +[^\s"'[{|>&*!#]/.exec(above) ?? [];
  const isBelow = indent?.length === range.start - start;
  // One word alone is rather a key without its colon.
  const isText = /^[^\s"'[{#:-][^\s:]*\s[^:]*$/.test(slip.written(range));
  return key !== undefined && isBelow && isText ? say.secondLine(range, key) : undefined;
}

function missingSpace(slip: Slip): Diagnostic | undefined {
  const { explained, at } = slip;
  const isGlued = slip.found("BLOCK_AS_IMPLICIT_KEY") !== undefined;
  if (!isGlued && explained && !isNoKey(explained)) return undefined;
  const range = isGlued ? slip.line(at) : slip.range(at);
  const line = slip.written(range);
  const key = (isGlued ? BRACKET_AFTER_COLON : TEXT_AFTER_COLON).exec(line)?.[1];
  if (key !== undefined) return say.missingSpace(range, key);
  return explained === undefined || isGlued ? undefined : say.missingColon(range, line);
}

const TEXT_AFTER_COLON = /^(?:- )?([^\s:#"'[{][^:#]*):(?!\/\/)\S/;
const BRACKET_AFTER_COLON = /^(?:- +)*([^\s:#"'[{]+):[[{]/;

/** Whether a line has to be a key with its value, and is none. */
function isNoKey({ code, message }: Explanation): boolean {
  return code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys need");
}

function colonInPlain(slip: Slip): Diagnostic | undefined {
  const { text, failure, at } = slip;
  if (!slip.found("BLOCK_AS_IMPLICIT_KEY")) return undefined;
  if (lineStart(text, at) !== lineStart(text, failure.offset)) return undefined;
  const [quote] = /^[“”„‟«»‹›‘’‚「『＂]/.exec(text.charAt(at)) ?? [];
  return say.colonInPlain(slip.range(at), quote);
}

/** Also a comma that is none, among what stands in brackets. */
function missingComma(slip: Slip): Diagnostic | undefined {
  const { text, file, failure } = slip;
  if (!failure.reason.startsWith("missed comma")) return undefined;
  const start = lineStart(text, failure.offset);
  const wide = text.slice(start, failure.offset).search(/[，、；﹐](?=[^，、；﹐]*$)/);
  if (wide === -1) return say.missingComma(slip.range(failure.offset, 1));
  const range = { file, start: start + wide, end: start + wide + 1 };
  return looksLike(range, text.charAt(range.start), ",");
}

function missingDashSpace(slip: Slip): Diagnostic | undefined {
  const range = slip.line(slip.at);
  const isDash = /^-[^\s-][^:]*:(\s|$)/.test(slip.written(range));
  return isDash ? say.missingDashSpace(range) : undefined;
}

const KNOWN_SLIPS: readonly ((slip: Slip) => Diagnostic | undefined)[] = [
  lookalike,
  tab,
  valueStart,
  (slip) =>
    slip.found("BAD_SCALAR_START") &&
    say.reservedStart(slip.range(slip.at, 1), slip.text.charAt(slip.at)),
  inBrackets,
  (slip) =>
    slip.explained?.opened === undefined ? undefined : neverClosed(slip, slip.explained.opened),
  escape,
  unexpected,
  (slip) => {
    const isAlone = slip.failure.reason.startsWith("directives end mark");
    return isAlone ? directive(slip.range(Math.max(slip.text.search(/^%/m), 0))) : undefined;
  },
  secondLine,
  missingSpace,
  (slip) =>
    slip.explained?.message === "A block sequence may not be used as an implicit map key"
      ? say.listAmongKeys(slip.line(slip.at))
      : undefined,
  colonInPlain,
  missingComma,
  missingDashSpace,
  (slip) =>
    /^(?:bad|deficient) indentation/.test(slip.failure.reason)
      ? say.indentation(slip.line(slip.failure.offset))
      : undefined,
];
