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
import * as say from "./syntax-messages.ts";
import { valueStartAt } from "./value-start.ts";

/**
 * Says what is wrong with a text that is not YAML: the usual slips in terms of what people wrote,
 * everything else in the words of the parsers.
 *
 * @param failure where the fast parser gave up
 */
export function diagnose(file: TextFile, failure: Failure, limits: ParseLimits): Diagnostic {
  const { text, path } = file;
  if (failure.tooDeep) {
    return tooDeep(rangeOnLine(text, path, failure.offset), limits.depth);
  }
  const explained = text.length <= limits.explained ? explain(text, limits.depth) : undefined;
  const slip = { text, file: path, failure, explained };
  for (const known of KNOWN_SLIPS) {
    const diagnostic = known(slip);
    if (diagnostic !== undefined) return diagnostic;
  }
  const at = explained?.start ?? failure.offset;
  return say.syntax(rangeOnLine(text, path, at), explained?.message ?? failure.reason);
}

interface Slip {
  readonly text: string;
  readonly file: string;
  readonly failure: Failure;
  readonly explained: Explanation | undefined;
}

type KnownSlip = (slip: Slip) => Diagnostic | undefined;

function tab({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  if (explained?.code === "TAB_AS_INDENT") {
    return say.tabIndent(rangeOnLine(text, file, explained.start));
  }
  if (!failure.reason.startsWith("tab characters")) return undefined;
  return say.tabIndent(rangeOnLine(text, file, failure.offset));
}

/** What looks like a space or a sign of YAML, in the line that does not fit or the one above it. */
function lookalike({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  const range = (stretch: Stretch): Range => ({ file, ...stretch });
  for (const offset of [explained?.start ?? failure.offset, failure.offset]) {
    const start = lineStart(text, offset);
    for (const from of [start, lineStart(text, Math.max(start - 1, 0))]) {
      const feed = text.indexOf("\n", from);
      const found = findLookalike(text.slice(from, feed === -1 ? text.length : feed));
      if (found) return found({ range }, from);
    }
  }
  return undefined;
}

/** A comma that is none, among what stands in brackets. */
function wideComma({ text, file, failure }: Slip): Diagnostic | undefined {
  if (!failure.reason.startsWith("missed comma")) return undefined;
  const start = lineStart(text, failure.offset);
  const at = text.slice(start, failure.offset).search(/[，、；﹐](?=[^，、；﹐]*$)/);
  if (at === -1) return undefined;
  const range = { file, start: start + at, end: start + at + 1 };
  return looksLike(range, text.charAt(range.start), ",");
}

function valueStart({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  for (const offset of [failure.offset, explained?.start ?? failure.offset]) {
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

function reservedStart({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "BAD_SCALAR_START") return undefined;
  return say.reservedStart(
    rangeOnLine(text, file, explained.start, 1),
    text.charAt(explained.start),
  );
}

/** A line in brackets that is not indented, and brackets that are open at the end. */
function inBrackets({ text, file, failure }: Slip): Diagnostic | undefined {
  if (!IN_BRACKETS.has(failure.reason)) return undefined;
  const { opened, line, closed } = openBrackets(text) ?? {};
  if (opened === undefined) return undefined;
  if (line === undefined || closed === undefined) return neverClosed(text, file, opened);
  if (lineStart(text, line) !== lineStart(text, failure.offset)) return undefined;
  const bracket = { file, start: opened, end: opened + 1 };
  return say.indentationInBrackets(rangeOnLine(text, file, line), bracket, text.charAt(opened));
}

/** What js-yaml says of a line too far left, and of an end too early, both in brackets. */
const IN_BRACKETS: ReadonlySet<string> = new Set([
  "deficient indentation",
  "unexpected end of the stream within a flow collection",
]);

function unclosed({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.opened === undefined) return undefined;
  return neverClosed(text, file, explained.opened);
}

function neverClosed(text: string, file: string, opened: number): Diagnostic {
  const character = text.charAt(opened);
  const comment = commentAfter(text, opened, character);
  if (comment !== undefined) {
    return say.bracketInComment(rangeOnLine(text, file, comment), character);
  }
  const range = rangeOnLine(text, file, opened);
  if (character === '"' || character === "'") return say.unclosedQuote(range, character);
  return say.unclosedBracket({ ...range, end: range.start + 1 }, character);
}

/** Where a comment begins that holds the closing bracket on the line of the opening one. */
function commentAfter(text: string, opened: number, bracket: string): number | undefined {
  const line = text.slice(opened).split("\n", 1)[0] ?? "";
  const comment = line.search(/ #/);
  const closing = bracket === "{" ? "}" : bracket === "[" ? "]" : undefined;
  if (comment === -1 || closing === undefined) return undefined;
  return line.indexOf(closing, comment) === -1 ? undefined : opened + comment + 1;
}

function escape({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "BAD_DQ_ESCAPE") return undefined;
  const { start, end } = explained;
  const range = { file, start, end: Math.min(Math.max(end, start + 2), text.length) };
  return say.badEscape(range, text.slice(range.start, range.end));
}

function textAfterQuote({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "UNEXPECTED_TOKEN") return undefined;
  const before = text.slice(0, explained.start).trimEnd().at(-1);
  if (before !== '"' && before !== "'") return undefined;
  return say.textAfterQuote(rangeOnLine(text, file, explained.start), before);
}

function strayBracket({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "UNEXPECTED_TOKEN") return undefined;
  const character = text.charAt(explained.start);
  if (character !== "]" && character !== "}") return undefined;
  return say.strayBracket(rangeOnLine(text, file, explained.start, 1), character);
}

function loneDirective({ text, file, failure }: Slip): Diagnostic | undefined {
  if (!failure.reason.startsWith("directives end mark")) return undefined;
  return directive(rangeOnLine(text, file, Math.max(text.search(/^%/m), 0)));
}

/** A second line of a value that stands below its key, not further in. */
function secondLine({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  const isKeyAlone = explained?.message.startsWith("Implicit map keys need") ?? false;
  if (explained?.code !== "MULTILINE_IMPLICIT_KEY" && !isKeyAlone) return undefined;
  const start = lineStart(text, explained?.start ?? failure.offset);
  const range = rangeOnLine(text, file, start + indentAt(text, start));
  const above = text.slice(0, start).trimEnd().split("\n").at(-1) ?? "";
  const [, indent, key] = /^( *(?:- +)*)([^\s"'[{#][^:#]*): +[^\s"'[{|>&*!#]/.exec(above) ?? [];
  const isBelow = indent?.length === range.start - start;
  // One word alone is rather a key without its colon.
  const isText = /^[^\s"'[{#-]\S*\s[^:]*$/.test(text.slice(range.start, range.end));
  return key !== undefined && isBelow && isText ? say.secondLine(range, key) : undefined;
}

function missingSpace({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "MULTILINE_IMPLICIT_KEY" && explained !== undefined) return undefined;
  const at = explained?.start ?? failure.offset;
  const range = rangeOnLine(text, file, at);
  const line = text.slice(range.start, range.end);
  const key = /^(?:- )?([^\s:#"'[{][^:#]*):\S/.exec(line)?.[1];
  if (key !== undefined) return say.missingSpace(range, key);
  return explained === undefined ? undefined : say.missingColon(range, line);
}

function listAmongKeys({ text, file, explained }: Slip): Diagnostic | undefined {
  if (explained?.message !== "A block sequence may not be used as an implicit map key") {
    return undefined;
  }
  const start = lineStart(text, explained.start);
  return say.listAmongKeys(rangeOnLine(text, file, start + indentAt(text, start)));
}

function colonInPlain({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  if (explained?.code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  if (lineStart(text, explained.start) !== lineStart(text, failure.offset)) return undefined;
  const [quote] = /^[“”„‟«»‹›‘’‚「『＂]/.exec(text.charAt(explained.start)) ?? [];
  return say.colonInPlain(rangeOnLine(text, file, explained.start), quote);
}

function missingComma({ text, file, failure }: Slip): Diagnostic | undefined {
  if (!failure.reason.startsWith("missed comma")) return undefined;
  return say.missingComma(rangeOnLine(text, file, failure.offset, 1));
}

function missingDashSpace({ text, file, failure, explained }: Slip): Diagnostic | undefined {
  const start = lineStart(text, explained?.start ?? failure.offset);
  const range = rangeOnLine(text, file, start + indentAt(text, start));
  const line = text.slice(range.start, range.end);
  return /^-[^\s-][^:]*:(\s|$)/.test(line) ? say.missingDashSpace(range) : undefined;
}

function indentation({ text, file, failure }: Slip): Diagnostic | undefined {
  if (!/^(?:bad|deficient) indentation/.test(failure.reason)) return undefined;
  const start = lineStart(text, failure.offset);
  return say.indentation(rangeOnLine(text, file, start + indentAt(text, start)));
}

const KNOWN_SLIPS: readonly KnownSlip[] = [
  lookalike,
  tab,
  valueStart,
  reservedStart,
  inBrackets,
  unclosed,
  escape,
  textAfterQuote,
  strayBracket,
  loneDirective,
  secondLine,
  missingSpace,
  listAmongKeys,
  colonInPlain,
  wideComma,
  missingComma,
  missingDashSpace,
  indentation,
];

/** From an offset to the end of its line without trailing white space, at least one character. */
function rangeOnLine(text: string, file: string, offset: number, length = Infinity): Range {
  const start = Math.min(offset, text.length);
  const lineFeed = text.indexOf("\n", start);
  const line = text.slice(start, lineFeed === -1 ? text.length : lineFeed).trimEnd();
  const end = Math.min(start + Math.max(Math.min(line.length, length), 1), text.length);
  return { file, start, end };
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at++;
  return at - start;
}
