import { Composer, type CST, Parser } from "yaml";
import { isOpenQuote } from "./brackets.ts";

/** What `yaml` says is wrong with a text, and where. */
export interface Explanation {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** Where the quote or bracket stands that is never closed, if that is the matter. */
  readonly opened?: number;
}

/**
 * The first error that `yaml`, the parser of record, finds in a text.
 *
 * Its composer takes exponential time on deep nesting and ends the process by running out of
 * stack, so the depth is measured on its tokens, which are made in linear time, and a text that
 * is too deep is left unexplained.
 *
 * @returns undefined when it finds none or must not be asked
 */
export function explain(text: string, depth: number): Explanation | undefined {
  const tokens = tokensOf(text);
  const survey = tokens === undefined ? "too deep" : surveyTokens(tokens, depth);
  if (tokens === undefined || survey === "too deep") return undefined;
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false });
  for (const document of composer.compose(tokens.slice(0, FIRST_TOKENS), false, text.length)) {
    const [error] = document.errors;
    if (error === undefined) continue;
    const [start, end] = error.pos;
    const unclosed = error.code === "MISSING_CHAR" || error.code === "BAD_INDENT";
    const opened = unclosed ? openedBefore(error.message, survey) : undefined;
    const { code, message } = error;
    return { code, message, start, end, ...(opened === undefined ? {} : { opened }) };
  }
  return undefined;
}

/** Only the first error is told, and an ordinary file is one or two tokens with many below them. */
const FIRST_TOKENS = 50;

/** Where the first quote and the last bracket stand that are never closed. */
interface Survey {
  readonly quote: number | undefined;
  readonly bracket: number | undefined;
}

function openedBefore(message: string, survey: Survey): number | undefined {
  if (message.startsWith("Missing closing")) return survey.quote;
  return message.startsWith("Flow") ? survey.bracket : undefined;
}

/** The tokens of a text; undefined when it is nested so deeply that the stack does not hold them. */
function tokensOf(text: string): CST.Token[] | undefined {
  try {
    return [...new Parser().parse(text)];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function surveyTokens(tokens: readonly CST.Token[], depth: number): Survey | "too deep" {
  let quote: number | undefined;
  let bracket: number | undefined;
  const pending = tokens.map((token) => ({ token, level: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, level } = next;
    if (level > depth) return "too deep";
    if ("source" in token && isOpenQuote(token.source))
      quote = Math.min(quote ?? token.offset, token.offset);
    if (isUnclosedBracket(token)) bracket = Math.max(bracket ?? token.offset, token.offset);
    for (const child of childrenOf(token)) pending.push({ token: child, level: level + 1 });
  }
  return { quote, bracket };
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((child) => child !== undefined && child !== null),
  );
}

function isUnclosedBracket(token: CST.Token): boolean {
  if (token.type !== "flow-collection") return false;
  return !token.end.some((end) => end.type === "flow-seq-end" || end.type === "flow-map-end");
}
