import { bounded, type Diagnostic } from "../model/diagnostic.ts";

/** Makes the one warning about a kind of loss, from how often it happened and where first. */
export type Loss = (count: number, first: string) => Diagnostic;

/** Counts what an export replaces, rewrites or leaves out. */
export class Losses {
  readonly #seen = new Map<Loss, { count: number; readonly first: string }>();

  /** @param where for people: `the label of “xiaomi”`; only the first of a kind is shown */
  note(loss: Loss, where: string, count = 1): void {
    const seen = this.#seen.get(loss);
    if (seen) seen.count += count;
    else this.#seen.set(loss, { count, first: where });
  }

  /** One warning per kind, in order of code. */
  diagnostics(): Diagnostic[] {
    const all = [...this.#seen].map(([loss, { count, first }]) => bounded(loss(count, first)));
    return all.sort((left, right) => (left.code < right.code ? -1 : 1));
  }
}
