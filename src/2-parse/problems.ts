import type { Diagnostic } from "../model/diagnostic.ts";
import type { Range, Text } from "../model/range.ts";
import { Told } from "../model/told.ts";
import type { Scalar } from "./tree.ts";

/** A stretch of the file at hand, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Collects the diagnostics of one file, up to a bound: a hostile file can hold millions. */
export class Problems {
  /** Path of the file, as people are shown it. */
  readonly path: string;
  /** The text of the file. */
  readonly source: string;
  readonly #told: Told;
  readonly #names = new Set<string>();
  /** Whether everything was read as far as that is known; otherwise it is unknown what the file defines. */
  isWhole = true;

  constructor(path: string, limit: number, source = "") {
    this.path = path;
    this.source = source;
    this.#told = new Told(limit);
  }

  add(diagnostic: Diagnostic): void {
    this.#told.add(diagnostic);
  }

  /** Whether a name comes up for the first time: what is wrong with a name is said once. */
  isFirst(name: string): boolean {
    const known = this.#names.has(name);
    this.#names.add(name);
    return !known;
  }

  /** The range of a stretch of this file. */
  range(stretch: Stretch): Range {
    return { file: this.path, start: stretch.start, end: stretch.end };
  }

  /** A scalar of this file with its place. */
  text(scalar: Scalar): Text {
    return { file: this.path, start: scalar.start, end: scalar.end, value: scalar.value };
  }

  /** Everything that was added, and how much was left out. */
  all(): Diagnostic[] {
    return this.#told.all();
  }
}
