/** @typedef {(below: number) => number} Random */

/** Pieces that mean something to YAML, to this format, or to one of its outputs. */
const PIECES = [
  "entities:", "relations:", "facts:", "schema:", "sources:", "graph:", "types:", "cite:", "quote:", "source:",
  "type:", "name:", "from:", "to:", "at:", "since:", "until:", "by:", "with:", "text:", "file:", "sha256:",
  "extends:", "inverse:", "symmetric: true", "domain:", "range:", "mergedFrom:", "sameAs:", "span: document",
  "prefix:", "suffix:", "uncited:", "policy: {uncited: error}", "color: \"#123456\"", "colour", "true", "~", "null",
  "007", "1e999", "-0", "NaN", "2024-02-30", "2024-03/2025", "1984?", "XXXX", "unknown", "12 GBP", "9".repeat(40),
  ": ", ":", " ", "  ", "    ", "\n", "\n\n", "\n  ", "\n    ", "- ", "-", "? ", "[", "]", "{", "}", ",", ", ",
  "#", " #", " #1", "&a ", "*a", "!t ", "!!str ", "|\n", "|-\n ", ">+\n  ", "|2", "'", "\"", "\\", "\\u0000", "\\x1b",
  "\\U0010FFFF", "\\ud800", "%YAML 1.2\n", "@", "`", "\n---\n", "\n...\n", "<<: ", "\t", "\r\n", "\r", "\u0000",
  "\u001b[31m", "\u0007", "\u0085", "\u2028", "\u00a0", "\ufeff", "\ufffe", "\ud800", "\udc00", "\u202e", "\u200b",
  "\u0301", "e\u0301", "é", "ﬁ", "İ", "ß", "😀", "👩‍👩‍👧", "雷军", "мара", "…", " … ", " ... ", "“", "”", "’", "—", "−",
  "\u00ad", "__proto__", "constructor", "toString", "hasOwnProperty", "CON", "../../x", "..\\x", "/etc/passwd",
  "javascript:alert(1)", "http://[", "]]>", "<script>", "&amp;", "=1+2", "@SUM(1)", "|", "||", "INF",
]; // prettier-ignore

/** Above this, inputs only cost time. */
const LONGEST = 40_000;

/**
 * A text after a few random changes.
 *
 * @param {string} text
 * @param {Random} random
 * @param {{ others: readonly string[], most?: number, long?: boolean }} options `others` lend pieces;
 *   `most` changes at most; `long` lets a piece be repeated very often
 */
export function mutate(text, random, { others, most = 4, long = true }) {
  let mutated = text;
  for (let left = 1 + random(most); left > 0; left--) {
    const change = CHANGES[random(CHANGES.length)] ?? remove;
    mutated = change(mutated, random, others);
  }
  if (long && random(60) === 0) mutated = repeatOften(mutated, random);
  return mutated.slice(0, LONGEST);
}

/** @type {readonly ((text: string, random: Random, others: readonly string[]) => string)[]} */
const CHANGES = [remove, duplicate, insertPiece, insertPiece, insertPiece, splice, move, replaceCharacter,
  dropLines, indent, truncate, lineEnds, insertNaughty]; // prettier-ignore

/** @type {(typeof CHANGES)[number]} */
function remove(text, random) {
  const [start, end] = spanIn(text, random);
  return text.slice(0, start) + text.slice(end);
}

/** @type {(typeof CHANGES)[number]} */
function duplicate(text, random) {
  const [start, end] = spanIn(text, random);
  return text.slice(0, end) + text.slice(start);
}

/** @type {(typeof CHANGES)[number]} */
function insertPiece(text, random) {
  return insert(text, random, PIECES[random(PIECES.length)] ?? "");
}

/** @type {(typeof CHANGES)[number]} */
function insertNaughty(text, random, others) {
  return insert(text, random, (others[random(others.length)] ?? "").slice(0, 200));
}

/** @type {(typeof CHANGES)[number]} */
function splice(text, random, others) {
  const other = others[random(others.length)] ?? "";
  const [start, end] = spanIn(other, random);
  return insert(text, random, other.slice(start, end));
}

/** @type {(typeof CHANGES)[number]} */
function move(text, random) {
  const [start, end] = spanIn(text, random);
  return insert(text.slice(0, start) + text.slice(end), random, text.slice(start, end));
}

/** @type {(typeof CHANGES)[number]} */
function replaceCharacter(text, random) {
  const at = random(text.length + 1);
  const code = random(4) === 0 ? random(0x1_0000) : random(0x80);
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
}

/** @type {(typeof CHANGES)[number]} */
function dropLines(text, random) {
  const lines = text.split("\n");
  lines.splice(random(lines.length), 1 + random(3));
  return lines.join("\n");
}

/** @type {(typeof CHANGES)[number]} */
function indent(text, random) {
  const lines = text.split("\n");
  const at = random(lines.length);
  lines[at] = random(2) === 0 ? ` ${lines[at] ?? ""}` : (lines[at] ?? "").replace(/^ {1,2}/, "");
  return lines.join("\n");
}

/** @type {(typeof CHANGES)[number]} */
function truncate(text, random) {
  return random(3) === 0 ? text.slice(0, random(text.length + 1)) : text;
}

/** @type {(typeof CHANGES)[number]} */
function lineEnds(text, random) {
  const end = ["\r\n", "\r", "\n"][random(3)] ?? "\n";
  return random(3) === 0 ? text.replaceAll(/\r?\n/g, end) : text;
}

/** @type {(text: string, random: Random) => string} */
function repeatOften(text, random) {
  const [start] = spanIn(text, random);
  const piece =
    random(2) === 0
      ? (PIECES[random(PIECES.length)] ?? "")
      : text.slice(start, start + 1 + random(12));
  return insert(text, random, piece.repeat(1 + random(Math.floor(20_000 / (piece.length + 1)))));
}

/** @type {(text: string, random: Random, piece: string) => string} */
function insert(text, random, piece) {
  const at = random(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

/** @type {(text: string, random: Random) => [number, number]} */
function spanIn(text, random) {
  const start = random(text.length + 1);
  const length = random(random(3) === 0 ? text.length + 1 : 12);
  return [start, Math.min(start + length, text.length)];
}
