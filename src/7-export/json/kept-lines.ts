/** Lines of one block: some tens of kilobytes. */
const BLOCK = 256;

/** Some lines that follow one another; the same object as long as they stay the same. */
export interface Block {
  /** What each line was made of. */
  of: readonly object[];
  /** UTF-8, with a comma and a line break before every line. */
  readonly text: Uint8Array;
  /** Where each line ends in the text. */
  readonly ends: Uint32Array;
}

/** How lines are made, by key. */
export interface LineMaker {
  /** What a line says beside its key: the same object says the same. */
  readonly of: (key: string) => object;
  readonly line: (key: string) => string;
}

/**
 * The lines of a list as they were written last, in blocks: only a block of which something has
 * changed is put together again, from the lines that stay and those made anew. They take as much memory as the file, outside of the heap.
 */
export class KeptLines {
  /** By key of their first line. */
  #blocks: ReadonlyMap<string, Block> = new Map();

  /** All lines as they are now. */
  update(keys: readonly string[], maker: LineMaker): readonly Block[] {
    const blocks = new Map<string, Block>();
    let next = 0;
    while (next < keys.length) {
      const block = this.#same(keys, next, maker) ?? this.#made(keys, next, maker);
      blocks.set(keys[next] ?? "", block);
      next += block.of.length;
    }
    this.#blocks = blocks;
    return [...blocks.values()];
  }

  #same(keys: readonly string[], from: number, { of }: LineMaker): Block | undefined {
    const known = this.#blocks.get(keys[from] ?? "");
    if (!known || from + known.of.length > keys.length) return undefined;
    for (const [index, before] of known.of.entries()) {
      if (of(keys[from + index] ?? "") !== before) return undefined;
    }
    return known;
  }

  /** Ends where a known block may go on. */
  #made(keys: readonly string[], from: number, { of, line }: LineMaker): Block {
    let to = from + 1;
    while (to < from + BLOCK && to < keys.length && !this.#blocks.has(keys[to] ?? "")) to++;
    const own = keys.slice(from, to);
    const known = this.#blocks.get(own[0] ?? "");
    const kept = known && linesOf(known);
    const block = blockOf(
      own.map(of),
      own.map((key) => kept?.get(of(key)) ?? encoder.encode(`,\n${line(key)}`)),
    );
    if (known === undefined || !isSame(block.text, known.text)) return block;
    known.of = block.of;
    return known;
  }
}

const encoder = new TextEncoder();

/** The lines of a block, by what they were made of. */
function linesOf({ of, text, ends }: Block): ReadonlyMap<object, Uint8Array> {
  return new Map(of.map((each, at) => [each, text.subarray(ends[at - 1] ?? 0, ends[at])]));
}

function blockOf(of: readonly object[], lines: readonly Uint8Array[]): Block {
  const ends = new Uint32Array(lines.length);
  let length = 0;
  for (const [at, line] of lines.entries()) ends[at] = length += line.length;
  const text = new Uint8Array(length);
  for (const [at, line] of lines.entries()) text.set(line, ends[at - 1] ?? 0);
  return { of, text, ends };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
