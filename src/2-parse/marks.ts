/** Units of `---` and `...`, the marks between documents. */
export const MARK = 3;

/**
 * Where an indented `---` stands before everything else, which js-yaml takes for the start of a document;
 * YAML and everybody else take it for text.
 */
export function indentedStart(text: string): number | undefined {
  const at = text.search(/\S/);
  if (at < 1 || !text.startsWith("---", at) || !isBlank(text, at - 1)) return undefined;
  return at + MARK === text.length || /\s/.test(text.charAt(at + MARK)) ? at : undefined;
}

/** Where a `...` with text on its line stands before everything else; js-yaml reads on behind it. */
export function earlyEnd(text: string): number | undefined {
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
