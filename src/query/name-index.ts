import type { NodeAttributes } from "../model/graph-file.ts";
import { near } from "../model/near.ts";
import { fold } from "./fold.ts";
import { at, type GraphIndex } from "./graph-index.ts";
import { type Block, blockOf } from "./name-block.ts";
import { type NameHits, NameSearch } from "./name-search.ts";

/** Up to so many names, suggestions compare each. */
const FEW = 5_000;

/**
 * Every id, old and new, name and alias, folded. A search is a plain scan of that text, which finds parts of
 * words in any script (大学 in 北京大学): 0.5 to 6 ms for 400,000 names, 50 ms for a letter that all have.
 * Names can be taken in, and looked through, bit by bit: a page does not stand still meanwhile.
 */
export class NameIndex {
  readonly #ids: readonly string[];
  readonly #nodes: readonly NodeAttributes[];
  readonly #blocks: Block[] = [];
  #taken = 0;
  #names = 0;

  constructor({ ids, nodes }: Pick<GraphIndex, "ids" | "nodes">) {
    this.#ids = ids;
    this.#nodes = nodes;
  }

  /** Takes in the names of the next entities, of at most so many; returns of how many. */
  takeIn(most: number = Infinity): number {
    const first = this.#taken;
    const end = Math.min(this.#nodes.length, first + most);
    if (end === first) return 0;
    const block = blockOf(this.#ids, this.#nodes, first, end);
    this.#blocks.push(block);
    this.#taken = end;
    this.#names += block.owners.length;
    return end - first;
  }

  get isComplete(): boolean {
    return this.#taken === this.#nodes.length;
  }

  /** The blocks that were taken in so far, in the order of their entities. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /**
   * Entities of which a name holds the text, or whose names hold all its words, one hit each, best first:
   * exact, then at the start of a name, of a word, within one; shorter names before longer.
   */
  search(text: string, limit: number, admits: (node: number) => boolean): NameHits {
    const search = new NameSearch(text, admits);
    for (const block of this.#blocks) search.lookThrough(block);
    return search.best(limit);
  }

  /** Names near to a text, as written; where names are many, only those with the same first letter. */
  suggest(text: string): string[] {
    const wanted = fold(text);
    const few = this.#names <= FEW;
    const known = new Map<string, string>();
    for (const { written, folded, starts } of this.#blocks) {
      for (const [name, form] of written.entries()) {
        const start = at(starts, name);
        const end = at(starts, name + 1) - 1;
        if (end - start >= 2 * wanted.length) continue;
        if (!few && folded.charCodeAt(start) !== wanted.charCodeAt(0)) continue;
        const key = folded.slice(start, end);
        if (!known.has(key)) known.set(key, form);
      }
    }
    return near(wanted, known.keys()).map((folded) => known.get(folded) ?? folded);
  }
}
