import { readFileSync, writeFileSync } from "node:fs";
import { switched } from "./mutants.js";

/**
 * Tries mutants of bodies of functions in one warm process, and in a new one where a mutant has ended it.
 *
 * @param {import("./lane.js").Lane} lane a warm one
 * @param {readonly import("./mutants.js").Mutant[]} mutants
 * @param {object} how
 * @param {ReadonlyMap<string, string>} how.sources text by path
 * @param {import("./coverage.js").Coverage} how.coverage
 * @param {number} how.budget seconds of the processor for one mutant
 * @param {string} how.log a file
 * @returns {Promise<(string | undefined)[]>} what killed each: a test file
 */
export async function killersOf(lane, mutants, { sources, coverage, budget, log }) {
  const numbered = mutants.map((mutant, id) => ({ ...mutant, id }));
  const files = [...new Set(mutants.map(({ file }) => file))];
  const texts = new Map(
    files.map((file) => {
      const own = numbered.filter((mutant) => mutant.file === file);
      return [file, switched(file, sources.get(file) ?? "", own)];
    }),
  );
  /** @type {(string | undefined)[]} */
  const killers = mutants.map(() => undefined);
  /** What was tried already, as `mutant test`. */
  const tried = new Set();
  const work = workOf(numbered, coverage);
  writeFileSync(log, "");
  for (;;) {
    const tests = work.flatMap(({ mutants, ...test }) => {
      const left = mutants.filter(
        (id) => killers[id] === undefined && !tried.has(`${id} ${test.test}`),
      );
      return left.length === 0 ? [] : [{ ...test, mutants: left }];
    });
    if (tests.length === 0) return killers;
    await lane.run(
      tests.map(({ test }) => test),
      {
        change: (file) => texts.get(file),
        changed: files,
        work: { log, budget, tests: Object.fromEntries(tests.map((each) => [each.test, each])) },
      },
    );
    if (!take(log, killers, tried)) return killers;
  }
}

/**
 * The tests and the mutants that are tried on each, the cheap and special tests first.
 *
 * @param {readonly (import("./mutants.js").Mutant & { id: number })[]} mutants
 * @param {import("./coverage.js").Coverage} coverage
 */
function workOf(mutants, coverage) {
  const place = new Map(coverage.tests.map(({ test }, index) => [test, index]));
  /** @type {Map<string, { test: string, seconds: number, mutants: number[] }>} */
  const work = new Map();
  for (const mutant of mutants) {
    for (const { test, seconds } of coverage.of(mutant)) {
      // A test that mocks modules has no part in what others have loaded before it.
      if (readFileSync(test, "utf8").includes("vi.mock(")) continue;
      const known = work.get(test) ?? { test, seconds, mutants: [] };
      work.set(test, known);
      known.mutants.push(mutant.id);
    }
  }
  return [...work.values()].sort((a, b) => (place.get(a.test) ?? 0) - (place.get(b.test) ?? 0));
}

/**
 * Takes in what a process has noted.
 *
 * @param {string} log
 * @param {(string | undefined)[]} killers
 * @param {Set<string>} tried
 * @returns {boolean} whether a mutant has ended the process
 */
function take(log, killers, tried) {
  /** @type {import("./runner.js").Entry[]} */
  const entries = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const { mutant, test, outcome } of entries) {
    tried.add(`${mutant} ${test}`);
    if (outcome === "fails") killers[mutant] = test;
    if (outcome === "unreliable") killers[mutant] = undefined;
  }
  const last = entries.at(-1);
  if (last?.outcome !== "begins") return false;
  killers[last.mutant] = `${last.test}, which does not end`;
  return true;
}
