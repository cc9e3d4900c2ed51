import type { TextFile } from "../model/range.ts";
import { countIndicators, isOrdinary, replaceForbidden } from "./characters.ts";
import { composeTree } from "./compose.ts";
import { readEvents } from "./events.ts";
import { reportConflicts } from "./lookalikes.ts";
import type { ParseLimits } from "./limits.ts";
import { readLoosely } from "./loose.ts";
import { tooDense } from "./refusal-messages.ts";
import { syntax } from "./syntax-messages.ts";
import { Problems } from "./problems.ts";
import { checkHidden } from "./hidden.ts";
import { diagnose } from "./syntax.ts";
import { scanTree } from "./scan.ts";
import type { Node } from "./tree.ts";

export interface ParsedTree {
  /** Absent for a file without content, and for one that is not YAML. */
  readonly root?: Node;
  /** With what was found so far; what reads the tree adds to them. */
  readonly problems: Problems;
}

/** Text to tree, within bounds that hold before anything is built. Never throws. */
export function parseYamlTree(original: TextFile, limits: ParseLimits): ParsedTree {
  const { path } = original;
  const problems = new Problems(path, limits.problems, original.text);
  const hasOrdinaryText = isOrdinary(original.text);
  const text = hasOrdinaryText ? original.text : replaceForbidden(original.text, problems);
  if (text.length > limits.indicators && countIndicators(text) > limits.indicators) {
    problems.add(tooDense(problems.range({ start: 0, end: 0 }), limits.indicators));
    return { problems };
  }
  if (reportConflicts(text, problems)) return { problems };
  const root = scanTree(text, limits.depth) ?? readTree({ path, text }, limits, problems);
  if (root === undefined) return { problems };
  if (!hasOrdinaryText) checkHidden(root, text, problems);
  return { root, problems };
}

/**
 * The tree of any text, by js-yaml's events.
 *
 * @param file without forbidden characters
 * @returns undefined for a text without content, and for one that is not YAML, which is reported
 */
export function readTree(
  { path, text }: TextFile,
  limits: ParseLimits,
  problems: Problems,
): Node | undefined {
  const mark = indentedStart(text) ?? earlyEnd(text);
  if (mark !== undefined) {
    const reason = text[mark] === "-" ? "--- must begin its line" : "... must end its line";
    problems.add(syntax(problems.range({ start: mark, end: mark + MARK }), reason));
    return undefined;
  }
  const strict = readEvents(text, limits.depth);
  const isLoose = strict.failure?.reason === "deficient indentation";
  const { events, failure } = (isLoose ? readLoosely(text, limits.depth) : undefined) ?? strict;
  if (failure === undefined) return composeTree(text, events, limits.depth, problems);
  problems.add(diagnose({ path, text }, failure, limits));
  return undefined;
}

/** Units of `---` and `...`, the marks between documents. */
const MARK = 3;

/**
 * Where an indented `---` stands before everything else, which js-yaml takes for the start of a document;
 * YAML and everybody else take it for text.
 */
function indentedStart(text: string): number | undefined {
  const at = text.search(/\S/);
  if (at < 1 || !text.startsWith("---", at) || !isBlank(text, at - 1)) return undefined;
  return at + MARK === text.length || /\s/.test(text.charAt(at + MARK)) ? at : undefined;
}

/** Where a `...` with text on its line stands before everything else; js-yaml reads on behind it. */
function earlyEnd(text: string): number | undefined {
  // Line by line: a pattern for all of them runs out of stack where millions are empty.
  for (let start = 0; start < text.length;) {
    if (text.startsWith("...", start)) return hasTextAfter(text, start + MARK) ? start : undefined;
    const lineFeed = text.indexOf("\n", start);
    const first = afterBlanks(text, start);
    const empty = first === lineFeed || (text[first] === "\r" && first + 1 === lineFeed);
    if (lineFeed === -1 || !(empty || text[first] === "#")) return undefined;
    start = lineFeed + 1;
  }
  return undefined;
}

function hasTextAfter(text: string, at: number): boolean {
  const next = afterBlanks(text, at);
  return next > at && next < text.length && !/[\s#]/.test(text.charAt(next));
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}
