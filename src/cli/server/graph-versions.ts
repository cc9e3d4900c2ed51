import { randomBytes } from "node:crypto";
import { isSameGraph, textOf, writeGraphChange, type WrittenGraph } from "../../7-export/index.ts";

/** Versions that a page may be behind by; one further behind loads the whole graph. */
const MOST_KEPT = 16;
/** A change larger than this part of the graph saves nothing. */
const LARGEST_SHARE = 0.5;

interface Version {
  readonly name: string;
  readonly written: WrittenGraph;
}

/** The graph that a server shows, and the last ones before it. */
export class GraphVersions {
  // Pages outlive servers: versions of another start have other names.
  readonly #start = randomBytes(6).toString("hex");
  #count = 0;
  /** Oldest first. */
  #kept: readonly Version[] = [];
  #size = 0;

  /**
   * Shows a graph.
   *
   * @param written by the writer that wrote the ones before
   * @returns whether it differs from the one that was shown
   */
  show(written: WrittenGraph): boolean {
    const last = this.#kept.at(-1);
    if (last && isSameGraph(last.written, written)) return false;
    this.#count++;
    const name = `${this.#start}-${this.#count}`;
    this.#kept = [...this.#kept, { name, written }].slice(-MOST_KEPT);
    this.#size = sizeOf(textOf(written));
    return true;
  }

  /** The name of the version that is shown; undefined while none is. */
  get name(): string | undefined {
    return this.#kept.at(-1)?.name;
  }

  /** `graph.json` as it is shown. */
  text(): Iterable<string | Uint8Array> {
    const last = this.#kept.at(-1);
    return last ? textOf(last.written) : [];
  }

  /** Its length in bytes. */
  get size(): number {
    return this.#size;
  }

  /** What makes an earlier version the one that is shown; undefined when that is not worth it. */
  changeSince(name: string): (string | Uint8Array)[] | undefined {
    const before = this.#kept.find((version) => version.name === name);
    const last = this.#kept.at(-1);
    if (!before || !last) return undefined;
    const change = [...writeGraphChange(before.written, last.written)];
    return sizeOf(change) > this.#size * LARGEST_SHARE ? undefined : change;
  }
}

/** The bytes of some chunks. */
export function sizeOf(chunks: Iterable<string | Uint8Array>): number {
  let size = 0;
  for (const chunk of chunks) size += Buffer.byteLength(chunk);
  return size;
}
