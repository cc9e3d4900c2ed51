import type { CheckedFile } from "../../workspace/places.ts";
import type { ReportedPlace } from "../../model/check-report.ts";
import { Lines } from "../../model/positions.ts";
import type { Position, Range } from "../../model/range.ts";

/** A range as people read it. */
export interface Place {
  /** Path from the working folder. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** The line of `start`, whole, and the UTF-16 offsets of the range in it. */
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the places of ranges; each file is split into lines once. */
export class Locator {
  readonly #files: ReadonlyMap<string, CheckedFile>;
  readonly #lines = new Map<string, Lines>();

  constructor(files: ReadonlyMap<string, CheckedFile>) {
    this.#files = files;
  }

  place(range: Range): Place {
    const lines = this.#linesOf(range.file);
    const start = lines.at(range.start);
    const line = lines.text(start.line);
    const from = Math.min(range.start - lines.startOf(start.line), line.length);
    return {
      file: this.#files.get(range.file)?.shown ?? range.file,
      start,
      end: lines.at(range.end),
      line,
      from,
      to: Math.min(Math.max(from, from + range.end - range.start), line.length),
    };
  }

  text(range: Range): string {
    const { file, start } = this.place(range);
    return `${file}:${start.line}:${start.column}`;
  }

  /** What stands in a range. */
  written({ file, start, end }: Range): string {
    return this.#files.get(file)?.text.slice(start, end) ?? "";
  }

  reported(range: Range): ReportedPlace {
    const { file, start, end } = this.place(range);
    return { file, ...start, endLine: end.line, endColumn: end.column };
  }

  #linesOf(path: string): Lines {
    let lines = this.#lines.get(path);
    if (!lines) {
      lines = new Lines(this.#files.get(path)?.text ?? "");
      this.#lines.set(path, lines);
    }
    return lines;
  }
}
