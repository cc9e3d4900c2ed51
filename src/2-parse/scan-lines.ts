import { unitsOf } from "./units.ts";

const [LINE_FEED, RETURN, SPACE, HASH, DASH, DOT, COLON] = [10, 13, 32, 35, 45, 46, 58];

/** The text is none that is read fast. */
export class Unfamiliar extends Error {}

/** Where reading is in a text, and in which line. Offsets are UTF-16 units; a tab is no space. */
export class Lines {
  readonly text: string;
  readonly units: Uint16Array;
  /** Offset of what is read next. */
  at = 0;
  /** Offset at which its line begins. */
  start = 0;

  constructor(text: string) {
    this.text = text;
    this.units = unitsOf(text);
  }

  /** The character that is read next; 0 at the end of the text. */
  get code(): number {
    return this.units[this.at] ?? 0;
  }

  /** How far right in its line stands what is read next; -1 at the end of the text. */
  get column(): number {
    return this.at < this.text.length ? this.at - this.start : -1;
  }

  /** Moves over spaces, line ends and comments. */
  skip(): void {
    const { text, units } = this;
    let { at } = this;
    for (; ; at++) {
      const code = units[at] ?? 0;
      if (code === LINE_FEED) this.start = at + 1;
      else if (code === HASH && (at === 0 || isBlank(units, at - 1))) at = lineEnd(text, at) - 1;
      else if (code !== SPACE && code !== RETURN) break;
    }
    this.at = at;
  }

  /**
   * Where a scalar continues after the line end at an offset.
   *
   * @param indent how far right it has to stand
   * @returns -1 when it does not
   */
  continuation(from: number, indent: number): number {
    const { text, units } = this;
    let { start } = this;
    let at = from;
    for (; ; at++) {
      const code = units[at] ?? 0;
      if (code === LINE_FEED) start = at + 1;
      else if (code !== SPACE && code !== RETURN) break;
    }
    if (at === text.length || at - start < indent) return -1;
    this.start = start;
    return at;
  }

  /** Whether an item of a list in block style begins here. */
  isDash(): boolean {
    return this.code === DASH && isBlank(this.units, this.at + 1);
  }

  /** Passes the colon behind a key, if one comes next; in brackets, behind a quote, it needs no space. */
  passColon(inBrackets: boolean): boolean {
    while (this.code === SPACE) this.at++;
    if (this.code !== COLON || !(inBrackets || isBlank(this.units, this.at + 1))) return false;
    this.at++;
    return true;
  }
}

/** Whether white space stands at an offset, or the text ends there: of control characters, texts hold no others. */
export function isBlank(units: Uint16Array, at: number): boolean {
  const code = units[at] ?? 0;
  return code <= SPACE && (code === SPACE || code <= LINE_FEED || code === RETURN);
}

/** Whether `---` or `...` stands at an offset, by itself. */
export function isMark(units: Uint16Array, at: number): boolean {
  const code = units[at];
  if (code !== DASH && code !== DOT) return false;
  return units[at + 1] === code && units[at + 2] === code && isBlank(units, at + 3);
}

/** The offset of the line feed that ends a line, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf("\n", at);
  return feed === -1 ? text.length : feed;
}

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}
