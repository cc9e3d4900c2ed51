import { composeTree } from "./compose.ts";
import { type Event, type Events, type Failure, readEvents } from "./events.ts";
import { Problems } from "./problems.ts";
import { lineEnd } from "./scan-lines.ts";
import type { Node } from "./tree.ts";

/**
 * The events of a text that is right, but not to js-yaml, which wants a closing bracket to stand deeper than
 * its key, and no tab between the words of a value in brackets:
 *
 *     entities: {
 *       ada: {name: Ada Lovelace},
 *     }
 *
 * It is read with spaces for such tabs, and with one more before each such bracket that closes the outermost
 * of some. Three readings and a walk: linear in the text, whatever its size.
 *
 * @returns events whose offsets are those of the text, or what else is wrong with it; undefined when there is
 *   nothing in it to read in this way
 */
export function readLoosely(original: string, depth: number): Events | undefined {
  const { text, closers } = loosened(original);
  if (closers.length === 0) return text === original ? undefined : readEvents(text, depth);
  const everywhere = new Spaces(closers.map(({ place }) => place));
  const spaced = everywhere.putInto(text);
  const { events, failure } = readEvents(spaced, depth);
  if (failure !== undefined) return { failure: everywhere.takenFromFailure(failure) };
  // Within texts, and where brackets close inside others, the space would change what is read.
  const root = composeTree(spaced, events, depth, new Problems("", 0));
  const closing = root ? outermostClosers(root, spaced) : new Set<number>();
  const right = closers.filter(({ at }, index) => closing.has(at + index + 1));
  const spaces = new Spaces(right.map(({ place }) => place));
  const again = readEvents(spaces.putInto(text), depth);
  return again.failure === undefined
    ? { events: again.events.map((event) => spaces.takenFrom(event)) }
    : { failure: spaces.takenFromFailure(again.failure) };
}

/** A line that may begin a block scalar, whose lines are text. */
const BLOCK_HEADER = /(?:^|[\s:?-])[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/;

/** Of a line, as much as has to be looked at for the header of a block scalar. */
const LONGEST_HEADER = 200;

/** A bracket that begins its line, and the end of the spaces that indent it. */
interface Closer {
  readonly at: number;
  readonly place: number;
}

/**
 * A text of the same length with spaces for tabs that indent nothing, and the offsets of brackets that begin
 * their line, save in what looks like a block scalar. Values are read from the text before, tabs and all.
 */
function loosened(text: string): { readonly text: string; readonly closers: readonly Closer[] } {
  const parts: string[] = [];
  const closers: Closer[] = [];
  let block = Infinity;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    let place = start;
    while (text[place] === " ") place++;
    let at = place;
    while (text[at] === " " || text[at] === "\t") at++;
    const isBlank = at >= end || text[at] === "\r";
    if (!isBlank && at - start <= block) block = Infinity;
    if (block === Infinity && (text[at] === "]" || text[at] === "}")) closers.push({ at, place });
    const from = Math.min(at, end);
    parts.push(text.slice(start, from), text.slice(from, end + 1).replaceAll("\t", " "));
    const line = text.slice(Math.max(start, end - LONGEST_HEADER), end).trimEnd();
    if (block === Infinity && BLOCK_HEADER.test(line)) block = at - start;
  }
  return { text: parts.join(""), closers };
}

/** Offsets of the brackets that close collections which stand in no other brackets. */
function outermostClosers(root: Node, text: string): ReadonlySet<number> {
  const closers = new Set<number>();
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind !== "mapping" && node.kind !== "sequence") continue;
    if (text[node.start] === "{" || text[node.start] === "[") {
      closers.add(node.end - 1);
      continue;
    }
    const children = node.kind === "sequence" ? node.items : node.entries.map(({ value }) => value);
    for (const child of children) open.push(child);
  }
  return closers;
}

/** Names of the offsets in js-yaml's events; what is absent is -1, and stays so. */
const OFFSET = /(?:^s|S)tart$|End$/;

/** Spaces to be put into a text, each before an offset of it. */
class Spaces {
  readonly #places: readonly number[];

  /** @param places in order */
  constructor(places: readonly number[]) {
    this.#places = places;
  }

  putInto(text: string): string {
    const parts: string[] = [];
    let from = 0;
    for (const place of this.#places) {
      parts.push(text.slice(from, place), " ");
      from = place;
    }
    return parts.join("") + text.slice(from);
  }

  /** An event of the text with the spaces as one of the text without them. */
  takenFrom(event: Event): Event {
    const moved = Object.entries(event).map(([name, value]: [string, unknown]) => {
      const isOffset = OFFSET.test(name) && typeof value === "number";
      return [name, isOffset ? this.#before(value) : value] as const;
    });
    return Object.fromEntries(moved) as unknown as Event;
  }

  takenFromFailure(failure: Failure): Failure {
    return { ...failure, offset: this.#before(failure.offset) };
  }

  /** An offset without the spaces before it. */
  #before(offset: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) + middle < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
