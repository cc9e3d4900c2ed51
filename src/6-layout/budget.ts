const MOST_ROUNDS = 1500;
const FEWEST_ROUNDS = 20;
/** Rounds per node after which a small component has come to rest. */
const ENOUGH = 20;
/** Rounds times nodes: some seconds of work. */
const WORK = 1_000_000;

/** With fewer than this, a picture shows communities but its nodes have not come to rest. */
const AT_REST = 100;

/**
 * Whether a component of so many nodes gets fewer rounds of forces than it needs. The budget is one
 * of work and not of seconds, so that the same graph gives the same picture on every machine.
 */
export function isCutShort(order: number): boolean {
  return rounds(order) < Math.min(AT_REST, ENOUGH * order);
}

/** Rounds of forces for a component: few for few nodes, which come to rest soon, and few for many, which take long. */
export function rounds(order: number): number {
  const enough = Math.min(MOST_ROUNDS, ENOUGH * order);
  return Math.round(Math.max(FEWEST_ROUNDS, Math.min(enough, WORK / order)));
}

/** Told from time to time which share of the forces' work is done, from 0 to 1. */
export type Progress = (share: number) => void;

/** Counts the work done on components one after another. */
export class Work {
  readonly #tell: Progress;
  readonly #whole: number;
  #done = 0;

  /** @param orders sizes of all components */
  constructor(orders: readonly number[], tell: Progress) {
    this.#tell = tell;
    this.#whole = orders.reduce((sum, order) => sum + order, 0);
  }

  /** A share of the work on a component of so many nodes is done; with 1 the next one begins. */
  part(order: number, share: number): void {
    this.#tell((this.#done + order * share) / this.#whole);
    if (share === 1) this.#done += order;
  }
}
