import { Lexer } from "yaml";

/** Brackets that are open where a text stops being indented as what stands in brackets has to be. */
export interface OpenBrackets {
  /** Where the innermost one stands, or a quote before it that is never closed. */
  readonly opened: number;
  /** Where the first line begins that is not indented; absent when the text ends first. */
  readonly line?: number;
  /** Where the innermost one would be closed if all lines were indented. */
  readonly closed?: number;
}

/** The sign of `yaml` for brackets that are given up. */
const GIVEN_UP = "\u0018";

/**
 * The brackets that are open at the first line that stands too far left to be in them, or at the end.
 * Linear in the text, with no tree and no recursion, so it is asked of a text of any size.
 */
export function openBrackets(text: string): OpenBrackets | undefined {
  const open: number[] = [];
  for (const { lexeme, at } of lexemesOf(text)) {
    const opened = open.at(-1);
    if (lexeme === GIVEN_UP && opened !== undefined) {
      const line = at + (/^ */.exec(text.slice(at))?.[0].length ?? 0);
      const closed = closerIn(text.charAt(opened), text, line);
      return { opened, line, ...(closed !== undefined && { closed }) };
    }
    if (isOpenQuote(lexeme)) return { opened: at };
    if (lexeme === "[" || lexeme === "{") open.push(at);
    else if (lexeme === "]" || lexeme === "}") open.pop();
  }
  const opened = open.at(-1);
  return opened === undefined ? undefined : { opened };
}

/** Whether a lexeme is a text in quotes that are never closed. */
export function isOpenQuote(lexeme: string): boolean {
  const first = lexeme.charAt(0);
  return (first === '"' || first === "'") && (lexeme.length < 2 || !lexeme.endsWith(first));
}

/** Where the rest of a text closes a bracket: in one that no line indents, no line is too far left. */
function closerIn(bracket: string, text: string, from: number): number | undefined {
  const open = [];
  for (const { lexeme, at } of lexemesOf(bracket + text.slice(from))) {
    if (lexeme === "[" || lexeme === "{") open.push(lexeme);
    if (lexeme !== "]" && lexeme !== "}") continue;
    const matches = (open.pop() === "[") === (lexeme === "]");
    if (!matches) return undefined;
    if (open.length === 0) return from + at - 1;
  }
  return undefined;
}

function* lexemesOf(text: string): Generator<{ readonly lexeme: string; readonly at: number }> {
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield { lexeme, at };
    // Signs of `yaml` itself, which stand for no character of the text.
    if (!text.startsWith(lexeme, at)) continue;
    at += lexeme.length;
  }
}
