import type { ClaimAttributes, GraphFileEdge, GraphFileNode } from "../../src/model/graph-file.ts";
import { type DateSpans, type Span, spansOf } from "../../src/model/time/spans.ts";

/** Whether a claim has a date, and whether it tells of something that happened or that went on. */
export const UNDATED = 0;
export const EVENT = 1;
const STATE = 2;

/** The days on which each of some claims holds, by index; without meaning where undated. */
export type ClaimTimes = ReturnType<Reader["times"]>;

/** When everything in a graph holds: read once, so that choosing a time only compares numbers. */
export type Times = ReturnType<typeof timesOf>;

type Dated = Pick<ClaimAttributes, "at" | "since" | "until">;

/** Reads every date of a graph, in time linear in its size; each distinct text is read once. */
export function timesOf(nodes: readonly GraphFileNode[], edges: readonly GraphFileEdge[]) {
  const reader = new Reader();
  const factOffsets = new Uint32Array(nodes.length + 1);
  const facts: Dated[] = [];
  for (const [node, { attributes }] of nodes.entries()) {
    for (const fact of attributes.facts ?? []) facts.push(fact);
    factOffsets[node + 1] = facts.length;
  }
  const relations = edges.map(({ attributes }) => attributes);
  return {
    /** By edge. */
    relations: reader.times(relations),
    /** The facts of node `n` are from `factOffsets[n]` to `factOffsets[n + 1]`. */
    facts: reader.times(facts),
    factOffsets,
    /** How many claims have no date that can be read, or none but that of their end. */
    undated: reader.undated,
    /** Each date that is written: when something happened, began or ended. */
    dates: reader.dates as readonly Span[],
  };
}

/** True when there is something to choose between: two dates at least that are not the same. */
export function hasDates({ dates }: Times): boolean {
  const [one] = dates;
  return dates.some(({ first, last }) => first !== one?.first || last !== one.last);
}

class Reader {
  readonly dates: Span[] = [];
  undated = 0;
  readonly #known = new Map<string, DateSpans | undefined>();

  times(claims: readonly Dated[]) {
    const times = {
      /** Infinite where a claim is open at that end. */
      first: new Float64Array(claims.length),
      last: new Float64Array(claims.length),
      kind: new Uint8Array(claims.length),
    };
    for (const [index, claim] of claims.entries()) {
      const time = this.#timeOf(claim);
      if (time === undefined || time.first === -Infinity) this.undated++;
      if (time === undefined) continue;
      times.first[index] = time.first;
      times.last[index] = time.last;
      times.kind[index] = time.kind;
    }
    return times;
  }

  /**
   * `at` is an event of a day or more, unless it is an interval; that, `since` and `until` are a
   * state. An end that is not written, unknown, or before the beginning leaves the state open.
   */
  #timeOf({ at, since, until }: Dated): (Span & { readonly kind: number }) | undefined {
    const during = this.#read(at);
    const from = this.#read(since)?.start ?? during?.start;
    const to = this.#read(until)?.end ?? during?.end;
    if (from === undefined && to === undefined) return undefined;
    const isEvent = during?.interval === false && since === undefined && until === undefined;
    if (from !== undefined) this.dates.push(from);
    if (to !== undefined && !isEvent) this.dates.push(to);
    const first = from?.first ?? -Infinity;
    const last = to?.last ?? Infinity;
    return { first, last: last < first ? Infinity : last, kind: isEvent ? EVENT : STATE };
  }

  #read(text: string | undefined): DateSpans | undefined {
    if (text === undefined) return undefined;
    if (!this.#known.has(text)) this.#known.set(text, spansOf(text));
    return this.#known.get(text);
  }
}
