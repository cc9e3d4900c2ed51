import { type CodeMeaning, DIAGNOSTICS } from "./diagnostic-codes.ts";
import { bounded, type Diagnostic, problem } from "./diagnostic.ts";
import { byCodeUnit } from "./order.ts";

/** Of the problems of one file, the first so many are told. */
export const MOST_TOLD = 1_000;

/** Gathers problems, of each file up to a bound: a hostile file can hold millions. The others are counted. */
export class Told {
  readonly #limit: number;
  readonly #list: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  readonly #untold = new Map<string, Untold>();

  constructor(limit = MOST_TOLD) {
    this.#limit = limit;
  }

  /** Takes a problem, or the count of those that were left out before. */
  add(diagnostic: Diagnostic): void {
    const { range, untold = 0 } = diagnostic;
    // What concerns a whole folder is said once.
    if (range === undefined) this.#list.push(diagnostic);
    else if (untold > 0) this.#leaveOut(range.file, untold, diagnostic);
    else {
      const count = this.#counts.get(range.file) ?? 0;
      if (count >= this.#limit) this.#leaveOut(range.file, 1, diagnostic);
      else {
        this.#counts.set(range.file, count + 1);
        this.#list.push(diagnostic);
      }
    }
  }

  /** Whether another problem of a file would be told. */
  hasRoom(file: string): boolean {
    return (this.#counts.get(file) ?? 0) < this.#limit;
  }

  /** The problems in the order in which they came, then for each file how many were left out. */
  all(): Diagnostic[] {
    return [...this.#list, ...Array.from(this.#untold, ([file, left]) => moreProblems(file, left))];
  }

  #leaveOut(file: string, count: number, { severity }: Diagnostic): void {
    const before = this.#untold.get(file) ?? { count: 0, severity };
    const worst = before.severity === "error" ? "error" : severity;
    this.#untold.set(file, { count: before.count + count, severity: worst });
  }
}

/** How many problems of a file were left out, and the severity of the worst of them. */
interface Untold {
  readonly count: number;
  readonly severity: Diagnostic["severity"];
}

function moreProblems(file: string, { count, severity }: Untold): Diagnostic {
  return problem({
    code: "GW0227",
    severity,
    message: `${count} more ${count === 1 ? "problem" : "problems"} in this file ${count === 1 ? "is" : "are"} not shown`,
    range: { file, start: 0, end: 0 },
    untold: count,
  });
}

/** All problems in order of file and place; of each file the first ones, and how many more there are. */
export function toldInOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Told();
  const explained = new Set<string>();
  for (const { code, range } of diagnostics) {
    const { explains = [] }: CodeMeaning = DIAGNOSTICS[code];
    for (const other of explains) explained.add(`${other}|${range?.file}|${range?.start}`);
  }
  for (const diagnostic of diagnostics.toSorted(byPlace)) {
    const { code, range } = diagnostic;
    if (explained.size === 0 || !explained.has(`${code}|${range?.file}|${range?.start}`))
      told.add(diagnostic);
  }
  return told.all().map(bounded).sort(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.range?.file ?? "", b.range?.file ?? "") ||
    (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}
