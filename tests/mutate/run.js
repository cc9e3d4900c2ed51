import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomFrom } from "../bench/random.js";
import { coverageOf, roomOf } from "./coverage.js";
import { EQUIVALENT } from "./equivalent.js";
import { Lane } from "./lane.js";
import { mutantsOf, mutated } from "./mutants.js";
import { mutateOptions } from "./options.js";
import { killersOf } from "./warm.js";

/**
 * Changes the sources at random places, one at a time, and looks whether a test fails; see README.md. The
 * same seed gives the same mutants of the same sources. Each meets the test files that run its function, the
 * cheap and special ones first, until one fails. What survives is listed.
 *
 * @typedef {import("./mutants.js").Mutant} Mutant
 */
const ROOMS = /^src\/(?:2-parse|3-link|4-verify|5-graph|7-export|query|workspace|edit)\//u;
/** Tests that start a browser, other programs, or the built package: they see no changed source, or take too long. */
const NOT_HERE =
  /^tests\/(?:browsers?|readers?|faults|export-html|fuzz|layers|package|readme|authoring\/(?:types|examples)|cli\/(?:build|process|watch))\b/u;
const LEAST_SCORE = 0.85;
const OUT = "out/mutate";
const LAST = `${OUT}/survivors.json`;

const options = mutateOptions();
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "src", "tests"], {
  encoding: "utf8",
}).split("\n");
const sources = new Map(
  files
    .filter((file) => ROOMS.test(file) && file.endsWith(".ts"))
    .map((file) => [file, readFileSync(file, "utf8")]),
);
const tests = files.filter(
  (file) => file.endsWith(".test.ts") && file.includes(options.tests) && !NOT_HERE.test(file),
);
const all = [...sources].flatMap(([file, text]) => mutantsOf(file, text));
const equivalent = EQUIVALENT.flatMap(({ after, ...known }) =>
  after.map((each) => ({ ...known, after: each })),
);
const stale = equivalent.filter((known) => !all.some((mutant) => isSame(mutant, known)));
for (const { file, before, after } of stale) {
  process.stdout.write(`no longer there, see equivalent.js: ${file}: ${before} -> ${after}\n`);
}
const wanted = sample(all.filter((mutant) => !equivalent.some((known) => isSame(mutant, known))));
if (options.list) for (const mutant of wanted) process.stdout.write(`${described(mutant)}\n`);
else await mutate(wanted);
if (stale.length > 0) process.exitCode = 1;

/** @param {readonly Mutant[]} mutants */
async function mutate(mutants) {
  mkdirSync(OUT, { recursive: true });
  const recorders = await lanes({});
  const coverage = await coverageOf(recorders, sources, tests, OUT);
  await Promise.all(recorders.map((lane) => lane.close()));
  const results = [
    ...(await warm(
      mutants.filter(({ inBody }) => inBody),
      coverage,
    )),
    ...(await cold(
      mutants.filter(({ inBody }) => !inBody),
      coverage,
    )),
  ];
  report(results);
}

/** @typedef {Mutant & { killer: string | undefined }} Result */

/**
 * Mutants of bodies of functions, all of them in one program.
 *
 * @param {readonly Mutant[]} mutants
 * @param {import("./coverage.js").Coverage} coverage
 * @returns {Promise<Result[]>}
 */
async function warm(mutants, coverage) {
  const opened = await lanes({ warm: true });
  const results = await Promise.all(
    opened.map(async (lane, index) => {
      const own = mutants.filter((_, nth) => nth % opened.length === index);
      const log = `${OUT}/lane-${index}.jsonl`;
      const { budget } = options;
      const killers = await killersOf(lane, own, { sources, coverage, budget, log });
      return own.map((mutant, nth) => ({ ...mutant, killer: killers[nth] }));
    }),
  );
  await Promise.all(opened.map((lane) => lane.close()));
  return results.flat();
}

/**
 * Mutants of what runs when a file is loaded: each in a program of its own.
 *
 * @param {readonly Mutant[]} mutants
 * @param {import("./coverage.js").Coverage} coverage
 * @returns {Promise<Result[]>}
 */
async function cold(mutants, coverage) {
  const opened = await lanes({ bail: true });
  const queue = mutants.values();
  /** @type {Result[]} */
  const results = [];
  await Promise.all(
    opened.map(async (lane) => {
      for (const mutant of queue) {
        results.push({ ...mutant, killer: await killerOf(lane, mutant, coverage) });
        process.stderr.write(`${results.length} of ${mutants.length} at the top level\n`);
      }
    }),
  );
  await Promise.all(opened.map((lane) => lane.close()));
  return results;
}

/** @param {{ bail?: boolean, warm?: boolean }} how */
function lanes(how) {
  return Promise.all(Array.from({ length: options.lanes }, () => Lane.open(how)));
}

/**
 * The test file that fails with a mutant.
 *
 * @param {Lane} lane
 * @param {Mutant} mutant
 * @param {import("./coverage.js").Coverage} coverage
 */
async function killerOf(lane, mutant, coverage) {
  let seconds = 0;
  const running = coverage.of(mutant);
  const [own, others] = [true, false].map((is) =>
    running.filter(({ test }) => (roomOf(test) === roomOf(mutant.file)) === is),
  );
  const chosen = [...(own ?? []), ...(others ?? [])].filter(
    (test) => (seconds += test.seconds) <= options.budget,
  );
  if (chosen.length === 0) return undefined;
  const failed = await lane.run(
    chosen.map(({ test }) => test),
    {
      change: (file, text) => (file === mutant.file ? mutated(mutant, text) : undefined),
      changed: [mutant.file],
      seconds: 20 + 3 * Math.min(seconds, options.budget),
    },
  );
  return failed.length === 0 ? undefined : failed[0] || "the limit of processor time, or an error";
}

/** @param {readonly (Mutant & { killer: string | undefined })[]} results */
function report(results) {
  const survivors = results.filter(({ killer }) => killer === undefined);
  writeFileSync(LAST, JSON.stringify(survivors, undefined, 1));
  writeFileSync(`${OUT}/results.json`, JSON.stringify(results, undefined, 1));
  process.stdout.write("\nsurvivors\n");
  const byPlace = survivors.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start,
  );
  for (const mutant of byPlace) process.stdout.write(`  ${described(mutant)}\n`);
  process.stdout.write("score\n");
  for (const room of [...new Set(results.map(({ file }) => roomOf(file)))].sort()) {
    scored(
      room,
      results.filter(({ file }) => roomOf(file) === room),
    );
  }
  if (scored("all", results) < LEAST_SCORE) process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {readonly { killer: string | undefined }[]} results
 */
function scored(name, results) {
  const killed = results.filter(({ killer }) => killer !== undefined).length;
  const score = results.length === 0 ? 1 : killed / results.length;
  const shown = `${(100 * score).toFixed(1)} %`.padStart(8);
  process.stdout.write(`  ${name.padEnd(10)}${shown}  ${killed} of ${results.length}\n`);
  return score;
}

/**
 * The mutants that are run: a seeded sample, or what survived the last time.
 *
 * @param {readonly Mutant[]} mutants
 */
function sample(mutants) {
  const some = mutants.filter(({ file }) => file.includes(options.only));
  if (options.list) return some;
  if (options.again) {
    /** @type {Mutant[]} */
    const last = JSON.parse(readFileSync(LAST, "utf8"));
    return some.filter((mutant) => last.some((other) => isSame(mutant, other)));
  }
  const random = randomFrom(options.seed);
  const left = [...some];
  return Array.from({ length: Math.min(options.count, left.length) }, () =>
    left.splice(random(left.length), 1),
  ).flat();
}

/**
 * @param {Mutant} mutant
 * @param {{ file: string, code: string, before: string, after: string }} other
 */
function isSame(mutant, { file, code, before, after }) {
  return (
    mutant.file === file &&
    mutant.code === code &&
    mutant.before === before &&
    mutant.after === after
  );
}

/** @param {Mutant} mutant */
function described({ file, line, before, after }) {
  const short = (/** @type {string} */ text) => {
    const flat = text.replace(/\s+/gu, " ");
    return flat.length > 90 ? `${flat.slice(0, 60)} … ${flat.slice(-25)}` : flat;
  };
  return `${file}:${line}  ${short(before)}  ->  ${short(after)}`;
}
