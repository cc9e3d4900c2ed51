import { hasRepetition, isOrdinaryKey } from "./keys.ts";
import { isMark, Lines, Unfamiliar } from "./scan-lines.ts";
import { readBlockScalar, readScalar } from "./scan-scalars.ts";
import type { Entry, Mapping, Node, Scalar, Sequence } from "./tree.ts";

const MARK_LENGTH = 3;
const BYTE_ORDER_MARK = "\ufeff";
const [SPACE, HASH, COMMA, DASH, COLON] = [32, 35, 44, 45, 58];
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
  if (text.includes(BYTE_ORDER_MARK)) return undefined;
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
  /** Parts of the collections that are open, the innermost last; lists of their own would grow by steps too wide. */
  readonly #entries = new Stack<Entry>();
  readonly #items = new Stack<Node>();
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
      lines.at += MARK_LENGTH;
      lines.skip();
      if (lines.start <= mark) throw new Unfamiliar();
    }
    if (lines.column !== 0 || lines.code === LIST || lines.code === BRACE) throw new Unfamiliar();
    const root = this.#block(-1);
    if (root.kind === "scalar" || !lines.isAtEnd) throw new Unfamiliar();
    return root;
  }

  /** A node that begins its line, or stands behind a dash, in a collection in column `parent`. */
  #block(parent: number): Node {
    const lines = this.#lines;
    const { column, start } = lines;
    if (lines.isDash()) return this.#sequence(column);
    const node = this.#inline(parent + 1);
    if (node.kind !== "scalar" || lines.start !== start || !lines.passColon()) return node;
    return this.#mapping(node, column);
  }

  /** A node that is no collection in block style. */
  #inline(indent: number): Node {
    const { code } = this.#lines;
    if (code === LITERAL || code === FOLDED) return readBlockScalar(this.#lines, indent);
    return this.#flow(indent, false);
  }

  #flow(indent: number, inBrackets: boolean): Node {
    const { code } = this.#lines;
    if (code === LIST) return this.#list(indent);
    return code === BRACE ? this.#braces(indent) : readScalar(this.#lines, indent, inBrackets);
  }

  /** A mapping in block style, from behind the colon of its first key. */
  #mapping(first: Scalar, column: number): Mapping {
    this.#enter();
    const from = this.#entries.size;
    for (let key = first; ; key = this.#key(column)) {
      if (column === 0 && isMark(this.#lines.units, key.start)) throw new Unfamiliar();
      checkKey(key);
      const value = this.#value(column);
      this.#entries.push({ key, value });
      if (this.#goesOn(column, value.end)) continue;
      this.#open--;
      return mapping(this.#entries.takeFrom(from), first.start, value.end, false);
    }
  }

  #key(column: number): Scalar {
    const lines = this.#lines;
    const { start } = lines;
    const key = readScalar(this.#lines, column + 1, false);
    if (lines.start !== start || !lines.passColon()) throw new Unfamiliar();
    return key;
  }

  /** The value of a key in `column`, from behind its colon. */
  #value(column: number): Node {
    const lines = this.#lines;
    const colon = lines.at;
    lines.skip();
    const next = lines.column;
    if (next !== -1 && lines.start <= colon) return this.#inline(column + 1);
    if (next > column || (next === column && lines.isDash())) return this.#block(column);
    return this.#empty(colon, colon);
  }

  #sequence(column: number): Sequence {
    this.#enter();
    const lines = this.#lines;
    const from = this.#items.size;
    const start = lines.at;
    for (;;) {
      const dash = lines.at++;
      lines.skip();
      const next = lines.column;
      const isEmpty = next === -1 || (next <= column && lines.start > dash);
      const item = isEmpty ? this.#empty(dash, dash + 1) : this.#block(column);
      this.#items.push(item);
      if (this.#goesOn(column, item.end) && lines.isDash()) continue;
      this.#open--;
      return { kind: "sequence", items: this.#items.takeFrom(from), start, end: item.end };
    }
  }

  #list(indent: number): Sequence {
    const start = this.#enterBrackets();
    const from = this.#items.size;
    while (!this.#leaveBrackets(LIST_END, indent)) {
      const line = this.#lines.start;
      const item = this.#flow(indent, true);
      const isKey = item.kind === "scalar" && this.#lines.start === line && this.#passColon();
      this.#items.push(isKey ? this.#pair(item, indent) : item);
      this.#endItem(LIST_END, indent);
    }
    return { kind: "sequence", items: this.#items.takeFrom(from), start, end: this.#lines.at };
  }

  #braces(indent: number): Mapping {
    const lines = this.#lines;
    const start = this.#enterBrackets();
    const from = this.#entries.size;
    while (!this.#leaveBrackets(BRACE_END, indent)) {
      const line = lines.start;
      const key = readScalar(this.#lines, indent, true);
      if (lines.start !== line || !this.#passColon()) throw new Unfamiliar();
      checkKey(key);
      this.#skipInBrackets(indent);
      this.#entries.push({ key, value: this.#flow(indent, true) });
      this.#endItem(BRACE_END, indent);
    }
    return mapping(this.#entries.takeFrom(from), start, lines.at, true);
  }

  /** The rest of a mapping of one entry without braces, which is an item of a list: `[made by: xiaomi]`. */
  #pair(key: Scalar, indent: number): Mapping {
    this.#enter();
    checkKey(key);
    this.#skipInBrackets(indent);
    const value = this.#flow(indent, true);
    this.#open--;
    return mapping([{ key, value }], key.start, value.end, false);
  }

  /** Passes the colon behind a key in brackets, if there is one; after a quote it needs no space. */
  #passColon(): boolean {
    this.#lines.skipSpaces();
    if (this.#lines.code !== COLON) return false;
    this.#lines.at++;
    return true;
  }

  #enter(): void {
    if (++this.#open > this.#depth) throw new Unfamiliar();
  }

  #enterBrackets(): number {
    this.#enter();
    this.#openBrackets++;
    return this.#lines.at++;
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
    return { kind: "scalar", value: "", style: "empty", start, end, truncated: false };
  }
}

/** Parts of collections inside one another, in one list. */
class Stack<T> {
  readonly #parts: T[] = [];
  size = 0;

  push(part: T): void {
    this.#parts[this.size++] = part;
  }

  /** Removes the parts from a place on. */
  takeFrom(place: number): T[] {
    const taken = this.#parts.slice(place, this.size);
    this.size = place;
    return taken;
  }
}

function checkKey(key: Scalar): void {
  if (!isOrdinaryKey(key)) throw new Unfamiliar();
}

function mapping(entries: readonly Entry[], start: number, end: number, flow: boolean): Mapping {
  if (hasRepetition(entries)) throw new Unfamiliar();
  return { kind: "mapping", entries, repeated: undefined, start, end, flow };
}
