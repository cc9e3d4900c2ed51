/**
 * Marks on nodes, each with a number, that all vanish at once: a mark counts only if it was made in
 * the present round, so a query that touches ten nodes does not pay for clearing a hundred thousand.
 */
export class Visits {
  readonly #round: Uint32Array;
  readonly #value: Uint32Array;
  #now = 0;

  constructor(nodes: number) {
    this.#round = new Uint32Array(nodes);
    this.#value = new Uint32Array(nodes);
  }

  begin(): void {
    if (this.#now === 0xffff_ffff) {
      this.#round.fill(0);
      this.#now = 0;
    }
    this.#now++;
  }

  mark(node: number, value: number): void {
    this.#round[node] = this.#now;
    this.#value[node] = value;
  }

  has(node: number): boolean {
    return this.#round[node] === this.#now;
  }

  /** The number a marked node carries. */
  get(node: number): number {
    return this.#value[node] ?? 0;
  }
}
