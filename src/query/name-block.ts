import type { NodeAttributes } from "../model/graph-file.ts";
import { firstIndex } from "../model/order.ts";
import { fold } from "./fold.ts";
import { at, item } from "./graph-index.ts";

/** The names of entities that were taken in together. Names are counted within the block. */
export interface Block {
  readonly written: readonly string[];
  /** All names, folded, in one long text with a line feed before and after each. */
  readonly folded: string;
  /** By name: where it starts in the text (and where the text ends), and whose it is. */
  readonly starts: Uint32Array;
  readonly owners: Uint32Array;
  /** By name: 1 for what an entity is called in some language, 0 for an id or an alias. */
  readonly titles: Uint8Array;
}

export function blockOf(
  ids: readonly string[],
  nodes: readonly NodeAttributes[],
  first: number,
  end: number,
): Block {
  const written: string[] = [];
  const folded: string[] = [];
  const owners: number[] = [];
  const titles: number[] = [];
  for (let node = first; node < end; node++) {
    const { label, names, aliases, mergedFrom } = item(nodes, node);
    const called = new Set([label, ...Object.values(names ?? {})]);
    const id = item(ids, node);
    for (const name of new Set([label, id, ...called, ...(aliases ?? []), ...(mergedFrom ?? [])])) {
      written.push(name);
      folded.push(fold(name));
      owners.push(node);
      titles.push(called.has(name) ? 1 : 0);
    }
  }
  return {
    written,
    folded: `\n${folded.map((name) => `${name}\n`).join("")}`,
    starts: startsOf(folded),
    owners: Uint32Array.from(owners),
    titles: Uint8Array.from(titles),
  };
}

/** Calls back for each name that holds the text, in order, with the first place where it does. */
export function scan(
  block: Block,
  wanted: string,
  found: (node: number, name: number, place: number) => void,
): void {
  const { folded, owners, starts } = block;
  let name = 0;
  for (let place = folded.indexOf(wanted); place !== -1;) {
    name = nameAt(block, place, name);
    found(at(owners, name), name, place);
    place = folded.indexOf(wanted, at(starts, name + 1));
  }
}

/** Marks the entities of a block of which a name, no id or alias, holds a folded text. */
export function markHolding(block: Block, wanted: string, marks: Uint8Array): void {
  scan(block, wanted, (node, name) => {
    if (block.titles[name] === 1) marks[node] = 1;
  });
}

/** All names of a node, of which one is known, as one folded text. */
export function namesOf({ folded, owners, starts }: Block, node: number, name: number): string {
  let first = name;
  let last = name;
  while (first > 0 && at(owners, first - 1) === node) first--;
  while (last + 1 < owners.length && at(owners, last + 1) === node) last++;
  return folded.slice(at(starts, first), at(starts, last + 1));
}

/** The name that holds a place, not before `from`: near by when hits are many, else far. */
function nameAt({ owners, starts }: Block, place: number, from: number): number {
  let low = from;
  let stride = 1;
  while (low + stride < owners.length && at(starts, low + stride) <= place) {
    low += stride;
    stride *= 2;
  }
  const end = Math.min(low + stride, owners.length);
  return firstIndex(low + 1, end, (name) => at(starts, name) > place) - 1;
}

function startsOf(folded: readonly string[]): Uint32Array {
  const starts = new Uint32Array(folded.length + 1);
  let start = 1;
  for (const [name, text] of folded.entries()) {
    starts[name] = start;
    start += text.length + 1;
  }
  starts[folded.length] = start;
  return starts;
}
