import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { createVitest } from "vitest/node";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SETUP = fileURLToPath(new URL("setup.js", import.meta.url));
const RUNNER = fileURLToPath(new URL("runner.js", import.meta.url));
/** Of a machine that is busy with other work; what loops is stopped by its processor time. */
const TEST_MS = 240_000;
const HEAP_MB = 2_048;

/**
 * A vitest that stays warm: it keeps what it has transformed from run to run, and runs the test files it
 * is given one after the other in a new process. Source files are changed on the way to that process.
 */
export class Lane {
  /** @type {(file: string, text: string) => string | undefined} */
  #change = () => undefined;
  /** @type {import("vitest/node").Vitest | undefined} */
  #vitest;

  /**
   * @param {object} how
   * @param {boolean} [how.bail] whether a run ends with its first failure
   * @param {boolean} [how.warm] whether each test file is run for many mutants, see runner.js
   */
  static async open({ bail = false, warm = false }) {
    const lane = new Lane();
    lane.#vitest = await createVitest(
      "test",
      {
        root: ROOT,
        watch: false,
        setupFiles: [SETUP],
        pool: "forks",
        isolate: false,
        maxWorkers: 1,
        bail: bail ? 1 : 0,
        ...(warm && { runner: RUNNER }),
        testTimeout: TEST_MS,
        hookTimeout: TEST_MS,
        silent: true,
        reporters: [{}],
        execArgv: [`--max-old-space-size=${HEAP_MB}`],
        sequence: { sequencer: AsGiven },
      },
      {
        plugins: [
          {
            name: "mutate",
            enforce: "pre",
            transform: (text, id) => lane.#change(relative(id), text),
          },
        ],
      },
    );
    return lane;
  }

  /**
   * Runs test files, in their order.
   *
   * @param {readonly string[]} tests relative to the repository
   * @param {object} how
   * @param {(file: string, text: string) => string | undefined} how.change gives a source file another text
   * @param {readonly string[]} how.changed the source files to which it does
   * @param {number} [how.seconds] of the processor, after which the process is killed
   * @param {string} [how.record] a folder for what each test file runs
   * @param {import("./runner.js").Work} [how.work] of a warm lane
   * @returns {Promise<string[]>} the test files that failed, or "" where the process ended
   */
  async run(tests, { change, changed, ...provided }) {
    const vitest = this.#vitest;
    if (!vitest) throw new Error("The lane is closed.");
    this.#change = change;
    for (const file of changed) vitest.invalidateFile(resolve(ROOT, file));
    const project = vitest.getRootProject();
    project.provide("mutate", provided);
    const asked = tests.map((test) => project.createSpecification(resolve(ROOT, test)));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(asked);
    for (const file of changed) vitest.invalidateFile(resolve(ROOT, file));
    const failed = testModules
      .filter((module) => module.state() === "failed")
      .map(({ moduleId }) => relative(moduleId))
      .filter((test) => tests.includes(test));
    return failed.length === 0 && unhandledErrors.length > 0 ? [""] : failed;
  }

  async close() {
    await this.#vitest?.close();
  }
}

/** Vitest would run what failed last first. */
class AsGiven {
  /** @param {import("vitest/node").TestSpecification[]} specifications */
  sort(specifications) {
    return specifications;
  }

  /** @param {import("vitest/node").TestSpecification[]} specifications */
  shard(specifications) {
    return specifications;
  }
}

/** @param {string} id */
function relative(id) {
  return id.startsWith(ROOT) ? id.slice(ROOT.length).replace(/\?.*$/u, "") : id;
}
