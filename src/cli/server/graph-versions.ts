import { randomBytes } from "node:crypto";
import { isSameGraph, textOf, writeGraphChange, type WrittenGraph } from "../../7-export/index.ts";

/** Versions that a page may be behind by; one further behind loads the whole graph. */
const MOST_KEPT = 16;
/** A change larger than this part of the graph saves nothing; nor may what is kept of earlier versions be. */
const LARGEST_SHARE = 0.5;

interface Version {
  readonly name: string;
  readonly written: WrittenGraph;
  /** What changed since the version before, in bytes. */
  readonly changed: number;
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
    const changed = last ? sizeOf(writeGraphChange(last.written, written)) : 0;
    this.#size = sizeOf(textOf(written));
    this.#kept = this.#recent([...this.#kept, { name, written, changed }]);
    return true;
  }

  /** The last versions, as far back as the changes since then are worth sending. */
  #recent(versions: readonly Version[]): readonly Version[] {
    let bytes = 0;
    let first = versions.length - 1;
    while (first > 0 && versions.length - first < MOST_KEPT) {
      bytes += versions[first]?.changed ?? 0;
      if (bytes > this.#size * LARGEST_SHARE) break;
      first--;
    }
    return versions.slice(first);
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
    return [...writeGraphChange(before.written, last.written)];
  }
}

/** The bytes of some chunks. */
export function sizeOf(chunks: Iterable<string | Uint8Array>): number {
  let size = 0;
  for (const chunk of chunks) size += Buffer.byteLength(chunk);
  return size;
}
