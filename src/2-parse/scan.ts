import { hasRepetition, isOrdinaryKey } from "./keys.ts";
import { isMark, Lines, Unfamiliar } from "./scan-lines.ts";
import { readBlockScalar, readScalar } from "./scan-scalars.ts";
import type { Entry, Mapping, Node, Scalar, Sequence } from "./tree.ts";

const [SPACE, HASH, COMMA, DASH] = [32, 35, 44, 45];
const [FOLDED, LIST, LIST_END, BRACE, LITERAL, BRACE_END] = [62, 91, 93, 123, 124, 125];

/**
 * The tree of a text in the YAML that graphs are written in: mappings and lists in blocks or brackets, and
 * scalars of every style. It is the tree that `composeTree` builds, several times as fast.
 *
 * @param text without forbidden characters, so that a carriage return stands only before a line feed
 * @param depth how many collections may stand inside one another
 * @returns undefined for everything else, right or wrong; the time to find that out is linear
 */
export function scanTree(text: string, depth: number): Node | undefined {
  // A byte order mark.
  if (text.includes("\ufeff")) return undefined;
  try {
    return new Scanner(text, depth).scan();
  } catch (error) {
    if (error instanceof Unfamiliar) return undefined;
    throw error;
  }
}

/** Its methods read one node each and move behind it, and throw when they are not certain what it is. */
class Scanner {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #depth: number;
  readonly #parts = new Stack();
  #open = 0;
  #openBrackets = 0;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#lines = new Lines(text);
    this.#depth = depth;
  }

  scan(): Node {
    const lines = this.#lines;
    lines.skip();
    if (lines.code === DASH && lines.column === 0 && isMark(this.#lines.units, lines.at)) {
      const mark = lines.at;
      lines.at += "---".length;
      lines.skip();
      if (lines.start <= mark) throw new Unfamiliar();
    }
    if (lines.column !== 0 || lines.code === LIST || lines.code === BRACE) throw new Unfamiliar();
    const root = this.#block(-1);
    if (root.kind === "scalar" || lines.at < this.#text.length) throw new Unfamiliar();
    return root;
  }

  /** A node that begins its line, or stands behind a dash, in a collection in column `parent`. */
  #block(parent: number): Node {
    const lines = this.#lines;
    const { column, start } = lines;
    if (lines.isDash()) return this.#sequence(column);
    const node = this.#flow(parent + 1, false);
    if (node.kind !== "scalar" || lines.start !== start || !lines.passColon(false)) return node;
    return this.#mapping(node, column);
  }

  /** A node that is no collection in block style. */
  #flow(indent: number, inBrackets: boolean): Node {
    const { code } = this.#lines;
    if (code === LIST) return this.#brackets(indent, LIST_END);
    if (code === BRACE) return this.#brackets(indent, BRACE_END);
    return !inBrackets && (code === LITERAL || code === FOLDED)
      ? readBlockScalar(this.#lines, indent)
      : readScalar(this.#lines, indent, inBrackets);
  }

  /** A mapping in block style, from behind the colon of its first key. */
  #mapping(first: Scalar, column: number): Mapping {
    this.#enter();
    const from = this.#parts.size;
    for (let key = first; ; key = this.#key(column)) {
      if (column === 0 && isMark(this.#lines.units, key.start)) throw new Unfamiliar();
      checkKey(key);
      const value = this.#value(column);
      this.#parts.push({ key, value });
      if (this.#goesOn(column, value.end)) continue;
      this.#open--;
      return mapping(this.#parts.takeFrom(from), first.start, value.end, false);
    }
  }

  #key(column: number): Scalar {
    const lines = this.#lines;
    const { start } = lines;
    const key = readScalar(this.#lines, column + 1, false);
    if (lines.start !== start || !lines.passColon(false)) throw new Unfamiliar();
    return key;
  }

  /** The value of a key in `column`, from behind its colon. */
  #value(column: number): Node {
    const lines = this.#lines;
    const colon = lines.at;
    lines.skip();
    const next = lines.column;
    if (next !== -1 && lines.start <= colon) return this.#flow(column + 1, false);
    if (next > column || (next === column && lines.isDash())) return this.#block(column);
    return this.#empty(colon, colon);
  }

  #sequence(column: number): Sequence {
    this.#enter();
    const lines = this.#lines;
    const from = this.#parts.size;
    const start = lines.at;
    for (;;) {
      const dash = lines.at++;
      lines.skip();
      const next = lines.column;
      const isEmpty = next === -1 || (next <= column && lines.start > dash);
      const item = isEmpty ? this.#empty(dash, dash + 1) : this.#block(column);
      this.#parts.push(item);
      if (this.#goesOn(column, item.end) && lines.isDash()) continue;
      this.#open--;
      return { kind: "sequence", items: this.#parts.takeFrom(from), start, end: item.end };
    }
  }

  #brackets(indent: number, bracket: number): Node {
    const lines = this.#lines;
    const isList = bracket === LIST_END;
    this.#enter();
    this.#openBrackets++;
    const start = lines.at++;
    const from = this.#parts.size;
    while (!this.#leaveBrackets(bracket, indent)) {
      const line = lines.start;
      const first = isList ? this.#flow(indent, true) : readScalar(lines, indent, true);
      const isKey = first.kind === "scalar" && lines.start === line && lines.passColon(true);
      if (isList) this.#parts.push(isKey ? this.#pair(first, indent) : first);
      else if (isKey) this.#parts.push(this.#entry(first, indent));
      else throw new Unfamiliar();
      this.#endItem(bracket, indent);
    }
    return isList
      ? { kind: "sequence", items: this.#parts.takeFrom(from), start, end: lines.at }
      : mapping(this.#parts.takeFrom(from), start, lines.at, true);
  }

  /** A mapping of one entry without braces, which is an item of a list: `[made by: xiaomi]`. */
  #pair(key: Scalar, indent: number): Mapping {
    this.#enter();
    const entry = this.#entry(key, indent);
    this.#open--;
    return mapping([entry], key.start, entry.value.end, false);
  }

  /** An entry in brackets, from behind its colon. */
  #entry(key: Scalar, indent: number): Entry {
    checkKey(key);
    this.#skipInBrackets(indent);
    return { key, value: this.#flow(indent, true) };
  }

  #enter(): void {
    if (++this.#open > this.#depth) throw new Unfamiliar();
  }

  /** Whether the closing bracket comes next; it is then passed. */
  #leaveBrackets(bracket: number, indent: number): boolean {
    this.#skipInBrackets(indent);
    if (this.#lines.code !== bracket) return false;
    this.#lines.at++;
    this.#open--;
    this.#openBrackets--;
    return true;
  }

  /** Passes the comma behind an item, which only the last one may lack. */
  #endItem(bracket: number, indent: number): void {
    this.#skipInBrackets(indent);
    const { code } = this.#lines;
    if (code === COMMA) this.#lines.at++;
    else if (code !== bracket) throw new Unfamiliar();
  }

  #skipInBrackets(indent: number): void {
    const lines = this.#lines;
    const { start } = lines;
    lines.skip();
    const { code, column } = lines;
    if (lines.start === start || column >= indent) return;
    // The bracket that closes the outermost of some may stand in the column of the key.
    const closes = this.#openBrackets === 1 && (code === LIST_END || code === BRACE_END);
    if (!closes || column < indent - 1) throw new Unfamiliar();
  }

  /** Moves to the line after a node of a collection in block style; whether that goes on there. */
  #goesOn(column: number, end: number): boolean {
    const lines = this.#lines;
    lines.skip();
    const next = lines.column;
    if (next > column || (next !== -1 && lines.start <= end)) throw new Unfamiliar();
    return next === column;
  }

  /** A value that is not there; a comment behind it may be meant as one. */
  #empty(start: number, end: number): Scalar {
    let next = end;
    while (this.#text.charCodeAt(next) === SPACE) next++;
    if (this.#text.charCodeAt(next) === HASH && !/[\s#]/.test(this.#text.charAt(next + 1))) {
      throw new Unfamiliar();
    }
    return { kind: "scalar", value: "", style: "empty", start, end };
  }
}

/** The parts of collections that are open, the innermost last: lists of their own would grow by steps too wide. */
class Stack {
  readonly #parts: (Entry | Node)[] = [];
  size = 0;

  push(part: Entry | Node): void {
    this.#parts[this.size++] = part;
  }

  /** Removes the parts from a place on, which are of one kind. */
  takeFrom<T extends Entry | Node>(place: number): T[] {
    const taken = this.#parts.slice(place, this.size);
    this.size = place;
    return taken as T[];
  }
}

function checkKey(key: Scalar): void {
  if (!isOrdinaryKey(key)) throw new Unfamiliar();
}

function mapping(entries: readonly Entry[], start: number, end: number, flow: boolean): Mapping {
  if (hasRepetition(entries)) throw new Unfamiliar();
  return { kind: "mapping", entries, repeated: undefined, start, end, flow };
}
