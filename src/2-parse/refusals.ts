import type { Event } from "./events.ts";
import type { Problems, Stretch } from "./problems.ts";
import * as say from "./refusal-messages.ts";
import { syntax, tabIndent } from "./syntax-messages.ts";
import type { Scalar } from "./tree.ts";

/** An event of a node, which may have an anchor and a tag. */
export type NodeEvent = Extract<Event, { readonly anchorStart: number; readonly tagStart: number }>;
type AliasEvent = Exclude<Extract<Event, { readonly anchorStart: number }>, NodeEvent>;

const [LINE_FEED, SPACE] = [0x0a, 0x20];

/** More is not shown of a text. */
const LONGEST_SHOWN = 200;

/** Reports what YAML allows and this format does not. */
export class Refusals {
  readonly #text: string;
  readonly #problems: Problems;

  constructor(text: string, problems: Problems) {
    this.#text = text;
    this.#problems = problems;
  }

  directive(from: number): void {
    this.#line(/^%.*/gm, from, say.directive);
  }

  secondDocument(from: number): void {
    this.#line(/^---.*/gm, from, say.secondDocument);
  }

  #line(pattern: RegExp, from: number, message: typeof say.directive): void {
    pattern.lastIndex = from;
    const start = pattern.exec(this.#text)?.index ?? from;
    const end = Math.min(start + 3, this.#text.length);
    this.#problems.add(message(this.#problems.range({ start, end })));
  }

  tooDeep(start: number, depth: number): void {
    this.#problems.add(say.tooDeep(this.#problems.range({ start, end: start + 1 }), depth));
  }

  /** @returns where the alias stands */
  alias({ anchorStart, anchorEnd }: AliasEvent, inBrackets: boolean): Stretch {
    const stretch = { start: anchorStart - 1, end: anchorEnd };
    this.#written(stretch, inBrackets, say.alias);
    return stretch;
  }

  /** The anchor and the tag of a node. */
  properties(event: NodeEvent, inBrackets: boolean): void {
    const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
    if (anchorStart !== -1) {
      this.#written({ start: anchorStart - 1, end: anchorEnd }, inBrackets, say.anchor);
    }
    if (tagStart !== -1) this.#written({ start: tagStart, end: tagEnd }, inBrackets, say.tag);
  }

  #written(stretch: Stretch, inBrackets: boolean, message: typeof say.alias): void {
    const written = this.#text.slice(stretch.start, stretch.end);
    const { text } = this.textFrom(stretch.start, inBrackets);
    this.#problems.add(message(this.#problems.range(stretch), written, text));
  }

  /**
   * js-yaml takes tabs before a key of the outermost mapping for nothing, and reads the `b: c` of
   * `- []b: c` as an entry of the mapping around the list.
   *
   * @param isFirst whether the key is the first of its mapping, which is in block style
   */
  misplacedKey(start: number, isFirst: boolean, inBrackets: boolean): void {
    let at = start - 1;
    while (this.#text.charCodeAt(at) === SPACE) at--;
    if (at < 0 || this.#text.charCodeAt(at) === LINE_FEED) return;
    const range = this.#problems.range({ start, end: start + 1 });
    const lineStart = this.#text.lastIndexOf("\n", at) + 1;
    const before = this.#text.slice(lineStart, start);
    if (!isFirst && !/^[\s?]*$/.test(before)) {
      this.#problems.add(syntax(range, "a key must begin its line"));
    }
    const [, indent] = /^([ \t]*\t) *(?:\?[\s?]*)?$/.exec(before) ?? [];
    if (indent === undefined || inBrackets) return;
    const tab = lineStart + indent.length;
    this.#problems.add(tabIndent(this.#problems.range({ start: tab - 1, end: tab })));
  }

  /** The text that begins at an offset, if all of it up to the end of the value is meant as one. */
  textFrom(start: number, inBrackets: boolean): NonNullable<Scalar["lost"]> {
    const rest = this.#text.slice(start, start + LONGEST_SHOWN);
    const end = rest.search(inBrackets ? /:?[\r\n]|: | #|[,\]}]/ : /:?[\r\n]|: | #/);
    const text = (end === -1 ? rest : rest.slice(0, end)).trimEnd();
    return { start, end: start + text.length, text };
  }
}
