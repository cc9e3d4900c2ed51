import { byCodeUnit, firstIndex } from "../../model/order.ts";

/** Lines of one block, and how many it may grow to: what is sent of a change is whole blocks. */
const BLOCK = 64;
const LARGEST = 96;

/** Some lines that follow one another; the same object as long as they stay the same. */
export interface Block {
  readonly keys: readonly string[];
  /** What each line was made of. */
  of: readonly object[];
  /** UTF-8, with a comma and a line break before every line. */
  readonly text: Uint8Array;
  /** Where each line ends in the text. */
  readonly ends: Uint32Array;
}

/** How lines are made, by key. */
export interface LineMaker {
  /** What a line says beside its key: the same object says the same. Undefined for a line that is gone. */
  readonly of: (key: string) => object | undefined;
  readonly line: (key: string) => string;
}

/**
 * The lines of a list as they were written last, in order of their keys, in blocks: only a block of which something
 * has changed is put together again, from the lines that stay and those made anew. They take as much memory as the
 * file, outside of the heap.
 */
export class KeptLines {
  #blocks: readonly Block[] = [];

  /**
   * All lines as they are now.
   *
   * @param changed the keys of those that may have come, gone or changed
   */
  update(changed: Iterable<string>, maker: LineMaker): readonly Block[] {
    const keys = [...changed].sort(byCodeUnit);
    if (keys.length === 0) return this.#blocks;
    const known = this.#blocks.length > 0 ? this.#blocks : [blockOf([], [], [])];
    const blocks: Block[] = [];
    let next = 0;
    for (const [at, block] of known.entries()) {
      const end = known[at + 1]?.keys[0];
      const from = next;
      next = firstIndex(from, keys.length, (key) => end !== undefined && (keys[key] ?? "") >= end);
      if (next === from) blocks.push(block);
      else for (const each of remade(block, keys.slice(from, next), maker)) blocks.push(each);
    }
    this.#blocks = blocks;
    return blocks;
  }
}

function remade(known: Block, changed: readonly string[], { of, line }: LineMaker): Block[] {
  const present = [...new Set([...known.keys, ...changed])].filter((key) => of(key) !== undefined);
  const keys = present.sort(byCodeUnit);
  const kept = linesOf(known);
  const size = keys.length > LARGEST ? BLOCK : LARGEST;
  const blocks: Block[] = [];
  for (let from = 0; from < keys.length; from += size) {
    const own = keys.slice(from, from + size);
    const made = own.map((key) => of(key) ?? own);
    const lines = own.map((key, at) => kept.get(made[at] ?? own) ?? encoded(line(key)));
    blocks.push(blockOf(own, made, lines));
  }
  const [only] = blocks;
  if (blocks.length !== 1 || !only || !isSame(only.text, known.text)) return blocks;
  known.of = only.of;
  return [known];
}

const encoder = new TextEncoder();

function encoded(line: string): Uint8Array {
  return encoder.encode(`,\n${line}`);
}

/** The lines of a block, by what they were made of. */
function linesOf({ of, text, ends }: Block): ReadonlyMap<object, Uint8Array> {
  return new Map(of.map((each, at) => [each, text.subarray(ends[at - 1] ?? 0, ends[at])]));
}

function blockOf(
  keys: readonly string[],
  of: readonly object[],
  lines: readonly Uint8Array[],
): Block {
  const ends = new Uint32Array(lines.length);
  let length = 0;
  for (const [at, line] of lines.entries()) ends[at] = length += line.length;
  const text = new Uint8Array(length);
  for (const [at, line] of lines.entries()) text.set(line, ends[at - 1] ?? 0);
  return { keys, of, text, ends };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
