const PIECE = 16 * 1024;

/** A long text in pieces that never end within a character. */
export function* cut(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PIECE, text.length);
    // One more, when the last would be the first half of a pair.
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end++;
    yield text.slice(start, end);
    start = end;
  }
}

/**
 * JSON in which nothing can end the element it stands in, or be taken for another one: `<` occurs
 * within strings only, where its escape is the same character. U+2028 and U+2029 end lines in
 * scripts of old.
 */
export function escapeJson(text: string): string {
  return text.replaceAll(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
