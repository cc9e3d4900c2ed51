import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openGraph, type FindOptions } from "../../src/query/index.ts";
import { graphFile } from "../graph-file.ts";
import { node } from "./fixture.ts";

interface Named {
  readonly id: string;
  readonly kind: string;
  /** The label first. */
  readonly names: readonly string[];
}

interface Found {
  readonly id: string;
  readonly match: string;
  readonly matched: string;
}

const RANKS = ["exact", "prefix", "word", "part"];

/** How a name holds a text, as the documentation says it. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(name.slice(0, at))) return 2;
  }
  return name.includes(wanted) ? 3 : Infinity;
}

/** The name of an entity that holds a text best: by rank, then the shortest, then the first. */
function bestName(names: readonly string[], wanted: string) {
  return names
    .map((name) => ({ name, rank: rankOf(name, wanted), length: name.length }))
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .find(({ rank }) => rank < Infinity);
}

/** Every entity that is found, best first, by looking at every name of each. */
function plainly(entities: readonly Named[], wanted: string): Found[] {
  const namesOf = ({ id, names }: Named) => [...new Set([names[0] ?? "", id, ...names])];
  const whole = entities.flatMap((entity) => {
    const best = bestName(namesOf(entity), wanted);
    return best ? [{ id: entity.id, ...best }] : [];
  });
  const words = wanted.split(" ");
  const [longest = ""] = words.toSorted((a, b) => b.length - a.length);
  const byWords = entities.flatMap((entity) => {
    const names = namesOf(entity);
    const holds = words.every((word) => names.some((name) => name.includes(word)));
    if (words.length === 1 || !holds || whole.some(({ id }) => id === entity.id)) return [];
    const best = bestName(names, longest);
    return best ? [{ id: entity.id, ...best, rank: 3 }] : [];
  });
  return [...whole, ...byWords]
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .map(({ id, name, rank }) => ({ id, match: RANKS[rank] ?? "", matched: name }));
}

const word = fc.stringMatching(/^[ab1小-]{1,4}$/u);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const named = fc.record({
  kind: fc.constantFrom("A", "B"),
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
});

describe("find agrees with a look at every name", () => {
  test("whatever the names, the text and the options", () => {
    const options: fc.Arbitrary<FindOptions> = fc.record(
      { limit: fc.constantFrom(0, 1, 3, 64, 65, Infinity), type: fc.constantFrom("A", "B") },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(named, { minLength: 1, maxLength: 9 }),
        name,
        options,
        (all, text, { limit = 20, type }) => {
          const entities = all.map((entity, index) => ({ ...entity, id: `q${index}` }));
          const used = entities.filter(({ kind }) => type === undefined || kind === type);
          fc.pre(used.length > 0);
          const kg = openGraph(
            graphFile(
              entities.map(({ id, kind, names: [label = "", ...aliases] }) =>
                node(id, { label, kind, aliases }),
              ),
              [],
            ),
          );
          const { found, total } = kg.find(text, { limit, ...(type && { type }) });
          const expected = plainly(used, text);
          expect(total).toBe(expected.length);
          expect(
            found.map(({ node, match, matched }) => ({ id: node.id, match, matched })),
          ).toEqual(expected.slice(0, limit));
        },
      ),
      { numRuns: 600 },
    );
  });
});
