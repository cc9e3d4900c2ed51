import { appendFileSync } from "node:fs";
import { relative } from "node:path";
import { inject, TestRunner } from "vitest";
import { startTests } from "vitest/internal/browser";
import { limitTo, processorSeconds } from "./limit.js";

/**
 * Runs each test file once for every living mutant that it may kill, in one process that stays warm: the
 * sources hold all mutants, and `globalThis.mutant` tells which of them is on. What happens is written
 * to a log at once, for a mutant may end the process.
 *
 * @typedef {{ mutant: number, test: string, outcome: "begins" | "passes" | "fails" | "unreliable" }} Entry
 * @typedef {object} Work
 * @property {string} log the file of entries, one as JSON on each line
 * @property {number} budget seconds of the processor for one mutant
 * @property {Record<string, { seconds: number, mutants: number[] } | undefined>} tests by path: what is tried on each
 */

/** Of the processor, in which a test file that takes so many seconds must end whatever the mutant. */
const mostFor = (/** @type {number} */ seconds) => 5 + 4 * seconds;

export default class MutantRunner extends TestRunner {
  /** @type {Work} */
  #work = inject("mutate").work;
  /** @type {Set<number>} */
  #killed = new Set();
  /** @type {Map<number, number>} seconds by mutant */
  #spent = new Map();

  /** Of the file itself, nothing but its turns with mutants is run. */
  async onBeforeRunSuite(suite) {
    suite.mode = "skip";
    await super.onBeforeRunSuite(suite);
  }

  async onAfterRunFiles(files) {
    super.onAfterRunFiles();
    for (const { filepath } of files) await this.#tryAll(filepath);
  }

  /** @param {string} filepath */
  async #tryAll(filepath) {
    const test = relative(process.cwd(), filepath);
    const { seconds, mutants } = this.#work.tests[test] ?? { seconds: 0, mutants: [] };
    /** @type {number[]} */
    const failing = [];
    for (const mutant of mutants) {
      const spent = this.#spent.get(mutant) ?? 0;
      if (this.#killed.has(mutant) || spent > this.#work.budget) continue;
      this.#note({ mutant, test, outcome: "begins" });
      const before = processorSeconds();
      const passes = await this.#passes(filepath, mutant, seconds);
      // The first to run a file pays for loading what all others use.
      this.#spent.set(mutant, spent + Math.min(seconds, processorSeconds() - before));
      this.#note({ mutant, test, outcome: passes ? "passes" : "fails" });
      if (!passes) failing.push(mutant);
    }
    if (failing.length === 0) return;
    const reliable = await this.#passes(filepath, undefined, seconds);
    for (const mutant of failing) {
      if (reliable) this.#killed.add(mutant);
      else this.#note({ mutant, test, outcome: "unreliable" });
    }
  }

  /**
   * @param {string} filepath
   * @param {number | undefined} mutant
   * @param {number} seconds
   */
  async #passes(filepath, mutant, seconds) {
    limitTo(mostFor(seconds));
    globalThis.mutant = mutant;
    const turn = new Turn(this.config);
    turn.moduleRunner = this.moduleRunner;
    Reflect.set(turn, "_otel", Reflect.get(this, "_otel"));
    const [file] = await startTests([filepath], turn);
    globalThis.mutant = undefined;
    return !turn.failed && file.result?.state !== "fail";
  }

  /** @param {Entry} entry */
  #note(entry) {
    appendFileSync(this.#work.log, `${JSON.stringify(entry)}\n`);
  }
}

/** One run of one test file, up to its first failure, of which nobody is told. */
class Turn extends TestRunner {
  failed = false;

  importFile(filepath, source) {
    const { evaluatedModules } = this.workerState;
    const known = evaluatedModules.getModuleById(filepath);
    if (known) evaluatedModules.invalidateModule(known);
    return super.importFile(filepath, source);
  }

  async onBeforeRunTask(test) {
    if (this.failed) test.mode = "skip";
    await super.onBeforeRunTask(test);
  }

  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    if (test.result?.state === "fail") this.failed = true;
  }
}
