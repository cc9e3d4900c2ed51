import fc from "fast-check";
import { expect, it } from "vitest";
import { nameKey, type NamedEntity, reportSharedNames } from "../../src/3-link/names.ts";
import { Report } from "../../src/3-link/report.ts";

let places = 0;
function entity(id: string, ...names: readonly string[]): NamedEntity {
  const texts = names.map((value) => ({ value, file: "a.yaml", start: places++, end: places }));
  return { id, names: texts };
}

/** The names that are told to be shared, with the entity that is told to have each. */
function told(entities: readonly NamedEntity[]): (readonly [string, number])[] {
  const report = new Report();
  reportSharedNames([entities], report);
  return report.diagnostics.map(({ message, range }) => [message, range?.start ?? 0] as const);
}

/** The same, each name compared with each. */
function expected(entities: readonly NamedEntity[]): (readonly [string, number])[] {
  const uses = entities
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })));
  return uses.flatMap(({ id, name }) => {
    const owner = uses.find((use) => nameKey(use.name) === nameKey(name));
    const message = `The name “${name.value}” is also a name of “${owner?.id}”`;
    return owner?.id === id ? [] : [[message, name.start] as const];
  });
}

it("every name that two entities share is told at the later of them, and no other", () => {
  const name = fc.string({
    unit: fc.constantFrom("a", "B", "b", "我"),
    minLength: 1,
    maxLength: 2,
  });
  const lists = fc.array(fc.array(name, { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(lists, (names) => {
      const entities = names.map((all, index) => entity(`e${index}`, ...all));
      expect(new Set(told(entities))).toEqual(new Set(expected(entities)));
    }),
  );
});

/** FNV-1a: names whose last bits are equal would all be looked for at one place. */
function lastBits(text: string): number {
  let hash = -2_128_831_035;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash & 0x3ff;
}

it("names that are chosen to collide are told all the same", () => {
  const names = Array.from({ length: 300_000 }, (_, index) => `N${index}`);
  const colliding = names.filter((name) => lastBits(name) === 7).slice(0, 200);
  expect(colliding).toHaveLength(200);
  const entities = [...colliding, ...colliding].map((name, index) => entity(`e${index}`, name));
  expect(told(entities)).toHaveLength(200);
});
