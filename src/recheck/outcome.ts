import type { Checked } from "../check.ts";
import type { Tally } from "../model/proof.ts";
import type { KnownFile } from "./record.ts";

/** All that a check has to say. */
export interface Outcome extends Pick<Checked, "complete" | "diagnostics" | "files"> {
  readonly tally: Tally;
  readonly size: Size;
}

/** How much a graph holds. */
interface Size {
  readonly entities: number;
  readonly relations: number;
  readonly facts: number;
}

/**
 * What a check has to say.
 *
 * @param rest files of which it saw no more than the ids, whose claims it has to count in
 */
export function outcomeOf(checked: Checked, rest: readonly KnownFile[] = []): Outcome {
  const { complete, diagnostics, files, linked, proofs } = checked;
  const sum = (of: (file: KnownFile) => number): number =>
    rest.reduce((total, file) => total + of(file), 0);
  return {
    complete,
    diagnostics,
    files,
    tally: rest.map(({ tally }) => tally).reduce(plus, proofs.tally),
    size: {
      entities: linked.entities.size + sum(({ entities }) => entities),
      relations: linked.relations.length + sum(({ relations }) => relations),
      facts: linked.facts.length + sum(({ facts }) => facts),
    },
  };
}

function plus(left: Tally, right: Tally): Tally {
  const states = { ...left.states };
  for (const [state, count] of Object.entries(right.states)) {
    states[state as keyof typeof states] += count;
  }
  return {
    citations: left.citations + right.citations,
    states,
    claims: left.claims + right.claims,
    uncited: left.uncited + right.uncited,
  };
}
